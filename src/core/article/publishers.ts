/** Agencies and papers whose names have no word in them that says what they are. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'reuters,xinhua,afp,ap,upi,ips,ani,pti,dpa,efe,ansa,tass,itar-tass,interfax,kyodo,yonhap,bernama,antara,irna,isna,fars,mehr',
    'anadolu,cna,bbc,cnn,npr,abc,nbc,cbs,pbs,rfi,rfe/rl,rt,dw,voa,al jazeera,al-jazeera,aljazeera,bloomberg,agencies,ria novosti',
    'agence france-presse,agence france presse,sputnik,unian,ukrinform,wam,sana,saba,petra,kuna,spa,panapress,afrol,allafrica',
    'wikinews,politico,axios,vox,breitbart,salon,slate,forbes,fortune,wired,caixin,ecns,cctv,cgtn,cri,scmp,kcna,nhk,euronews',
    'deutsche welle,the hindu,le monde,el país,el pais,le figaro,der spiegel,die zeit,la repubblica,corriere della sera',
    'the economist,the atlantic,the conversation,huffpost,the hill,propublica,staff and agencies,新华社,新华网,人民网,中新社',
  ].flatMap((names) => names.split(',')),
);

/** Words that end a publisher's name. */
const HEAD = new RegExp(
  "(?:^|[\\s'’-])(?:news|newswire|newspaper|times|post|daily|press|agency|journal|herald|tribune|online|network|gazette" +
    '|guardian|observer|magazine|tv|television|radio|broadcasting|wire|star|telegraph|standard|chronicle|mirror|independent' +
    '|inquirer|examiner|monitor|bulletin|courier|dispatch|reporter|review|sun|mail|express|globe|weekly|media|service' +
    '|today|citizen|nation|echo|ledger|record|register|advertiser|advocate|bugle|argus|outlook|[\\p{L}\\d-]+\\.(?:com|org|net|info|cn|co\\.\\p{L}{2}))$',
  'iu',
);
/** Words that begin one in other languages ("Le Courrier du Delta", "Radio Free Europe"). */
const OPENING =
  /^(?:(?:the|le|la|les|el|il|der|die|das|o|al)\s+)?(?:courrier|courier|correio|corriere|journal|jornal|giornale|diario|diário|gazeta|gazette|gazzetta|tribune|tribuna|tribune|radio|rádio|agence|agencia|agência|agenzia|voz|voix|voice|stimme|zeitung|nachrichten|noticias|presse|prensa)\s+\p{L}/iu;

/** What `isPublisher` looks for, to be made ready beforehand. */
export const publisherPatterns: readonly RegExp[] = [HEAD, OPENING];

/** Whether words stand for an agency or a publisher by themselves: known by name, or ended by a word such as "Times". */
export function isPublisher(words: string): boolean {
  const name = words.trim().toLowerCase();
  if (name.length < 2 || name.length > 60) return false;
  if (KNOWN.has(name) || KNOWN.has(name.replace(/^the /, ''))) return true;
  return isName(words.trim()) && (HEAD.test(name) || OPENING.test(name));
}

/** Capitalised words with no more than little ones between; caseless scripts are always names. */
function isName(words: string): boolean {
  const all = words.split(/\s+/u);
  return (
    all.length <= 7 &&
    all.every((word) => /^[\p{Lu}\p{Lo}\p{N}(]/u.test(word) || word.length <= 3 || /\.\p{L}{2,4}$/u.test(word))
  );
}
