import type { Random } from './random';

/** An organisation invented for a training sentence: its name and, often, its letters. */
export interface InventedOrganisation {
  readonly full: string;
  readonly letters?: string;
}

/** What an organisation may be called after. */
export interface Setting {
  readonly country: string;
  readonly nationality: string;
  readonly city: string;
  readonly region: string;
  readonly surname: string;
  readonly given: string;
}

const words = (text: string): readonly string[] => text.split('|');

const fields = words(
  'Agriculture|Antiquities|Applied Sciences|Archaeology|Aviation|Business|Chemistry|Civil Aviation|Climate Change|Commerce|Communications|Conservation|Consumer Affairs|Culture|Defence|Defense|Development|Economic Affairs|Economics|Education|Electoral Affairs|Employment|Energy|Engineering|Environment|External Affairs|Family Affairs|Finance|Fisheries|Food Security|Foreign Affairs|Forestry|Gender Equality|Governance|Health|Higher Education|Home Affairs|Housing|Human Rights|Immigration|Industry|Information|Infrastructure|Innovation|Interior|International Relations|International Trade|Investment|Justice|Labour|Land|Law|Local Government|Management|Marine Research|Medical Research|Meteorology|Migration|Mines|National Security|Natural Resources|Oceanography|Oil|Peace|Petroleum|Planning|Police|Poverty Reduction|Public Health|Public Safety|Public Works|Rural Development|Science|Security|Social Affairs|Social Development|Social Sciences|Space Research|Sport|Statistics|Strategic Studies|Sustainable Development|Taxation|Technology|Telecommunications|Tourism|Trade|Transport|Urban Planning|Veterans Affairs|Water|Water Resources|Welfare|Wildlife|Women|Youth',
);
const shortFields = words(
  'Agriculture|Aviation|Commerce|Culture|Customs|Defence|Defense|Education|Energy|Environment|Finance|Fisheries|Foreign|Forest|Health|Housing|Immigration|Industry|Information|Interior|Justice|Labour|Land|Petroleum|Planning|Rural|Science|Security|Statistics|Tax|Tourism|Trade|Transport|Treasury|Water|Wildlife',
);
const causes = words(
  'Accountability|Animal Welfare|Arbitration|Blind Children|Child Protection|Clean Water|Community Action|Consumer Rights|Democracy|Democratic Change|Digital Rights|Disability Rights|Disaster Relief|Election Monitoring|Equality|Farmers|Food Sovereignty|Forest Peoples|Free Expression|Freedom|Good Governance|Hope|Indigenous Rights|Justice|Labour Rights|Liberty|Literacy|Migrants|National Unity|Peace and Reconciliation|Press Freedom|Progress|Refugees|Reform|Rural Women|Social Justice|Solidarity|Teachers|Transparency|Widows|Workers|Young Leaders',
);
const brands = words(
  'Acero|Adani|Alkor|Altura|Amanah|Ambar|Amvest|Anbai|Apex|Aquila|Arbor|Ardent|Argenta|Arkana|Asahi|Astra|Atlas|Aurora|Avalon|Axiom|Azura|Baltec|Banyan|Barakat|Beltran|Bluebird|Borealis|Brightline|Cabral|Calypso|Candela|Canopus|Capstone|Cascade|Celtel|Centaur|Cerulean|Citra|Cobalt|Condor|Copperleaf|Coral|Cosmos|Crescent|Cygnus|Dangal|Daewon|Delphi|Dinara|Dongfang|Drakon|Eastgate|Elara|Elbit|Emaar|Embra|Equinor|Everglow|Evonik|Falcon|Fenix|Finova|Flyta|Forte|Fujin|Galaxy|Garuda|Gemini|Genova|Globex|Goldfield|Greenleaf|Grupo Azul|Haida|Halcyon|Hanjin|Harbin Star|Helios|Horizon|Huaxin|Hyperion|Ikon|Indra|Inova|Ironwood|Jadeite|Jasmin|Jinhai|Juno|Kaizen|Kaleva|Karibu|Kestrel|Kinara|Kite|Kobar|Kronos|Lanka|Laurel|Lazuli|Leoni|Lianhua|Linyi|Lotus|Lumina|Lupin|Lynx|Macro|Magnus|Mahindra|Mandara|Marula|Maxim|Meridian|Minara|Mirae|Mistral|Monsoon|Nabila|Naspers|Nexus|Nimbus|Nordin|Nova|Nusantara|Oando|Oberon|Ocean Star|Olympia|Onyx|Orbit|Orient|Orion|Otter|Pacifica|Pallas|Panasia|Paragon|Parakeet|Pearl|Pegasus|Petronova|Phoenix|Pinnacle|Polaris|Prima|Prism|Quanta|Quasar|Quill|Radian|Raven|Redwood|Reliant|Rengo|Rubicon|Safari|Sahara|Samudra|Sanlam|Sapphire|Savanna|Seagate|Serena|Shengda|Shoprite|Sigma|Silverline|Sinar Mas|Solaris|Sonatel|Sparrow|Starfish|Stellar|Suntech|Suzano|Swift|Talon|Tandem|Tangerine|Tata|Telkom|Terra|Tianhe|Titan|Topaz|Triton|Tulip|Ultra|Umbra|Unity|Vale|Vanta|Vega|Veritas|Vertex|Vina|Vista|Volta|Wanda|Westbrook|Willow|Xenon|Yara|Yili|Zain|Zenith|Zephyr|Zhongxin|Zodiac|Zomato',
);
const tails = words(
  'Group|Holdings|Limited|Ltd|Ltd.|Inc|Inc.|Corporation|Corp|Corp.|Company|Co.|PLC|Industries|Technologies|Technology|Energy|Petroleum|Mining|Resources|Airlines|Airways|Bank|Capital|Partners|Securities|Pharmaceuticals|Pharma|Motors|Telecom|Communications|Media|Entertainment|Pictures|Studios|Foods|Steel|Cement|Electric|Logistics|Shipping|Insurance|Ventures|Systems|Software|Robotics|Semiconductor|Consulting|Brothers|& Co|International|Global|Network|Networks',
);
const papers = words(
  'Times|Post|Daily|Herald|Tribune|Gazette|Chronicle|News|Star|Sun|Mirror|Observer|Monitor|Guardian|Independent|Standard|Nation|Courier|Express|Telegraph|Mail|Bulletin|Journal|Weekly|Review|Dispatch|Sentinel|Punch|Vanguard|Reporter|Today|Morning News|Evening News|Business Daily|News Agency|Broadcasting Corporation|Television|TV|Radio',
);
const heads = words(
  'Academy|Agency|Alliance|Assembly|Association|Authority|Board|Bureau|Center|Centre|Chamber|Coalition|Commission|Committee|Confederation|Cooperative|Corporation|Council|Directorate|Federation|Forum|Foundation|Fund|Initiative|Institute|Institution|League|Mission|Network|Observatory|Office|Organisation|Organization|Secretariat|Service|Society|Task Force|Trust|Union|Working Group',
);
const adjectives = words(
  'Advanced|African|All|Allied|American|Arab|Asian|Central|Christian|Civil|Democratic|Environmental|Euro-Atlantic|European|Federal|Financial|First|General|Global|High|Independent|Indigenous|Inter-American|International|Islamic|Joint|Liberal|Maritime|Medical|Mediterranean|Military|Mutual|National|New|Nuclear|Pacific|Pan-African|Peaceful|People’s|Popular|Progressive|Provincial|Public|Regional|Republican|Revolutionary|Royal|Rural|Scientific|Social|Socialist|Southern|State|Strategic|Supreme|United|Unified|Universal|Urban|Western|World|Workers’',
);
const parties = words(
  'Party|Democratic Party|Liberal Party|Labour Party|National Party|People’s Party|Socialist Party|Communist Party|Green Party|Workers’ Party|Justice Party|Unity Party|Republican Party|Reform Party|Freedom Party|Congress|Front|National Front|Liberation Front|Liberation Army|Movement|Alliance|Union|League|Coalition|Rally|Salvation Front|Resistance Army',
);
const clubs = words(
  'United|City|FC|Rovers|Athletic|Rangers|Wanderers|Stars|Tigers|Lions|Eagles|Warriors|Giants|Knights|Kings|Sharks|Bulls',
);

