/** What the model tells apart. `misc` are events, works, laws and the like; dates are found by their form. */
export const nameClasses = ['person', 'organization', 'place', 'misc', 'nationality'] as const;
export type NameClass = (typeof nameClasses)[number];

/** Places in a name: of several tokens the first, an inner and the last one, or the only one. */
export const position = { first: 0, inner: 1, last: 2, only: 3 } as const;

/** Labels of one token: 0 is "no name", then for each class its four positions (the BILOU scheme). */
export const labelCount = 1 + 4 * nameClasses.length;
/** The border of a sequence as a label: index of the extra row and column of the transition weights. */
export const borderLabel = labelCount;
export const transitionSize = labelCount + 1;

export function labelOf(classIndex: number, place: number): number {
  return 1 + classIndex * 4 + place;
}

/** -1 for "no name". */
export function classOf(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2;
}

export function positionOf(label: number): number {
  return (label - 1) & 3;
}

function opensName(label: number): boolean {
  return label !== 0 && label !== borderLabel && positionOf(label) <= position.inner;
}

function continuesName(label: number): boolean {
  return (
    label !== 0 &&
    label !== borderLabel &&
    (positionOf(label) === position.inner || positionOf(label) === position.last)
  );
}

/** Whether a label may follow another; both may be the border. */
export function mayFollow(from: number, to: number): boolean {
  if (opensName(from)) return continuesName(to) && classOf(from) === classOf(to);
  return !continuesName(to);
}

/** For each label (and, last, the border) the labels that may stand before it. */
export const labelsBefore: readonly (readonly number[])[] = Array.from({ length: transitionSize }, (_, to) =>
  Array.from({ length: transitionSize }, (__, from) => from).filter((from) => mayFollow(from, to)),
);
