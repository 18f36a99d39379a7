import type { Trap } from './trap';

/** What reports do with names: titles in a row, headlines, lists, captions, several articles at once. */
export const REPORTING: readonly Trap[] = [
  // Titles.
  ['a justice is not a given name', '<P:a Thomas Friedman> wrote.\nJustice <P:? Thomas> ruled.'],
  ['Sir and a given name', '<P:a Keir Starmer> spoke. Sir <P:a Keir> left.'],
  [
    'the present and the late minister',
    'Prime Minister <P:a Lee Hsien Loong> wept.\nHe buried the former prime minister <P:b Lee Kuan Yew>.\nPrime Minister <P:a Lee> spoke.',
  ],
  ['senator and president of almost one name', 'Sen. <P:a John Kennedy> quoted President <P:b John F. Kennedy>.'],
  ['a general’s middle initial', 'Gen. <P:a Keith B. Alexander> spoke. Gen. <P:a Keith Alexander> left.'],
  [
    'foreign minister and prime minister',
    'Prime Minister <P:a Anna Lasko> met Foreign Minister <P:b Boris Lasko>. Prime Minister <P:a/? Lasko> left.',
  ],
  [
    'a spokesman named like the president',
    'President <P:a Ilse Brandl> left. Her spokesman, <P:b Karl Brandl>, stayed. President <P:a Brandl> returned.',
  ],
  [
    'a title behind the name',
    '<P:a Wu Xinbo>, director of the center, met <P:b Wu Qian>, a supervisor. <P:? Wu> spoke.',
  ],
  ['a bishop and a Mr. Bishop', 'Bishop <P:a Tom Hale> met <P:b Julie Bishop>. <P:b Bishop> left.'],
  ['mister president', '<P:a Donald Trump> spoke. Mr. <P:a Trump> left. President <P:a Trump> won.'],
  [
    'a doctor and a nurse of one name',
    'Dr. <P:a Mira Reske> and the nurse <P:b Anton Reske> came. Dr. <P:a Reske> spoke.',
  ],
  ['the widow', '<P:a Bob Marley> died. His widow, <P:b Rita Marley>, sang.\nMrs. <P:b Marley> left.'],
  ['the prince and his father the king', 'King <P:a Charles> met Prince <P:b William>. <P:b/? William> left.'],
  ['a judge by two titles', '<P:a Mr Justice Anthony Mann> ruled. <P:a Judge Mann> left.'],
  ['MS is initials', '<P:a MS Dhoni> batted. <P:a Dhoni> won. Ms. <P:b Sakshi Rawat> watched.'],
  ['surname in capitals', '<P:a XI Jinping> spoke. <P:a Xi Jinping> left. <P:a Xi> is back.'],
  // Headlines and order.
  ['a headline in capitals', '<P:a OBAMA> WINS\n<P:a Barack Obama> won.'],
  [
    'a headline with the surname, the namesake last',
    '<P:a Quist> wins strike\n<P:a Dana Quist> won. <P:a Quist> spoke.\nLine.\nLine.\nHer brother, <P:b Oren Quist>, cheered.',
  ],
  ['the brother right away', '<P:? Quist> wins strike\n<P:a Dana Quist> won. Her brother, <P:b Oren Quist>, cheered.'],
  ['an interview', '<P:a Shen Ruolan> spoke.\n<P:a Shen>: Yes.\n<P:a Shen>: No.'],
  ['full names throughout', '<P:a Wu Xinbo> spoke. <P:b Wu Qian> spoke. <P:a Wu Xinbo> left. <P:b Wu Qian> stayed.'],
  ['a surname between two full names', '<P:a Wu Xinbo> spoke.\n<P:a Wu> left.\nLine.\n<P:b Wu Qian> came.'],
  ['a list of people', '<P:a Li Wei>, <P:b Wang Wei>, <P:c Zhang Wei> and <P:d Li Na> won.'],
  ['a list of one family', '<P:a Juan Soto>, <P:b Ana Soto>, <P:c Luz Soto> and <P:d Ana Luz Soto> won.'],
  [
    'a caption names somebody else',
    '<P:a Edward Snowden> fled.\nPhoto: <P:b Lonnie Snowden>\nLine.\n<P:a/? Snowden> stayed.',
  ],
  ['a byline with the surname of the story', 'By <P:a Liu Xin>\n<P:b Liu Xiaobo> won. <P:b/? Liu> smiled.'],
  ['an editor with a surname of the story', '<P:a Jack Ma> spoke. <P:a Ma> left.\n(Editor: <P:b Ma Xiaochun>)'],
  // Corpora.
  [
    'one surname, five articles',
    '<P:a Ann Lee> won. <P:a Lee> left.',
    '<P:b Bob Lee> won. <P:b Lee> left.',
    '<P:c Cy Lee> won. <P:c Lee> left.',
    '<P:d Di Lee> won. <P:d Lee> left.',
    '<P:? Lee> won.',
  ],
  ['one full name, three articles', '<P:a Ann Lee> won.', '<P:a Ann Lee> left.', '<P:a ANN LEE> slept.'],
  [
    'a junior in one article, his father in the other',
    '<P:a Jakob Gerl Sr.> rowed. <P:a Gerl> sang.',
    '<P:b Jakob Gerl> rows. <P:b Gerl> sings.',
  ],
  ['mononyms in two articles', '<P:? Madonna> sang.', '<P:? Madonna> painted.'],
  [
    'the Times of two papers',
    'The <O:a New York Times> wrote. The <O:a Times> won.',
    'The <O:b Financial Times> wrote. The <O:b Times> lost.',
  ],
  [
    'the Times of two papers in one article',
    'The <O:a New York Times> and the <O:b Financial Times> wrote. The <O:? Times> won.',
  ],
  ['the university of two', '<O:a Fudan University> and <O:b Renmin University> met. The <O:? University> won.'],
  ['the commission of nobody', 'The <O:? Commission> met.', 'The <O:? Commission> slept.'],
  [
    'the commission of one',
    'The <O:a Ulmere River Commission> met. The <O:a Commission> slept.',
    'The <O:b Trade Commission> met. The <O:b Commission> slept.',
  ],
  ['United', '<O:a Manchester United> won. <O:a United> scored.', '<O:b Leeds United> won. <O:b United> scored.'],
  ['a bank and another bank of a longer name', 'The <O:a Bank of China> lent. The <O:b People’s Bank of China> cut.'],
  ['a national bank', 'The <O:a First National Bank> lent. The <O:b National Bank> cut.'],
  ['Who and WHO', 'The <O:a WHO> warned.', 'The <O:b Who> played.'],
  ['AFP of two countries', '<O:a AFP> reported.', 'The <O:b Australian Federal Police> (<O:b AFP>) searched.'],
  [
    'an acronym that two articles explain differently',
    'The <O:a Portland Symphony Orchestra> (<O:a PSO>) played. <O:a PSO> won.',
    'The <O:b Police Service Office> (<O:b PSO>) searched. <O:b PSO> won.',
  ],
  [
    'an acronym of a person’s party',
    '<P:a Bernie Sanders> (D-VT) met the <O:b Democratic National Committee>. The <O:b DNC> won.',
  ],
  ['an airport’s letters', 'In <L:a Los Angeles> (<L:b LAX>) it rained.'],
  ['a ticker', '<O:a Boeing> (<O:b BA>) fell.'],
  ['a country code behind a player', '<P:a Roger Federer> (<L:b SUI>) won in <L:c Switzerland>.'],
  ['Georgia in two articles', '<L:a Georgia> borders <L:x Russia>.', 'Gov. <P:g Brian Kemp> of <L:b Georgia> signed.'],
  ['Atlanta, Georgia', 'In <L:c Atlanta>, <L:a Georgia>, it rained.', 'In <L:d Tbilisi>, <L:b Georgia>, it rained.'],
  ['Seattle, Washington', 'In <L:c Seattle>, <L:a Washington>, it rained.', 'In <L:b Washington> it rained.'],
  [
    'Congo, the one that is named',
    'The <L:a Democratic Republic of Congo> voted. <L:a Congo> slept.',
    'The <L:b Republic of Congo> voted. <L:b Congo> slept.',
  ],
  ['the US as a body', 'The <O:a US> said. The <O:a United States> agreed. The <O:a U.S.> left.'],
  [
    'the Netherlands and The Hague',
    'The <L:a Netherlands> met in <L:b The Hague>. <P:c William Hague> spoke. <P:c Hague> left.',
  ],
  ['a chain with an apostrophe', '<O:a McDonald’s> sold. <P:b John McDonald> ate. <P:b McDonald> left.'],
  ['a possessive company', '<O:a Alibaba’s> rival is <O:b Amazon’s>. <O:a Alibaba> won.'],
  ['plurals are not possessives', '<O:a Williams> sold. <P:b Serena Williams> won. <P:b Williams’> coach left.'],
  [
    'a president and an institution named after him',
    '<P:a Ronald Reagan> ruled. The <O:b Ronald Reagan Library> opened. <P:a Reagan> smiled.',
  ],
  ['a university named after a man', '<P:a Leland Stanford> gave. <O:b Stanford University> grew. <O:b Stanford> won.'],
  ['a bank named after a man', '<P:a John Pierpont Morgan> lent. <O:b JPMorgan Chase> grew.'],
  [
    'Trump and his organization',
    '<P:a Donald Trump> spoke. The <O:b Trump Organization> paid. <L:c Trump Tower> shone. <P:a Trump> left.',
  ],
  ['Disney the man', '<P:a Walt Disney> drew. <O:b Walt Disney Company> grew. <O:b Walt Disney> sold.'],
  ['Bloomberg', '<P:a Michael Bloomberg> spoke. <O:b Bloomberg> reported. <P:a Bloomberg> left.'],
  ['Dow Jones', '<P:a Charles Dow> counted. <O:b Dow Jones> wrote. <P:a Dow> died.'],
  [
    'Samsung and its branches',
    '<O:a Samsung Electronics> sold. <O:b Samsung Life Insurance> paid. <O:a/b/c/? Samsung> grew.',
  ],
  ['the parent after the branch', '<O:a Airbus Defence and Space> built. <O:b Airbus> sold.'],
  ['two ministries of one country', 'The <O:a Chinese Foreign Ministry> and the <O:b Chinese Defense Ministry> met.'],
  [
    'one ministry, three spellings',
    'The <O:a Chinese Foreign Ministry> spoke.',
    '<O:a China’s Foreign Ministry> spoke.',
    'China’s <O:a Foreign Ministry> spoke.',
  ],
  [
    'a ministry that only another article names',
    '<O:a China’s Foreign Ministry> spoke.',
    'The <O:? Foreign Ministry> spoke.',
  ],
  [
    'central banks',
    'The <O:? Central Bank> cut.',
    'The <O:a Russian Central Bank> cut.',
    'Turkey’s <O:b Central Bank> raised.',
  ],
  [
    'a senate and the Senate',
    'The <O:a US Senate> voted. The <O:a Senate> rose.',
    'The <O:b French Senate> voted. The <O:b Senate> rose.',
  ],
  ['two parties of the people', 'The <O:a People’s Party> won. The <O:b Popular Party> lost.'],
  [
    'the same company in two spellings of its form',
    '<O:a Calvanta Ltd.> sold.',
    '<O:a Calvanta Limited> sold.',
    '<O:a CALVANTA> sold.',
  ],
  ['capitals of an acronym and a word', 'The <O:a US> helped <P:b Gus Hale>. "Help us," <P:b Hale> said.'],
  [
    'the one whom the article calls so, his father in passing',
    '<P:a Jakob Gerl> rows.\n\n<P:a Gerl> is old. His father, <P:b Jakob Gerl Sr.>, rowed before him.\n\nLine.\n\n"Yes," says <P:a Gerl>.',
  ],
  [
    'said by the one, about the other',
    'President <P:a Xi Jinping> came. <P:a Xi> spoke.\nAfter the charges against <P:b Xi Xiaoxing> were dropped, <P:a/? Xi> said so.',
  ],
  [
    'a name that goes on behind the mention',
    'The <O:a Federation of Dockworkers> and Lightermen (<O:a FDL>) struck. The <O:a FDL> won.',
  ],
  ['a bracket that is another’s', 'The <O:a Federation of Dockworkers> and the Harbour Company (<O:b HC>) met.'],
  ['Cyrillic letters with marks', '<P:a Андрей Чайкин> пришёл. <P:b Андреи Чаикин> нет.'],
  [
    'a surname in the text before anybody is introduced',
    'Lenn votes\n<P:? Reske> replied that they had. He read out a letter by <P:a Mira Reske>. "Well," <P:? Reske> said.',
  ],
  [
    'a surname in a long first paragraph',
    '<P:? Obama> said so on Friday, and went on.\nLater <P:a Barack Obama> left.',
  ],
  [
    'a president before his introduction',
    'Envoys met in Lenn on Friday, a paper wrote.\nThe <P:a Obama> administration agreed after the Xi-<P:a Obama> talks.\nUS President <P:a Barack Obama> left.\n<P:a Obama> waved.',
  ],
  [
    'a prime minister’s government before his introduction',
    'Envoys met in Lenn on Friday, a paper wrote.\nThe <P:a Modi> government agreed.\nPrime Minister <P:a Narendra Modi> left.',
  ],
  [
    'a book that is named after a king',
    'Envoys met in Lenn on Friday, a paper wrote.\nHe read from the <P:? Bible> there.\nIt was King <P:b James Bible> that he held.',
  ],
  [
    'a president whose wife is introduced',
    'Envoys met in Lenn on Friday, a paper wrote.\n<P:? Trump> agreed.\nThe First Lady, <P:b Melania Trump>, left.',
  ],
  [
    'a former president’s government, and another of his name',
    'Envoys met in Lenn on Friday, a paper wrote.\nThe <P:? Clinton> administration agreed.\nSecretary of State <P:b Hillary Clinton> left.',
  ],
  [
    'two presidents of one name',
    'Envoys met in Lenn on Friday, a paper wrote.\nThe <P:? Brandl> government fell.\nPresident <P:a Ilse Brandl> met the late President <P:b Karl Brandl>’s son.',
  ],
  [
    'titles behind both names',
    '<P:a Anna Moor>, president of Lenn, met <P:b Bo Moor>, a retired physics professor. President <P:a Moor> spoke.',
  ],
  [
    'a title behind a name that is the next one’s',
    '"Thank you, <P:b Bo Moor>, said President <P:a Anna Moor>.\nPresident <P:a Moor> left.',
  ],
  ['an ex-president', 'Ex-president <P:b Karl Brandl> met President <P:a Ilse Brandl>. President <P:a Brandl> spoke.'],
];
