import { reportingForms, type VerbForm } from './reportingVerbs';

/** Classes of words as bits, so that one look-up tells all that the noun-phrase and cue finders ask about a word. */
export const enum Word {
  None = 0,
  Cue = 0x1,
  /** A noun that speaks or is spoken: statement, report, tweet. */
  Speech = 0x2,
  /** A noun for one who speaks: spokesperson, official, analyst. */
  Role = 0x4,
  Plural = 0x8,
  Auxiliary = 0x10,
  Preposition = 0x20,
  Determiner = 0x40,
  Pronoun = 0x80,
  Relative = 0x100,
  And = 0x200,
  Subordinator = 0x400,
  Adverb = 0x800,
  Verb = 0x1000,
  Time = 0x2000,
  Title = 0x4000,
  Adjective = 0x8000,
  /** A reporting verb that is as often a noun: claims, reports, calls. */
  NounToo = 0x10000,
  Quantifier = 0x20000,
}

const lists: readonly (readonly [number, string])[] = [
  [
    Word.Auxiliary,
    "be am is are was were been being has have had having do does did will would can could may might must shall should won't wouldn't can't couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't won’t wouldn’t can’t couldn’t didn’t doesn’t don’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t shouldn’t cannot",
  ],
  [
    Word.Preposition,
    'of in on at to for from by with about against among amid around over under through during between into onto upon within without toward towards via per despite near outside inside behind beyond across along off out up down like unlike regarding concerning including alongside aboard above below beneath beside besides following given throughout underneath versus atop minus plus',
  ],
  [Word.Determiner, 'the a an this that these those his her its their our my your every each no any'],
  [
    Word.Quantifier,
    'some many several few most both all one two three four five six seven eight nine ten dozens hundreds thousands another other others more half none',
  ],
  [Word.Pronoun, 'he she they it we i you'],
  [Word.Relative, 'who which whom whose what where whoever'],
  [Word.And, 'and or but nor &'],
  [
    Word.Subordinator,
    'that because while as if when after before since although though until unless whether than so once even how why',
  ],
  [
    Word.Adverb,
    'also then later once often never always still now just soon again even only too here there not already ever instead further earlier afterward afterwards meanwhile however yet previously recently repeatedly once',
  ],
  [
    Word.Time,
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow tonight morning afternoon evening night week month year',
  ],
  [
    Word.Title,
    'mr mrs ms miss dr prof professor sen senator rep representative gov governor gen general col colonel lt lieutenant capt captain sgt sergeant maj major adm admiral president vice premier prime minister chancellor king queen prince princess pope bishop archbishop rev reverend judge justice secretary ambassador mayor sheriff chief chairman chairwoman chairperson director spokesman spokeswoman spokesperson sir lord lady dame sheikh imam rabbi congressman congresswoman councilman councilwoman attorney deputy commissioner coach detective officer inspector superintendent first former ex',
  ],
  [
    Word.Adjective,
    'senior local state federal former top many other police chief chinese american russian british french german japanese indian public national international foreign political military medical legal economic financial independent anonymous unnamed unidentified key leading prominent high-ranking veteran young old new state-run state-owned official government industry company campaign law human civil women’s opposition security intelligence defense defence health school court city county house white social academic conservative liberal democratic republican republicans early recent joint separate same second third last latest previous written long short video prepared press news television tv radio facebook twitter own so-called self-described',
  ],
  [
    Word.Verb,
    'became become won lost left led met went gone took taken gave given made got came kept held stood sat ran began brought sent built bought sold paid spent broke broken chose chosen drew drove fell grew hid hit hurt laid lay let rose sought set shook shut slept stole struck swore tore threw wore worn won visits visited works worked lives lived plays played moved served joined hopes looked looks went attended attends appeared faces faced used uses helped began seems seemed needs needed wants wanted won',
  ],
];

