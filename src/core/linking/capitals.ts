/** Capitals that the press uses for their state's government, folded, with the country's usual name. */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  (
    'ankara=Turkey|athens=Greece|baghdad=Iraq|bangkok=Thailand|beijing=China|berlin=Germany|brussels=European Union|buenos aires=Argentina|cairo=Egypt|canberra=Australia|caracas=Venezuela|' +
    'damascus=Syria|delhi=India|dublin=Ireland|hanoi=Vietnam|havana=Cuba|islamabad=Pakistan|jakarta=Indonesia|jerusalem=Israel|kabul=Afghanistan|kiev=Ukraine|kyiv=Ukraine|lima=Peru|lisbon=Portugal|' +
    'london=United Kingdom|madrid=Spain|manila=Philippines|minsk=Belarus|moscow=Russia|nairobi=Kenya|new delhi=India|oslo=Norway|ottawa=Canada|paris=France|prague=Czech Republic|pretoria=South Africa|' +
    'pyongyang=North Korea|riyadh=Saudi Arabia|rome=Italy|seoul=South Korea|stockholm=Sweden|taipei=Taiwan|tehran=Iran|tel aviv=Israel|tokyo=Japan|vienna=Austria|warsaw=Poland|washington=United States'
  )
    .split('|')
    .map((row): [string, string] => [row.slice(0, row.indexOf('=')), row.slice(row.indexOf('=') + 1)]),
);

/** The country (or union) whose government a capital's folded name may stand for. */
export function governedFrom(capital: string): string | undefined {
  return CAPITALS.get(capital);
}