/** The capitals of a name's words: "Royal Fund for Development" → RFD. */
function lettersOf(name: string): string | undefined {
  const letters = name
    .split(/[\s-]+/u)
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0] : ''))
    .join('');
  return letters.length > 2 && letters.length < 7 ? letters : undefined;
}

const openings = words(
  'A|Al|An|Ba|Be|Bi|Bo|Ca|Chi|Co|Da|De|Di|Dou|E|Fi|Fu|Ga|Gi|Go|Ha|Hi|Hua|I|In|Ja|Ji|Ka|Ki|Ko|Kua|La|Li|Lo|Lu|Ma|Me|Mi|Mo|Na|Ne|No|O|On|Pa|Pi|Po|Qi|Ra|Re|Ro|Ru|Sa|Se|Shi|So|Su|Ta|Te|Ti|To|U|Va|Ve|Vi|Wa|We|Wi|Xi|Ya|Yi|Yo|Za|Zi|Zo',
);
const middles = words(
  'ba|bi|co|da|de|di|do|fa|go|ka|ki|ko|la|le|li|lo|ma|me|mi|mo|na|ne|ni|no|pa|ra|re|ri|ro|sa|se|sha|shi|ta|te|ti|to|va|vi|wei|ya|yin|zo',
);
const endings = words(
  '|ba|bao|co|don|go|ka|la|lo|ma|mo|n|na|nda|net|nix|pay|ra|ri|s|san|sys|ta|tech|tel|tex|tix|to|va|via|vo|x|xis|yin|zon|zu',
);

