import type { Trap } from './trap';

/** People of one surname, fathers and sons, titles, initials, parts of names. */
export const PEOPLE: readonly Trap[] = [
  // One surname, two people.
  [
    'a surname goes to the only one introduced',
    '<P:bader Jeffrey Bader> spoke in Lenn.\nDespite this, <P:bader Bader> sees common ground.',
  ],
  [
    'a surname goes to the only one, with a possessive',
    '<P:bader Jeffrey Bader> spoke.\n<P:bader Bader’s> view is another.',
  ],
  ['a broken apostrophe', "<P:bader Jeffrey Bader> spoke.\n<P:bader Bader' s> view is another."],
  [
    'one surname in two articles',
    'Said <P:wx Wu Xinbo>, director of the center. "No," <P:wx Wu> said.',
    '<P:wq Wu Qian> came. "Yes," <P:wq Wu> said.',
  ],
  ['a surname without antecedent', '"No," <P:? Wu> said.'],
  ['a surname without antecedent, in two articles', '"No," <P:? Wu> said.', '"Yes," <P:? Wu> said.'],
  ['a surname that only another article completes', '<P:wx Wu Xinbo> spoke.', '"Yes," <P:? Wu> said.'],
  [
    'two introduced together, then the bare name',
    '<P:a Anna Lasko> and <P:b Boris Lasko> came. <P:? Lasko> left early.',
  ],
  [
    'two introduced in one paragraph, the bare name in the next',
    '<P:a Anna Lasko> and <P:b Boris Lasko> came.\n<P:? Lasko> left early.',
  ],
  ['the one of this paragraph', '<P:a Anna Lasko> came first.\nLater <P:b Boris Lasko> came. <P:b Lasko> left early.'],
  [
    'the main one, long after a passing namesake',
    '<P:a Xi Jinping> spoke. <P:a Xi> said.\n<P:a Xi> said more.\n<P:a Xi> went on.\nA man called <P:b Xi Xiaoxing> was freed.\nLine.\nLine.\nLine.\n<P:a/? Xi> left.',
  ],
  [
    'right after the namesake',
    '<P:a Xi Jinping> spoke. <P:a Xi> said.\nA man called <P:b Xi Xiaoxing> was freed. <P:b/? Xi> smiled.',
  ],
  [
    'the bare name before the namesake comes',
    '<P:a Xi Jinping> spoke.\n<P:a Xi> said so.\nA man called <P:b Xi Xiaoxing> was freed.',
  ],
  [
    'the headline before both',
    'Envoy comes ahead of <P:a Xi> trip\nPresident <P:a Xi Jinping> will travel.\n<P:a Xi> said so.\nLine.\nLine.\nThe professor <P:b Xi Xiaoxing> was freed.',
  ],
  ['the headline before two who come together', '<P:? Lasko> resigns\n<P:a Anna Lasko> and <P:b Boris Lasko> came.'],
  [
    'a title tells which',
    'President <P:a Xi Jinping> met the physics professor <P:b Xi Xiaoxing>. President <P:a Xi> smiled.',
  ],
  [
    'a title tells which, in apposition',
    'A professor, <P:b Xi Xiaoxing>, wrote to President <P:a Xi Jinping>. The letter reached President <P:a Xi> late.',
  ],
  [
    'a title that the only candidate does not bear',
    'The professor <P:b Xi Xiaoxing> was freed.\nPresident <P:? Xi> did not comment.',
  ],
  ['a judge is not the general', 'Gen. <P:a Paul Mann> spoke.\nJudge <P:? Mann> did not.'],
  ['Mr and Mrs', '<P:a John Smith> and <P:b Jane Smith> came. Mr. <P:a Smith> spoke first, then Mrs. <P:b Smith>.'],
  ['Mrs where only a man is introduced', '<P:a John Smith> came.\nMrs. <P:? Smith> stayed at home.'],
  ['Mr where only a woman is introduced', '<P:a Theresa May> came.\nMr. <P:? May> stayed at home.'],
  ['Mr of somebody of unknown sex', '<P:a Wu Xinbo> came.\nMr. <P:a Wu> spoke.'],
  ['Ms and Mr by earlier titles', 'Ms. <P:a Robin Hale> met Mr. <P:b Sandy Hale>. Ms. <P:a Hale> spoke.'],
  ['brothers', '<P:a Orville Wright> and his brother <P:b Wilbur Wright> flew. <P:? Wright> landed.'],
  ['husband and wife of state', '<P:a Bill Clinton> spoke for <P:b Hillary Clinton>. <P:? Clinton> was late.'],
  [
    'the secretary of the two',
    'Secretary <P:b Hillary Clinton> spoke. <P:a Bill Clinton> listened. Secretary <P:b Clinton> went on.',
  ],
  ['three of one name', '<P:a Anna Kim>, <P:b Boris Kim> and <P:c Carla Kim> came. <P:? Kim> spoke.'],
  [
    'a new article forgets the old',
    '<P:a Susan Rice> spoke. <P:a Rice> left.',
    '<P:b Condoleezza Rice> spoke. <P:b Rice> left.',
  ],
  [
    'the same full name in two articles',
    '<P:a Jeh Johnson> spoke.',
    '<P:a Jeh Johnson> spoke again. <P:a Johnson> left.',
  ],
  [
    'a different first name in two articles',
    '<P:a Jeh Johnson> spoke. <P:a Johnson> left.',
    '<P:b Boris Johnson> spoke. <P:b Johnson> left.',
  ],
  [
    'namesakes across quotations',
    '"I go," said <P:a Emil Quist>.\n"I stay," said <P:b Dana Quist>.\n"So do I," said <P:? Quist>.',
  ],
  // Father and son.
  ['father and son with suffix', '<P:a Viktor Lasko> founded it. <P:b Viktor Lasko Jr.> runs it.'],
  [
    'father and son, the bare name',
    '<P:a Viktor Lasko> founded it.\n<P:b Viktor Lasko Jr.> runs it.\n<P:? Lasko> declined.',
  ],
  ['the suffix outside the mention', '<P:a Viktor Lasko> founded it. <P:b Viktor Lasko>, Jr., runs it.'],
  ['junior and senior', '<P:a Ken Griffey Sr.> played with <P:b Ken Griffey Jr.> in one team.'],
  [
    'the elder and the younger',
    '<P:a Viktor Lasko Sr.> and <P:b Viktor Lasko Jr.> came. The elder <P:a Lasko> spoke, the younger <P:b Lasko> did not.',
  ],
  [
    'the younger where the elder has no suffix',
    '<P:a Viktor Lasko> and <P:b Viktor Lasko Jr.> came. The younger <P:b Lasko> spoke, the elder <P:a Lasko> did not.',
  ],
  ['the third', '<P:a John Rowe II> was the father of <P:b John Rowe III>.'],
  ['a suffix and its comma', '<P:a Martin King Jr.> spoke. <P:a Martin King, Jr.> marched.'],
  ['the only one has a suffix', '<P:a William Clay Ford Jr.> spoke. Mr. <P:a Ford> left.'],
  ['suffix in one article, none in the other', '<P:a Frank Lowe Jr.> spoke.', '<P:b Frank Lowe> died in 1950.'],
  ['Pliny', '<P:a Pliny the Elder> wrote before <P:b Pliny the Younger>.'],
  ['senior by its word', '<P:a Robert Downey Senior> directed <P:b Robert Downey Junior>.'],
  ['Bush and Bush', '<P:a George H. W. Bush> was the father of <P:b George W. Bush>.'],
  ['Bush and Bush, the bare name', '<P:a George H. W. Bush> was the father of <P:b George W. Bush>. <P:? Bush> won.'],
  [
    'Bush without initials in another article',
    '<P:a George H. W. Bush> spoke.',
    '<P:b George W. Bush> spoke.',
    '<P:c George Bush> spoke.',
  ],
  // Initials and middle names.
  [
    'a middle initial comes and goes',
    '<P:a Keith B. Alexander> spoke. <P:a Keith Alexander> left. <P:a Alexander> is back.',
  ],
  ['a middle initial comes later', '<P:a Keith Alexander> spoke. <P:a Keith B. Alexander> left.'],
  ['two middle initials, two people', '<P:a John A. Smith> met <P:b John B. Smith>.'],
  ['the plain name between two initials', '<P:a John A. Smith> met <P:b John B. Smith>. <P:c John Smith> watched.'],
  ['a middle name and its initial', '<P:a John Fitzgerald Kennedy> is <P:a John F. Kennedy>.'],
  ['a middle name that is not the initial', '<P:a John Gerald Kennedy> is not <P:b John F. Kennedy>.'],
  ['first initial after the full name', '<P:a Joanne Rowling> wrote. <P:a J. Rowling> signed.'],
  ['first initial of two', '<P:a John Smith> and <P:b Jane Smith> came. <P:? J. Smith> signed.'],
  ['first initial of another', '<P:a Joanne Rowling> wrote. <P:? K. Rowling> signed.'],
  ['first initial alone', '<P:? J. Smith> signed.'],
  ['initials without dots apart', '<P:a J. K. Rowling> wrote. <P:a J.K. Rowling> signed.'],
  ['a full middle name is not an initial', '<P:a Juan Perez> met <P:b Juan Carlos Perez>.'],
  ['initials across articles stay apart', '<P:a Keith B. Alexander> spoke.', '<P:b Keith Alexander> spoke.'],
  // Parts of names.
  ['a given name used again', '<P:a Hillary Clinton> spoke. <P:a Hillary> smiled.'],
  ['a given name that two have', '<P:a Anna Lasko> and <P:b Anna Moor> came. <P:? Anna> spoke.'],
  [
    'a given name that is another’s surname',
    '<P:a Thomas Friedman> and <P:b Clarence Thomas> came. <P:b Thomas> spoke.',
  ],
  ['a given name before it is introduced', '<P:?/a Boris> wins\nThe mayor, <P:a Boris Lang>, won.'],
  ['a given name that is a place of the article', '<P:a Jordan Peterson> flew to <L:j Jordan>.'],
  [
    'a surname that is a place of the article',
    '<P:a Denzel Washington> came to <L:w Washington>. <P:a Washington> spoke.',
  ],
  ['a nickname in quotation marks', '<P:a Robert "Bob" Dole> spoke. <P:a Dole> left. <P:a Robert Dole> came back.'],
  ['a name in brackets', '<P:a Shen Ruolan (申若兰)> spoke. <P:a Shen> left.'],
  ['capitals', '<P:a BARACK OBAMA> spoke. <P:a Obama> left. <P:a Barack Obama> returned.'],
  ['diacritics come and go', '<P:a José Mourinho> spoke. <P:a Jose Mourinho> left.'],
  ['a non-breaking space', '<P:a Anton\u00a0Reske> spoke. <P:a Anton Reske> left.'],
  ['a name over two lines', '<P:a Anton\nReske> spoke. <P:a Reske> left.'],
  ['two typographic apostrophes', "<P:a Conan O'Brien> spoke. <P:a Conan O’Brien> left. <P:a O’Brien> is back."],
  ['Mac and Mc', '<P:a Ryan McElveen> wrote. <P:a McElveen> said. <P:b Ryan MacElveen> did not.'],
  ['a double surname with hyphen', '<P:a Olivia Newton-John> sang. <P:a Newton-John> left. <P:b Elton John> came.'],
  ['one letter apart', '<P:a Jon Smith> met <P:b John Smith>.'],
  ['plural of a family', '<P:a Bill Clinton> came. The <P:?/o Clintons> left.'],
  ['first name equal, surname equal to another’s first name', '<P:a James Dean> and <P:b Dean James> came.'],
  // Titles.
  ['a title within the mention', '<P:a President Xi Jinping> spoke. <P:a President Xi> left.'],
  ['a job within the mention', '<P:a Apple CEO Tim Cook> spoke. <P:a Cook> left.'],
  ['a job in small letters within the mention', '<P:a defence analyst Paul Nesbit> spoke. <P:a Nesbit> left.'],
  ['a surname that is a title word', '<P:a Stephen King> wrote. <P:a King> left.'],
  [
    'a title that is a surname word, with King in the article',
    '<P:a Stephen King> met King <P:b Charles>. <P:a King> left.',
  ],
  ['John Major and a major', '<P:a John Major> spoke. Major <P:b Tom Hale> listened. <P:a Major> left.'],
  ['the pope', '<P:a Pope Francis> spoke. <P:a Francis> left. <P:b Francis Coppola> filmed.'],
  ['two popes', '<P:a Pope Francis> followed <P:b Pope Benedict>.'],
  ['a queen and her number', '<P:a Queen Elizabeth II> spoke. <P:b Queen Elizabeth I> did not.'],
  ['prince and king of one name', '<P:a King Charles> and <P:b Prince Harry> met. <P:b Harry> left.'],
  [
    'a role and its bearer',
    '<P:a Canadian Prime Minister Stephen Harper> spoke. The <P:a Canadian Prime Minister> left.',
  ],
  [
    'a role of two bearers',
    '<P:a Apple CEO Steve Jobs> left. <P:b Apple CEO Tim Cook> came. The <P:? Apple CEO> spoke.',
  ],
  [
    'former and present',
    'Former president <P:a Barack Obama> met President <P:b Donald Trump>. President <P:b Trump> spoke.',
  ],
  ['vice president then president', 'Vice President <P:a Joe Biden> spoke. President <P:a Biden> won.'],
  ['senator and secretary are one person', 'Sen. <P:a John Kerry> spoke. Secretary <P:a Kerry> left.'],
  ['Dr and Mr', 'Dr. <P:a Agnes Toll> spoke. Ms. <P:a Toll> left.'],
  ['lord and lady', 'Lord <P:a Henry Hale> and Lady <P:b Edith Hale> came. Lady <P:b Hale> spoke.'],
  ['the younger of somebody who stands alone', '<P:a Viktor Lasko> came. The younger <P:? Lasko> did not.'],
  [
    'the one who is named in full again and again',
    '<P:b Boris Lasko> came.\nLine.\nLine.\n<P:a Anna Lasko> came.\n<P:a Anna Lasko> spoke.\n<P:a Anna Lasko> left.\nLine.\nLine.\nLine.\n<P:a Lasko> was back.',
  ],
  [
    'neither is named more often',
    '<P:b Boris Lasko> came.\nLine.\nLine.\n<P:a Anna Lasko> came.\nLine.\nLine.\nLine.\n<P:? Lasko> was back.',
  ],
];
