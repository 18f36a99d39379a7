import { countryOf, demonymOf } from './countryNames';
import { foldName } from './fold';
import { memo } from './memo';

/** The name of an organisation, taken apart. */
export interface OrganisationName {
  /** As written, without a description before it and a short form in parentheses behind. */
  readonly shown: string;
  /** All folded words, the legal form too. */
  readonly words: readonly string[];
  /** The words that make the key: no legal form, one spelling of the country before a body of the state. */
  readonly core: readonly string[];
  /** A body that many states have, named without the state: `Foreign Ministry`. */
  readonly isGeneric: boolean;
  /** The short form that the mention itself gives in parentheses. */
  readonly defines: string | undefined;
}

const LEGAL = new Set(
  'inc incorporated corp corporation company co ltd limited llc llp lp plc ag sa nv bv se kk gmbh kgaa oyj oy ab asa spa srl sarl pty pte bhd tbk jsc pjsc ojsc oao zao ooo'.split(
    ' ',
  ),
);
/** What ministries and departments are in charge of. */
const PORTFOLIO =
  '(?:foreign(?: affairs)?|interior|internal affairs|home affairs|finance|justice|defen[cs]e|health|education|trade|commerce|industry|economy|economic affairs|energy|oil|petroleum|agriculture|environment|transport(?:ation)?|labou?r|culture|tourism|information|communications|planning|housing|water|science|technology|sports?|youth|women|religious affairs|social affairs|social welfare|immigration|railways?|mines|mining|fisheries|forestry|infrastructure|public works|public health|public security|state security|national security|land|natural resources|the interior|the treasury|state)';
const PORTFOLIO_BODY = new RegExp(
  `^(?:ministry|department|secretariat|bureau|directorate|office) (?:of|for) ${PORTFOLIO}(?: |$)|^${PORTFOLIO} (?:ministry|department)$`,
);
const STATE_BODIES = new Set(
  (
    'army|navy|air force|marine corps|marines|coast guard|national guard|armed forces|military|police|national police|federal police|government|cabinet|parliament|' +
    'senate|congress|house of representatives|house|national assembly|supreme court|high court|constitutional court|court of appeal|central bank|treasury|embassy|consulate|' +
    'state department|justice department|defense department|foreign office|home office|election commission|interior ministry|foreign ministry|health ministry|defense ministry|' +
    'defence ministry|finance ministry|education ministry|justice ministry|trade ministry|commerce ministry|oil ministry|energy ministry|agriculture ministry|environment ministry|' +
    'transport ministry|labour ministry|labor ministry|culture ministry|information ministry|communist party|labour party|labor party|democratic party|republican party|socialist party|' +
    'green party|conservative party|liberal party|social democratic party|stock exchange|red cross|olympic committee|chamber of commerce|football association|football federation|' +
    'securities and exchange commission|attorney generals office|customs|customs service|secret service|intelligence service|tax authority|statistics office|national security council|' +
    'planning commission|human rights commission|state council|politburo|central committee|academy of sciences|justice ministry|public prosecutors office'
  ).split('|'),
);

