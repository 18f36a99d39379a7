/** Articles about things that never happened, for the tests of duplicates. */
export const harbour = [
  'Port of Lindesholm reopens after eleven days of fog',
  'The port of Lindesholm reopened on Thursday morning after eleven days of dense fog that kept thirty-four freighters waiting in the roads, harbour master Ingrid Solvang said.',
  'Pilots brought in the grain carrier Meridian Star first, because her cargo of barley had begun to sweat in the holds and the insurers in Antwerp were growing nervous.',
  '"We could hear them out there, one horn answering the next all night," said Solvang, who has run the harbour since 2009. "My grandson thought they were whales."',
  'Two tugs collided on the third day without injuries, and a dinghy thief was found asleep in a lifeboat when the mist lifted.',
  'Shipping agents estimate the losses at 14.6 million kroner, most of it demurrage, and expect the backlog to be cleared within a week.',
  'Meteorologists blame a pool of unusually cold water that drifted down from the Skerrin bank and refused to mix.',
];

export const orchard = [
  'Growers of Vale Tarrant bet on a pear that nobody has tasted',
  'Fruit growers in Vale Tarrant have planted nine thousand saplings of a pear variety so new that only its breeder has eaten one, the cooperative announced at its spring assembly.',
  'The variety, known for now by its trial number K-117, flowers a fortnight later than its rivals and so escapes the frosts that ruined three of the last five harvests.',
  'Breeder Matthias Okonjo keeps the mother tree behind two fences. "It is sweet at the front and sharp at the back," he said, and would not be drawn further.',
  'Sceptics remember the plum of 1988, which ripened beautifully, shipped badly and left the valley with debts that took a decade to repay.',
  'The first commercial crop is due in four years; until then the growers will live on cider, subsidies and hope.',
];

export const theatre = [
  'Theatre of Brennick sells its curtain by the metre',
  'Short of money for a new roof, the municipal theatre of Brennick is selling its ninety-year-old velvet curtain by the metre, and has found buyers in eleven countries.',
  'Director Paola Wren said that the moths had priced themselves out of the building long ago, so that what is left is sound cloth with a smell of oranges and gunpowder.',
  'A collector in Osaka bought four metres with a burn mark that legend ascribes to a duel scene played with real pistols in 1951.',
];

export const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