const roles =
  'spokesperson spokesman spokeswoman executive mediator skipper negotiator arbitrator campaigner settler official analyst expert researcher scholar scientist professor economist lawyer attorney prosecutor judge lawmaker legislator senator congressman congresswoman representative politician candidate nominee president minister secretary governor mayor ambassador diplomat envoy aide adviser advisor strategist consultant pollster operative organizer organiser activist advocate campaigner critic supporter opponent protester protestor demonstrator voter resident neighbor neighbour witness victim survivor officer detective sheriff deputy trooper commander general soldier veteran chief director manager executive chairman chairwoman chairperson founder co-founder owner investor trader banker broker dealer employer employee worker staffer teacher student principal doctor physician nurse surgeon patient pastor priest bishop rabbi imam leader member insider source observer commentator pundit columnist journalist reporter editor anchor host moderator author writer blogger critic historian novelist poet actor actress comedian singer musician artist director producer coach player captain manager teammate fan father mother dad mom son daughter brother sister husband wife uncle aunt cousin grandmother grandfather friend colleague boss partner man woman boy girl guy person parent child kid teenager speaker translator engineer developer designer programmer hacker farmer driver passenger pilot astronaut inspector investigator regulator commissioner councilman councilwoman councillor delegate democrat republican conservative liberal senator whistleblower defendant plaintiff suspect attorney counsel spokespeople billionaire businessman businesswoman tycoon mogul entrepreneur contractor veteran correspondent assistant intern co-host caller user customer client reader viewer donor contributor backer ally rival foe contender congregant parishioner immigrant refugee tourist visitor shopper guest official aide insider lobbyist specialist technician therapist psychologist psychiatrist sociologist anthropologist biologist physicist chemist climatologist meteorologist archaeologist librarian curator';
const irregularRoles =
  'people men women children police officers authorities media parents spokesmen spokeswomen congressmen congresswomen businessmen councilmen';
const groups =
  'government administration ministry department agency committee commission council court company firm corporation bank fund university institute institution foundation organization organisation association union party campaign group team network police army navy military newspaper paper magazine daily weekly tabloid site website outlet station channel board panel office bureau center centre think-tank embassy church congress parliament senate house jury family crowd audience public press mission delegation regime';
const speeches =
  'statement report article tweet letter email e-mail memo study survey poll document filing complaint lawsuit indictment affidavit ruling opinion editorial column op-ed essay post blog message text note release speech address remark comment interview book ad advertisement video clip transcript headline caption sign banner slogan poster petition resolution bill law act notice warning announcement communique communiqué declaration manifesto testimony review story account version advisory bulletin summary brief briefing dispatch';
/** Nouns that hang words on somebody: Obama's call for "…". */
const nouns =
  'word claim call comment remark statement message slogan chant phrase question description assertion suggestion accusation allegation argument promise pledge vow demand plea warning complaint mention reference term motto speech tweet answer response quote line label motto mantra idea notion concept theory view belief contention declaration';

let table: ReadonlyMap<string, number> | undefined;
let forms: ReadonlyMap<string, VerbForm> | undefined;

/** Lemma, group and form of a reporting verb in lower case. */
export function verbFormOf(word: string): VerbForm | undefined {
  return (forms ??= reportingForms()).get(word);
}

/** Made on first use: importing this file costs nothing. */
function readLists(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  const add = (word: string, bits: number): void => {
    map.set(word, (map.get(word) ?? 0) | bits);
  };
  for (const [bits, words] of lists) for (const word of words.split(' ')) add(word, bits);
  forms ??= reportingForms();
  for (const word of forms.keys()) add(word, Word.Cue);
  for (const list of [roles, groups]) {
    for (const role of list.split(' ')) {
      add(role, Word.Role);
      add(pluralOf(role), Word.Role | Word.Plural);
    }
  }
  for (const role of irregularRoles.split(' ')) add(role, Word.Role | Word.Plural);
  for (const list of [speeches, nouns]) {
    for (const noun of list.split(' ')) {
      add(noun, Word.Speech);
      add(pluralOf(noun), Word.Speech);
    }
  }
  for (const [word, bits] of map) {
    if (bits & Word.Cue && bits & (Word.Speech | Word.Role)) map.set(word, bits | Word.NounToo);
  }
  return map;
}

function pluralOf(noun: string): string {
  if (/(?:s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Endings of trades and stations: fisherman, geologist, innkeeper, dockworkers. */
const ROLES = /.{3}(?:m[ae]n|ists?|keepers?|workers?|makers?|holders?|owners?|fighters?|leaders?)$/;
const PLURALS = /(?:men|s)$/;

/** The classes of a word, in lower case; `Word.None` for a word of no class. */
export function classesOf(word: string): number {
  const known = (table ??= readLists()).get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('ly')) return Word.Adverb;
  if (ROLES.test(word)) return PLURALS.test(word) ? Word.Role | Word.Plural : Word.Role;
  return Word.None;
}