/** Reads an organisation's (or another thing's) mention. */
export const readOrganisation: (surface: string) => OrganisationName = memo((surface) => {
  const defined = /\s\(\s?([^()]{1,20}?)\s?\)?$/u.exec(surface);
  const shown = withoutDescription(
    surface
      .replace(/\s*\(.*$/u, '')
      .replace(/\s*,\s*(?:an?|the|its|which|who)\s.*$/u, '')
      .replace(/[\s,;:]+$/u, '') || surface,
  );
  const words = foldName(shown).split(' ').filter(Boolean);
  const core = withCountry(withoutLegalForm(words));
  return {
    shown,
    words,
    core,
    isGeneric: isStateBody(core),
    defines: defined && /^[\p{Lu}][\p{L}\p{N}&.]{1,9}$/u.test(defined[1]) ? foldName(defined[1]) : undefined,
  };
});

/** Words for a kind of company that stand before its name in a description: `European airframer Airbus`. */
const KINDS = new Set(
  (
    'automaker carmaker automobile airframer manufacturer maker company firm airline carrier magazine newspaper daily weekly tabloid giant group parent label bank lender insurer retailer operator agency contractor builder ' +
    'developer startup start-up conglomerate subsidiary unit chain rival producer publisher network broadcaster channel website site portal platform consortium supplier distributor brewer drugmaker chipmaker phone-maker ' +
    'planemaker shipbuilder miner refiner utility telecom thinktank think-tank charity union club team side party outfit studio brand shop store hotel hospital university college school museum based owned led backed'
  ).split(' '),
);

/** What follows the last such word, if a capitalised name does; and nothing of a relative clause behind. */
function withoutDescription(name: string): string {
  const words = name.split(' ');
  let from = 0;
  words.forEach((word, index) => {
    if (
      KINDS.has(word.replace(/^.*-(?=based$|owned$|led$|backed$)/u, '')) &&
      /^[\p{Lu}\p{N}]/u.test(words[index + 1] ?? '')
    )
      from = index + 1;
  });
  const rest = words.slice(from);
  const that = rest.findIndex((word, index) => index > 0 && /^(?:that|which|who|when|where)$/u.test(word));
  return (that > 0 ? rest.slice(0, that) : rest).join(' ');
}

/** Without `Inc.`, `Co. Ltd.`; `& Co.` is a part of the name, and a name is never made of its legal form alone. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL.has(words[end - 1]) && words[end - 2] !== '&' && words[end - 2] !== 'and') end--;
  const rest = words.slice(0, end);
  // "The Company" of Hong Kong: a place is no company's name.
  return end < words.length && countryOf(rest.join(' ')) !== undefined ? words : rest;
}

/** `US Air Force`, `American Air Force` → `united states air force`, so that all spellings of the country are one key. */
function withCountry(words: readonly string[]): readonly string[] {
  for (const length of [1, 2]) {
    const head = words.slice(0, length).join(' ');
    // "China's Foreign Ministry" folds to "chinas foreign ministry".
    const country = countryOf(head) ?? demonymOf(head) ?? countryOf(head.replace(/s$/, ''));
    if (country !== undefined && isStateBody(words.slice(length)))
      return [...foldName(country).split(' '), ...words.slice(length)];
  }
  return words;
}

/** Whether the words name a body that every state has, such as `foreign ministry` or `ministry of health`. */
export function isStateBody(words: readonly string[]): boolean {
  const name = words.join(' ');
  if (STATE_BODIES.has(name)) return true;
  return PORTFOLIO_BODY.test(name) && !words.some((word) => (demonymOf(word) ?? countryOf(word)) !== undefined);
}

/**
 * Words behind a short name that leave it the same body: `Ford` and `Ford Motor`, `Xinhua` and `Xinhua News Agency`.
 * A branch, a foundation, a fund or a product of it is another body, whatever the words before.
 */
const SAME_BODY = new Set(
  (
    'motor|motors|motor company|computer|computers|technologies|technology|group|holding|holdings|airlines|airways|air lines|airline|electric|electronics|industries|systems|software|stores|oil|' +
    'petroleum|steel|pharmaceuticals|pharma|telecom|telecommunications|communications|university|institution|institute|college|news agency|agency|bank|brothers|& co|and co|& sons|and sons|enterprises|' +
    'associates|partners|corporate|international|entertainment|association|organization|organisation|commission|federation|newspaper|newspapers|magazine|broadcasting|network|networks|stock exchange|' +
    'hotels|restaurants|automobiles|automotive|aerospace|chemical|chemicals|foods|beverages|cosmetics|apparel|semiconductor|semiconductors|energy company|securities company|press agency'
  ).split('|'),
);
const OTHER_BODY =
  /(?:^| )(?:foundation|fund|funds|research|ventures|capital|credit|finance|financial|music|records|corps|pictures|studios|studio|films|books|press|tv|television|radio|sports|school|schools|hospital|museum|library|union|workers|trust|north america|south america|america|europe|asia|africa|china|india|japan|uk|us|usa|canada|australia|international airport|airport|cup|prize|award|awards|stadium|arena|center|centre|park|street|field|web services|cloud|maps|play|store|services|service|insurance|mortgage|leasing|logistics|labs|lab|laboratory|laboratories|institute of|school of|law school|business school|commercial airplanes|defense|defence|military|party|movement|campaign|administration|government|council|court|police|army|navy|church|news|daily|times|post|journal|weekly|review|club|team|league|fc|united|city|youth|women|junior|reserve|ministry|department|embassy|office)(?: |$)/;

/** How the words behind a short form bear on it: the same body, another body, or words that tell nothing. */
export function tailKind(tail: readonly string[]): 'same' | 'other' | 'unknown' {
  const words = tail.join(' ');
  // "Guardian Nigeria" is a branch, or another paper.
  if (countryOf(words) !== undefined || demonymOf(tail[tail.length - 1] ?? '') !== undefined) return 'other';
  if (words === '' || SAME_BODY.has(words) || /^\d+$/.test(words)) return 'same';
  const bare = withoutLegalForm(['x', ...tail])
    .slice(1)
    .join(' ');
  if (bare === '' || SAME_BODY.has(bare)) return 'same';
  return OTHER_BODY.test(words) ? 'other' : 'unknown';
}
