import { lazySet } from './lazy';

/** Last words of names of events: "Paris Peace Conference", "Korean War", "Rio Olympics". */
export const eventHeads = lazySet(
  () =>
    'Accord|Accords|Agreement|Awakening|Awards|Battle|Biennale|Bowl|Campaign|Carnival|Ceremony|Championship|Championships|Conference|Congress|Convention|Coup|Crisis|Crusade|Cup|Davos|' +
    'Derby|Earthquake|Election|Elections|Expo|Exposition|Fair|Famine|Fest|Festival|Final|Finals|Forum|Games|Genocide|Holocaust|Hurricane|Intifada|Jubilee|Leak|Leaks|Marathon|Massacre|Olympiad|Olympics|Open|' +
    'Operation|Parade|Pandemic|Paralympics|Plague|Prix|Protests|Referendum|Revolt|Revolution|Riots|Scandal|Series|Siege|Spring|Storm|Strike|Summit|Symposium|Talks|Tour|Tournament|Treaty|Trial|Tsunami|Typhoon|Uprising|War|Wars|Week',
);

/** Names of events that nothing in their form tells. */
export const knownEvents = lazySet(
  () =>
    'Arab Spring|Belt and Road|Brexit|Cold War|COVID-19|Covid-19|Cultural Revolution|First World War|Gulf War|Grand Prix|Great Depression|Great Leap Forward|Holocaust|Industrial Revolution|Iraq War|Korean War|Oktoberfest|Second World War|' +
    'Six-Day War|Summer Davos|Summer Olympics|Super Bowl|Velvet Revolution|Vietnam War|Watergate|Winter Olympics|World Cup|World Expo|World War I|World War II|World War One|World War Two|WWI|WWII|COP21|COP26|COP27',
);
