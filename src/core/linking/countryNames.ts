import { foldName } from './fold';

/** `name=other names:words for its people`; written for this project. Only names that mean one country everywhere. */
const table = (): string =>
  'Afghanistan:Afghan,Afghans|Albania:Albanian|Algeria:Algerian|Argentina:Argentine,Argentinian|Armenia:Armenian|' +
  'Australia:Australian|Austria:Austrian|Azerbaijan:Azerbaijani,Azeri|Bahrain:Bahraini|Bangladesh:Bangladeshi|' +
  'Belarus:Belarusian|Belgium:Belgian|Bolivia:Bolivian|Bosnia and Herzegovina=Bosnia=Bosnia-Herzegovina:Bosnian|' +
  'Brazil:Brazilian|Bulgaria:Bulgarian|Cambodia:Cambodian|Cameroon:Cameroonian|Canada:Canadian|Cape Verde=Cabo Verde:|' +
  'Chile:Chilean|China=People’s Republic of China=PRC:Chinese|Colombia:Colombian|Costa Rica:Costa Rican|Croatia:Croatian|' +
  'Cuba:Cuban|Cyprus:Cypriot|Czech Republic=Czechia:Czech|' +
  'Democratic Republic of the Congo=Democratic Republic of Congo=DR Congo=DRC=D.R. Congo=Congo-Kinshasa:|Denmark:Danish|' +
  'East Timor=Timor-Leste:Timorese|Ecuador:Ecuadorian,Ecuadorean|Egypt:Egyptian|Eritrea:Eritrean|Estonia:Estonian|' +
  'Eswatini=Swaziland:Swazi|Ethiopia:Ethiopian|European Union=EU=E.U.:|Finland:Finnish|France=French Republic:French|' +
  'Germany=Federal Republic of Germany:German|Ghana:Ghanaian|Greece:Greek|Guatemala:Guatemalan|Haiti:Haitian|' +
  'Honduras:Honduran|Hong Kong=Hong Kong SAR=HKSAR:|Hungary:Hungarian|Iceland:Icelandic|India=Republic of India:Indian|' +
  'Indonesia:Indonesian|Iran=Islamic Republic of Iran:Iranian|Iraq:Iraqi|Ireland=Republic of Ireland:Irish|Israel:Israeli|' +
  'Italy:Italian|Ivory Coast=Côte d’Ivoire=Cote d’Ivoire:Ivorian|Jamaica:Jamaican|Japan:Japanese|Jordan:Jordanian|' +
  'Kazakhstan:Kazakh|Kenya:Kenyan|Kuwait:Kuwaiti|Kyrgyzstan:Kyrgyz|Laos:Laotian,Lao|Latvia:Latvian|Lebanon:Lebanese|' +
  'Libya:Libyan|Lithuania:Lithuanian|Malaysia:Malaysian|Mali:Malian|Malta:Maltese|Mexico:Mexican|Moldova:Moldovan|' +
  'Mongolia:Mongolian|Montenegro:Montenegrin|Morocco:Moroccan|Mozambique:Mozambican|Myanmar=Burma:Burmese|' +
  'Nepal:Nepali,Nepalese|Netherlands=Holland=Kingdom of the Netherlands:Dutch|New Zealand:|Nicaragua:Nicaraguan|' +
  'Nigeria:Nigerian|North Korea=DPRK=D.P.R.K.=Democratic People’s Republic of Korea:North Korean|' +
  'North Macedonia=Macedonia:Macedonian|Norway:Norwegian|Oman:Omani|Pakistan:Pakistani|Panama:Panamanian|Paraguay:Paraguayan|' +
  'Peru:Peruvian|Philippines:Philippine,Filipino|Poland:Polish|Portugal:Portuguese|Qatar:Qatari|Romania:Romanian|' +
  'Russia=Russian Federation:Russian|Rwanda:Rwandan|Saudi Arabia=Kingdom of Saudi Arabia:Saudi|Senegal:Senegalese|' +
  'Serbia:Serbian|Sierra Leone:|Singapore:Singaporean|Slovakia:Slovak|Slovenia:Slovenian|Somalia:Somali|' +
  'South Africa:South African|South Korea=Republic of Korea=ROK=R.O.K.:South Korean|South Sudan:|Spain:Spanish|' +
  'Sri Lanka:Sri Lankan|Sudan:Sudanese|Sweden:Swedish|Switzerland:Swiss|Syria:Syrian|Taiwan:Taiwanese|Tajikistan:Tajik|' +
  'Tanzania:Tanzanian|Thailand:Thai|Tunisia:Tunisian|Turkey=Türkiye:Turkish|Turkmenistan:Turkmen|Uganda:Ugandan|' +
  'Ukraine:Ukrainian|United Arab Emirates=UAE=U.A.E.:Emirati|United Kingdom=UK=U.K.=Britain=Great Britain:British|' +
  'United States=US=U.S.=USA=U.S.A.=United States of America=America:American|Uruguay:Uruguayan|Uzbekistan:Uzbek|' +
  'Vatican City=Vatican=Holy See:|Venezuela:Venezuelan|Vietnam=Viet Nam:Vietnamese|Yemen:Yemeni|Zambia:Zambian|' +
  'Zimbabwe:Zimbabwean';

interface Names {
  readonly country: ReadonlyMap<string, string>;
  readonly demonym: ReadonlyMap<string, string>;
}

let names: Names | undefined;

function read(): Names {
  if (names) return names;
  const country = new Map<string, string>();
  const demonym = new Map<string, string>();
  for (const row of table().split('|')) {
    const [forms, people] = row.split(':');
    const [name, ...others] = forms.split('=');
    for (const form of [name, ...others]) country.set(foldName(form), name);
    for (const word of people.split(',')) if (word !== '') demonym.set(foldName(word), name);
  }
  return (names = { country, demonym });
}

/** The usual English name of the country (or union) that a folded name stands for: `us` → `United States`. */
export function countryOf(folded: string): string | undefined {
  return read().country.get(folded);
}

/** The country whose people or things a folded word describes: `chinese` → `China`. */
export function demonymOf(folded: string): string | undefined {
  return read().demonym.get(folded);
}
