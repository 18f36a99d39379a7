/** What a verb does with the words of others, coarsely: what the ranker of attributions generalises over. */
export const verbGroups = [
  'say',
  'tell',
  'add',
  'write',
  'ask',
  'call',
  'describe',
  'claim',
  'note',
  'explain',
  'think',
  'admit',
  'deny',
  'praise',
  'blame',
  'urge',
  'promise',
  'warn',
  'exclaim',
  'quote',
  'report',
  'other',
] as const;
export type VerbGroup = (typeof verbGroups)[number];

/** Base forms by group. A form that the rules of spelling do not give stands after slashes: third person, past, participle, -ing. */
const bases: Readonly<Record<VerbGroup, string>> = {
  say: 'say//said',
  tell: 'tell//told inform assure remind brief advise notify',
  add: 'add continue conclude reiterate repeat stress emphasize emphasise underscore underline elaborate finish sum interject interrupt begin//began/begun/beginning start open close',
  write:
    'write//wrote/written tweet retweet post email e-mail text blog message publish sign inscribe scrawl read//read print headline caption note',
  ask: 'ask question inquire enquire wonder query press challenge demand beg/begs/begged//begging plead request',
  call: 'call dub/dubs/dubbed//dubbing label brand name nickname term deem coin title',
  describe:
    'describe characterize characterise portray depict refer/refers/referred//referring cast//cast frame liken compare define paint see//saw/seen view regard treat hail denounce deride dismiss decry condemn criticize criticise slam/slams/slammed//slamming blast mock ridicule lambast lambaste attack bash assail rip/rips/ripped//ripping tout praise',
  claim:
    'claim argue contend assert allege insist maintain state declare announce proclaim pronounce charge accuse suggest imply hint indicate signal posit testify affirm swear//swore/sworn aver/avers/averred//averring profess purport opine offer reason theorize theorise hypothesize speculate predict forecast estimate',
  note: 'note observe remark comment mention point highlight acknowledge notice recall remember recount relate reflect muse',
  explain:
    'explain clarify elaborate outline detail discuss address respond reply answer counter retort shoot//shot fire rejoin rebut/rebuts/rebutted//rebutting react echo rebuke',
  think:
    'think//thought believe feel//felt know//knew/known hope fear expect doubt assume consider guess figure imagine suspect worry realize realise understand//understood conclude judge want prefer/prefers/preferred//preferring like love hate',
  admit: 'admit/admits/admitted//admitting concede confess confirm agree accept reveal disclose divulge acknowledge',
  deny: 'deny refute reject dispute disagree object protest oppose refuse decline complain lament bemoan grumble grouse gripe vent fume scoff sneer',
  praise: 'praise laud applaud commend compliment congratulate thank credit salute welcome endorse support cheer hail',
  blame: 'blame fault chide scold admonish berate rebuke reprimand taunt insult accuse',
  urge: 'urge exhort encourage implore call order instruct direct command recommend propose invite tell push advocate appeal lobby want',
  promise:
    'promise pledge vow swear//swore/sworn threaten commit/commits/committed//committing guarantee plan vow intend boast brag/brags/bragged//bragging',
  warn: 'warn caution alert threaten',
  exclaim:
    'shout yell scream cry chant sing//sang/sung holler bark roar thunder exclaim joke quip/quips/quipped//quipping laugh crack gush rave rant whisper mutter murmur mumble sigh groan snap/snaps/snapped//snapping deadpan/deadpans/deadpanned//deadpanning tease riff enthuse crow boom intone recite blurt spit/spits/spat//spitting yelp shrug/shrugs/shrugged//shrugging smile grin/grins/grinned//grinning nod/nods/nodded//nodding',
  quote:
    'quote cite paraphrase invoke parrot echo attribute recite borrow use speak//spoke/spoken talk utter voice express articulate deliver convey communicate issue release',
  report:
    'report show//showed/shown find//found reveal announce document record estimate warn detail determine rule hold//held provide include contain bear//bore/borne',
  other:
    'go//went/gone put//put give//gave/given make//made get//got/got/getting take//took/taken turn come//came/come/coming run//ran/run/running lie/lies/lied//lying joke point hit//hit/hit/hitting strike//struck stand//stood seek//sought try/tries/tried//trying appear seem become//became write-in launch cheer spell teach//taught preach lecture summarize summarise',
};

/** A form of a reporting verb. */
export interface VerbForm {
  /** Index of the lemma in `reportingLemmas`. */
  readonly lemma: number;
  readonly group: number;
  readonly form: 'base' | 's' | 'past' | 'ing';
}

/** Every base form that is listed, in the order of listing; the first group that lists it counts. */
export const reportingLemmas: readonly string[] = [
  ...new Set(Object.values(bases).flatMap((line) => line.split(' ').map((entry) => entry.split('/')[0] ?? entry))),
];

/** All forms of all reporting verbs. */
export function reportingForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const lemmas = new Map(reportingLemmas.map((lemma, index) => [lemma, index]));
  verbGroups.forEach((name, group) => {
    for (const entry of bases[name].split(' ')) {
      const [base = '', third, past, participle, ing] = entry.split('/');
      const lemma = lemmas.get(base) ?? 0;
      const put = (word: string, form: VerbForm['form']): void => {
        if (!forms.has(word)) forms.set(word, { lemma, group, form });
      };
      const regularPast = pastOf(base);
      put(base, 'base');
      put(third || thirdOf(base), 's');
      put(past || regularPast, 'past');
      if (participle) put(participle, 'past');
      put(ing || ingOf(base), 'ing');
    }
  });
  return forms;
}

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function ingOf(base: string): string {
  if (/[^e]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}
