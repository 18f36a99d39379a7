import { countries } from '../entities/lexicon/countries';
import { regions } from '../entities/lexicon/regions';
import { countryOf } from './countryNames';
import { foldName } from './fold';
import type { Named } from './mentions';

/** Towns of which there are several, with the one that is meant where nothing else is said. */
const MANY: ReadonlyMap<string, string> = new Map(
  (
    'portland|springfield|cambridge|birmingham|richmond|columbia|columbus|manchester|newcastle|kingston|london=united kingdom,england,uk,britain|paris=france|athens=greece|rome=italy|' +
    'moscow=russia|vancouver=canada,british columbia|victoria|hamilton|halifax|boston=massachusetts,united states|dublin=ireland|oxford=england,united kingdom|cordoba|valencia=spain|merida|' +
    'santiago=chile|san jose|georgetown|hyderabad|tripoli=libya|alexandria|lincoln|jackson|aurora|arlington|glendale|peoria|wilmington|rochester|salem|concord|lexington|bristol|york=england|' +
    'durham|worcester|plymouth|bethlehem|cairo=egypt|naples=italy|venice=italy|florence=italy|st petersburg=russia|saint petersburg=russia|perth=australia,western australia|wellington=new zealand|' +
    'windsor|melbourne=australia|guadalajara=mexico|leon|la paz=bolivia|barcelona=spain|granada|toledo|cartagena|trinidad|lagos=nigeria|delhi=india|bloomington|charleston|fairfield|franklin|' +
    'greenville|madison|milford|monroe|montgomery|newport|norfolk|oakland=california|pasadena|quincy|troy|albany|augusta|burlington|clinton|dover|fayetteville|independence|jacksonville|' +
    'kansas city|lafayette|middletown|odessa=ukraine|princeton|riverside|berlin=germany|vienna=austria|warsaw=poland|madrid=spain|lima=peru|manila=philippines|toronto=canada,ontario|' +
    'washington=dc,district of columbia,united states|mobile|houston=texas|dallas=texas|memphis=tennessee|bath|lancaster|stamford|stratford|sydney=australia,new south wales'
  )
    .split('|')
    .map((row): [string, string] => {
      const [name, usual = ''] = row.split('=');
      return [name, usual];
    }),
);

/** How newspapers shorten the American states behind a town. */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    'ala=alabama|ariz=arizona|ark=arkansas|calif=california|colo=colorado|conn=connecticut|del=delaware|fla=florida|ga=georgia|ill=illinois|ind=indiana|kan=kansas|ky=kentucky|la=louisiana|' +
    'md=maryland|mass=massachusetts|mich=michigan|minn=minnesota|miss=mississippi|mo=missouri|mont=montana|neb=nebraska|nev=nevada|nh=new hampshire|nj=new jersey|nm=new mexico|ny=new york|' +
    'nc=north carolina|nd=north dakota|okla=oklahoma|ore=oregon|pa=pennsylvania|ri=rhode island|sc=south carolina|sd=south dakota|tenn=tennessee|tex=texas|va=virginia|vt=vermont|wash=washington|' +
    'wva=west virginia|wis=wisconsin|wyo=wyoming|dc=dc|ont=ontario|alta=alberta|bc=british columbia'
  )
    .split('|')
    .map((row): [string, string] => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]),
);

let wider: ReadonlySet<string> | undefined;

function isWider(folded: string): boolean {
  wider ??= new Set([
    ...[...countries(), ...regions()].map(foldName),
    ...STATES.values(),
    'washington',
    'georgia',
    'new york',
  ]);
  return wider.has(folded);
}

/** Names of an article that tell the American Georgia from the one in the Caucasus. */
const GEORGIA = {
  state: 'atlanta savannah augusta macon florida alabama tennessee carolina republican democrat'.split(' '),
  country: 'tbilisi batumi abkhazia russia armenia azerbaijan moscow kremlin caucasus south ossetia'.split(' '),
};
const STATE_WORDS =
  /(?:^|[\s(])(?:Gov\.?|governor|statehouse|Republicans?|Democrats?|primary|U\.?S\.? state|state of)(?![\p{L}])/u;
/** Towns behind which "Washington" is the state. */
const IN_WASHINGTON =
  /(?:Seattle|Spokane|Tacoma|Everett|Olympia|Bellevue|Redmond|Yakima|Bellingham|Vancouver)\s?,\s*$/u;
const IN_GEORGIA = /(?:Atlanta|Savannah|Augusta|Macon|Athens|Columbus|Albany|Marietta|Decatur|Brunswick)\s?,\s*$/u;

/** Whether there are several places of a folded name. */
export function hasNamesakes(folded: string): boolean {
  return MANY.has(folded) || folded === 'georgia';
}

/**
 * What tells a place from its namesakes, folded: `maine` for `Portland, Maine`; '' where the usual place of the name is meant,
 * undefined where nothing is said or the name has no namesakes.
 *
 * @param cues folded names of the whole article.
 */
export function placeQualifier(
  folded: string,
  { before, after }: Named,
  cues: ReadonlySet<string>,
): string | undefined {
  if (folded === 'washington' || folded === 'georgia') {
    if (/^ state(?!\p{L}| (?:department|university))/iu.test(after) || /(?:^|\s)state of $/iu.test(before))
      return 'state';
    if ((folded === 'washington' ? IN_WASHINGTON : IN_GEORGIA).test(before)) return 'state';
  }
  if (folded === 'georgia') {
    const isState = STATE_WORDS.test(before) || STATE_WORDS.test(after) || GEORGIA.state.some((name) => cues.has(name));
    return isState && !GEORGIA.country.some((name) => cues.has(name)) ? 'state' : undefined;
  }
  const usual = MANY.get(folded);
  if (usual === undefined) return undefined;
  const match = /^\s?,\s+((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)?)/u.exec(after);
  if (!match) return undefined;
  for (const words of [match[1], match[1].split(' ')[0]]) {
    const plain = foldName(words.replace(/(?<!\.\p{L})\.$/u, ''));
    const name = STATES.get(plain) ?? plain;
    if (!isWider(name)) continue;
    const country = countryOf(name);
    const isUsual = usual.split(',').some((one) => one === name || one === foldName(country ?? name));
    return isUsual ? '' : name;
  }
  return undefined;
}
