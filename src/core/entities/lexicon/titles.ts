import { lazySet } from './lazy';

/** Words that stand before a person's name and are not part of it, without their dot. */
export const personTitles = lazySet(
  () =>
    'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|President|Vice-President|Premier|Minister|Chancellor|Secretary|Gen|General|Col|Colonel|Lt|Lieutenant|' +
    'Sgt|Sergeant|Capt|Captain|Maj|Major|Admiral|Adm|Brig|Brigadier|Cmdr|Commander|Marshal|Cpl|Corporal|Pvt|Private|Sen|Senator|Rep|' +
    'Representative|Congressman|Congresswoman|Gov|Governor|Mayor|Judge|Justice|Chief|Director|Chairman|Chairwoman|Chairperson|Chair|CEO|' +
    'Spokesman|Spokeswoman|Spokesperson|Pope|Bishop|Archbishop|Cardinal|Rev|Reverend|Father|Sister|Brother|Rabbi|Imam|Ayatollah|Sheikh|Sheik|Sultan|Emir|' +
    'King|Queen|Prince|Princess|Duke|Duchess|Lord|Lady|Sir|Dame|Baron|Ambassador|Envoy|Commissioner|Inspector|Superintendent|Constable|Officer|Detective|' +
    'Coach|Analyst|Attorney|Lawyer|Deputy|MP|MEP|Hon|Speaker|Comrade|Chef|Nurse|Datuk|Tan Sri|Tun|Datin|Haji|Hajj|Alhaji|Chief Justice|Sri|Shri|Smt|Pandit|Swami|Mullah|Maulana|' +
    'Advisor|Adviser|Leader|Actor|Actress|Singer|Author|Economist|Engineer|Advocate|Barrister|Cllr|Councillor|Founder|Editor|Reporter|Researcher|Fellow|Supervisor|' +
    'Crown Prince|Prime Minister|Foreign Minister|Vice President|Secretary of State|Attorney General|Secretary-General|Secretary General',
);

/** Lower-case words that announce a person's name when they stand directly before it. */
export const personRoles = lazySet(
  () =>
    'president|premier|minister|chancellor|secretary|general|colonel|captain|senator|governor|mayor|judge|justice|director|chairman|chairwoman|' +
    'chair|spokesman|spokeswoman|spokesperson|pope|bishop|archbishop|ambassador|envoy|commissioner|inspector|officer|coach|analyst|attorney|lawyer|deputy|' +
    'leader|actor|actress|singer|author|economist|engineer|activist|journalist|reporter|editor|professor|researcher|scientist|expert|founder|co-founder|' +
    'whistleblower|contractor|candidate|lawmaker|politician|striker|midfielder|defender|goalkeeper|captain|manager|boss|chief|dissident|writer|poet|novelist|' +
    'artist|director|filmmaker|businessman|businesswoman|billionaire|entrepreneur|teacher|doctor|brother|sister|son|daughter|wife|husband|father|mother|counterpart|' +
    'predecessor|successor|rival|colleague|advisor|adviser|aide|diplomat|official|historian|philosopher|physicist|biologist|psychologist|lawyer|farmer|resident|student',
);

/** Verbs of saying: a capitalised word beside one names who speaks. */
export const speechVerbs = lazySet(
  () =>
    'said|says|say|told|tells|added|adds|noted|notes|stated|states|warned|warns|argued|argues|explained|explains|asked|asks|wrote|writes|announced|claimed|claims|' +
    'insisted|insists|recalled|recalls|admitted|replied|remarked|stressed|emphasized|emphasised|tweeted|vowed|urged|pledged|lamented|joked|believes|thinks|met|meets|sees|saw|' +
    'testified|complained|concluded|confirmed|denied|expressed|pointed|suggested|acknowledged|commented|observed|reiterated|responded|quipped|wondered|resigned|died',
);

/** Titles of several words, as they stand before a name. */
export const longTitles = lazySet(
  () =>
    'Secretary of State|Secretary of Defense|Secretary of Defence|Secretary of the Treasury|Prime Minister|Deputy Prime Minister|Vice Prime Minister|Foreign Minister|Defence Minister|Defense Minister|Finance Minister|Interior Minister|Trade Minister|Health Minister|Justice Minister|' +
    'Vice President|Vice Premier|Vice Minister|Attorney General|Secretary General|Secretary-General|National Security Advisor|National Security Adviser|Chief Executive|Chief Executive Officer|Chief Justice|Chief Minister|Chief of Staff|' +
    'Crown Prince|Foreign Secretary|Home Secretary|Defence Secretary|Defense Secretary|Treasury Secretary|Press Secretary|State Councilor|State Councillor|Senior Fellow|Special Envoy|Special Rapporteur|Assistant Director|Deputy Director|Managing Director|Major General|Lieutenant General|Brigadier General|Field Marshal|' +
    'Assistant Secretary|Deputy Secretary|Under Secretary|Executive Director|Director General|Director-General|Deputy Minister|Minister of State|Minister of Foreign Affairs|Minister of Finance|Minister of Defence|Minister of Defense|Minister of Health|Minister of Justice|Minister of Education|Governor General|Police Chief|Army Chief|Chairman of the Board|Member of Parliament|General Secretary',
);

/** Small words inside people's names: "Meng al-Din", "Luiz da Silva", "Ursula von der Leyen". */
export const nameParticles = lazySet(
  () => 'al|bin|bint|ibn|de|del|della|da|dos|das|di|du|van|von|der|den|ten|ter|el|la|le|ben|abu|y|e|zu|av|af|ul|ur|ud',
);