/** A name that no list has: "Kuashivo", "Alimatech". */
function coined(random: Random): string {
  return (
    random.pick(openings) +
    random.pick(middles) +
    (random.chance(0.4) ? random.pick(middles) : '') +
    random.pick(endings)
  );
}

type Pattern = (random: Random, setting: Setting) => string;

const ministry: readonly Pattern[] = [
  (r) => `Ministry of ${r.pick(fields)}${r.chance(0.35) ? ` and ${r.pick(fields)}` : ''}`,
  (r) => `Department of ${r.pick(fields)}${r.chance(0.25) ? ` and ${r.pick(fields)}` : ''}`,
  (r) => `${r.pick(shortFields)} Ministry`,
  (r) => `${r.pick(shortFields)} Department`,
  (r, s) => `${s.nationality} ${r.pick(shortFields)} Ministry`,
  (r, s) => `${s.nationality} Ministry of ${r.pick(fields)}`,
  (r, s) =>
    `${s.nationality} National ${r.pick(shortFields)} ${r.pick(words('Authority|Agency|Commission|Council|Service'))}`,
  (r, s) =>
    `${r.pick(shortFields)} ${r.pick(words('Authority|Commission|Board|Service|Agency|Council|Bureau'))}${r.chance(0.4) ? ` of ${s.country}` : ''}`,
  (r) =>
    `${r.pick(words('National|Federal|State|Royal|Supreme|Central'))} ${r.pick(words('Election Commission|Electoral Council|Assembly|Police|Bank|Audit Office|Statistics Office|Intelligence Agency|Security Council|Defence Force|Guard|Court|Archives|Museum|Library|Planning Commission|Development Agency|Prosecutor’s Office|Disaster Management Authority|Human Rights Commission'))}`,
  (r, s) =>
    `${r.pick(words('Bank|Parliament|Supreme Court|Central Bank|Senate|Embassy|Federation|Chamber of Commerce|Football Association|Medical Association|Bar Association|Lawyers Guild|Press Council|Red Cross|Air Force|Navy|Communist Party|University|National University'))} of ${s.country}`,
  (r, s) =>
    `${s.city} ${r.pick(words('Police|City Council|High Court|Municipal Council|Stock Exchange|District Court|Chamber of Commerce|Fire Department|Medical College|Port Authority|Development Authority|Metropolitan Police|Court of Appeal'))}`,
  (r) =>
    r.pick(
      words(
        'Supreme Court|High Court|Constitutional Court|Federal Court|Court of Appeal|Parliament|Senate|National Assembly|House of Representatives|Congress|Cabinet|State Council|Politburo|Election Commission|Electoral Commission|Central Bank|Attorney General’s Office|Presidency|Treasury|Coast Guard|Air Force|Navy|Army|Security Council|General Assembly|Lower House|Upper House|Legislative Council|Provincial Assembly|Cabinet|National Diet|Knesset|Duma|Bundestag|Majlis|Verkhovna Rada|Lok Sabha|Rajya Sabha|Dewan Rakyat|Politburo Standing Committee|Central Committee|Customs Service|Meteorological Department|National Hurricane Center|Weather Service|Coast Guard|National Guard|Police Force|Prosecutor’s Office|Public Ministry|Ombudsman',
      ),
    ),
];
const civil: readonly Pattern[] = [
  (r, s) =>
    `${r.pick([s.nationality, s.country, s.city, s.region])} ${r.pick(words('Association|Institute|Society|Council|Federation|Union|Academy|Foundation|Centre|Center|Network|Forum|Alliance|Chamber'))} ${r.pick(words('of|for'))} ${r.pick(fields)}`,
  (r, s) => `${r.pick([s.nationality, s.country, r.pick(adjectives)])} ${r.pick(fields)} ${r.pick(heads)}`,
  (r) => `${r.pick(adjectives)} ${r.pick(adjectives)} ${r.pick(heads)}`,
  (r) => `${r.pick(heads)} ${r.pick(words('for|of'))} ${r.pick(causes)}`,
  (r) => `${r.pick(adjectives)} ${r.pick(heads)} for ${r.pick(causes)}`,
  (r, s) =>
    `${s.given} ${s.surname} ${r.pick(words('Foundation|Institute|Center|Centre|Trust|Hospital|School|Museum|Fund|Library'))}`,
  (r, s) =>
    `${s.surname} ${r.pick(words('Institution|Foundation|Institute|Endowment|Group|Trust|Brothers|Commission'))}`,
  (r, s) =>
    `${s.country}-${r.pick(words('China|US|Japan|Africa|Europe|India|Russia'))} ${r.pick(words('Business Council|Friendship Association|Chamber of Commerce|Joint Commission|Working Group'))}`,
  (r) =>
    `${r.pick(causes)} ${r.pick(words('Watch|Now|International|Without Borders|Alliance|Network|Action|Project|Campaign|Front|Monitor|Initiative|Trust'))}`,
];
const study: readonly Pattern[] = [
  (_, s) => `${s.city} University`,
  (_, s) => `University of ${s.city}`,
  (r, s) => `${s.city} University of ${r.pick(fields)}`,
  (r, s) => `${s.surname} ${r.pick(words('University|College|School'))}`,
  (r, s) =>
    `${r.pick([s.city, s.region, s.country, s.surname])} ${r.pick(words('Institute|Academy|College|School'))} of ${r.pick(fields)}`,
  (r) =>
    `${r.pick(words('School|Faculty|Institute|Center|Centre|Department|College'))} ${r.pick(words('of|for'))} ${r.pick(fields)}`,
  (r, s) => `${s.nationality} Academy of ${r.pick(fields)}`,
  (r, s) => `${s.nationality} Studies ${r.pick(words('Center|Institute|Association'))}`,
  (r, s) =>
    `${s.city} ${r.pick(words('General Hospital|Central Hospital|Medical Center|Research Institute|Grammar School|High School|Polytechnic|Teaching Hospital'))}`,
];
const business: readonly Pattern[] = [
  (r) => r.pick(brands),
  (r) => r.pick(brands),
  (r) => coined(r),
  (r) => coined(r),
  (r) => coined(r),
  (r) => `${r.pick(brands)} ${r.pick(tails)}`,
  (r) => `${r.pick(brands)} ${r.pick(tails)}`,
  (r, s) => `${r.pick([s.nationality, s.country, s.city, s.surname])} ${r.pick(tails)}`,
  (r, s) => `${s.surname} & ${r.pick(words('Sons|Partners|Associates|Company|Co.'))}`,
  (r) => `${r.pick(brands)}${r.pick(words('.com|Pay|Soft|Tech|Bank|Net|Jet|Go|360|Mart'))}`,
];
// Organisations keep their names of other languages in English news.
const foreign: readonly Pattern[] = [
  (r) =>
    `${r.pick(words('Partido|Frente|Movimiento|Alianza|Unión|Coalición|Acción'))} ${r.pick(words('Nacional|Popular|Democrático|Liberal|Socialista|Amplio|Revolucionario|por la Democracia|por el Cambio|de los Trabajadores|Ciudadano|Verde|Campesino'))}`,
  (r) =>
    `${r.pick(words('Asociación|Federación|Confederación|Instituto|Consejo|Centro|Comité|Fundación'))} ${r.pick(words('Nacional de Mujeres|de Estudios Sociales|de Derechos Humanos|de Trabajadores|Nacional Electoral|de Periodistas|para la Paz|de Comercio|Indígena|de Pueblos Libres'))}`,
  (_, s) => `Universidad de ${s.city}`,
  (_, s) => `Universidade Federal de ${s.city}`,
  (_, s) => `Universitas ${s.city}`,
  (r) =>
    `${r.pick(words('Parti|Union|Rassemblement|Mouvement|Front'))} ${r.pick(words('Populaire|National|pour la Démocratie|Démocratique|des Forces du Changement|Républicain|du Travail'))}`,
  (r) =>
    `${r.pick(words('Jamaat|Hizb|Harakat|Jabhat|Ansar|Majlis'))}${r.pick(words('-e-Islami| al-Tahrir| al-Nahda| al-Islah| ut-Tahrir| al-Shaab| al-Watan|-i-Islami'))}`,
  (r) =>
    `${r.pick(words('Janata|Lok|Rashtriya|Samajwadi|Jana|Akali|Swatantra|Bharatiya|Telugu|Pakistan|Awami|Nepali'))} ${r.pick(words('Dal|Sena|Party|Morcha|Manch|Desam|Sangh|League|Sabha|Congress|Parishad|Shakti'))}`,
  (r) =>
    `${r.pick(words('Partai|Barisan|Parti|Gerakan|Persatuan|Yayasan|Dewan'))} ${r.pick(words('Rakyat|Nasional|Demokrasi|Islam|Keadilan|Pembangunan|Buruh|Amanah|Alam'))}`,
  (r) =>
    `${r.pick(words('Die|La|El|Le|O'))} ${r.pick(words('Zeit|Welt|Nación|Tiempo|País|Figaro|Globo|Prensa|Mundo|Monde|Tercera|Estado'))}`,
  (r) =>
    r.pick(
      words(
        'Sinn Féin|Fidesz|Jobbik|Syriza|Podemos|Forza Italia|Likud|Shas|Meretz|Ennahda|Inkatha|ZANU-PF|Frelimo|Renamo|SWAPO|Chadema|Golkar|Komeito|Minjoo|Kuomintang|Viet Minh|Aam Aadmi Party|Awami League|Shiv Sena|Hindutva|Tehreek-e-Insaf|Hezb-e-Islami|Peshmerga|Hashd al-Shaabi|Sendero Luminoso|Farabundo Martí|Morena|MORENA|Fuerza Popular|Colorado Party|Blanco Party',
      ),
    ),
];
const politics: readonly Pattern[] = [
  (r, s) => r.pick(foreign)(r, s),
  (r, s) => `${s.nationality} ${r.pick(parties)}`,
  (r) => `${r.pick(adjectives)} ${r.pick(parties)}`,
  (r) =>
    `${r.pick(words('Democratic|Liberal|Labour|Conservative|Socialist|Communist|Green|Republican|Nationalist|Progressive'))} Party`,
  (r) => `${r.pick(words('Movement|Alliance|Party|Front|Union|Coalition'))} for ${r.pick(causes)}`,
  (r, s) =>
    `${r.pick(words('All|People’s|Union of|Rally for'))} ${s.country} ${r.pick(words('Congress|League|Conference|Movement'))}`,
];
const press: readonly Pattern[] = [
  (r, s) =>
    `${r.pick([s.city, s.city, s.country, s.nationality, r.pick(words('Daily|Morning|Evening|New|Business|Global|Sunday|National'))])} ${r.pick(papers)}`,
  (r) =>
    r.pick(
      words(
        'Reuters|AFP|Xinhua|BBC|CNN|Al Jazeera|Associated Press|AP|Interfax|TASS|Kyodo|Yonhap|Bloomberg|PTI|ANSA|EFE|Global Times|China Daily|New York Times|Washington Post|Guardian|Financial Times|Wall Street Journal|Le Monde|Der Spiegel|Haaretz|Dawn|The Hindu|Times of India|Straits Times|South China Morning Post|People’s Daily|Xinhua News Agency|CCTV|Deutsche Welle|Channel NewsAsia|Punch|Daily Nation|Mail & Guardian|El Universal|Folha de São Paulo|La Nación',
      ),
    ),
];
const sport: readonly Pattern[] = [
  (r, s) => `${s.city} ${r.pick(clubs)}`,
  (r) => r.pick(words('FIFA|UEFA|CAF|ICC|IOC|BCCI|NBA|PSG|AFC')),
];
const world: readonly Pattern[] = [
  (r) =>
    r.pick(
      words(
        'UN|EU|NATO|WHO|IMF|WTO|ASEAN|ECOWAS|OPEC|AU|SADC|OAS|IAEA|UNICEF|UNESCO|UNHCR|UNDP|OECD|BRICS|SCO|ICC|ILO|Interpol|Red Cross|World Bank|United Nations|European Union|African Union|Arab League|Amnesty International|Human Rights Watch|World Economic Forum|Greenpeace|Oxfam|Transparency International|World Health Organization|International Monetary Fund|International Criminal Court|World Trade Organization|Taliban|Hamas|Hezbollah|Boko Haram|Al-Shabaab|Islamic State|al-Qaeda|Pentagon|White House|Kremlin|State Department|Congress|Google|Facebook|Microsoft|Apple|Huawei|Amazon|Toyota|Samsung|Boeing|Airbus|Tesla',
      ),
    ),
];

const kinds = { foreign, ministry, civil, study, business, politics, press, sport, world } as const;
export type OrganisationKind = keyof typeof kinds;
const allKinds: readonly OrganisationKind[] = [
  'ministry',
  'ministry',
  'civil',
  'civil',
  'study',
  'foreign',
  'business',
  'business',
  'politics',
  'world',
];

/** Makes names of organisations by the patterns that real ones follow. */
export function makeOrganisation(random: Random, setting: Setting, kind?: OrganisationKind): InventedOrganisation {
  const full = random.pick(kinds[kind ?? random.pick(allKinds)])(random, setting);
  const letters = lettersOf(full);
  return letters && random.chance(0.7) ? { full, letters } : { full };
}
