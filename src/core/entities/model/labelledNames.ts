import type { EntityType } from '../../model';
import { eventHeads, knownEvents } from '../lexicon/events';
import type { Paragraph, TokenRange } from '../paragraph';
import { tokenName, type TokenName } from '../tokenName';
import { classOf, labelCount, labelOf, nameClasses, position, positionOf } from './labels';

/** A name as the labels of a paragraph spell it. */
export interface LabelledName extends TokenRange {
  readonly classIndex: number;
  /** The probability of the least sure of its labels. */
  readonly probability: number;
  /** For a single word: how likely it is of each class. */
  readonly classes: Float32Array | undefined;
}

/**
 * Adds the names that the labels of a range of tokens spell.
 *
 * @param marginals the probabilities of the labels, `labelCount` for each token of the range.
 */
export function addNames(
  names: LabelledName[],
  labels: Uint8Array,
  start: number,
  end: number,
  marginals: Float32Array,
): void {
  for (let at = start; at < end; at++) {
    if (labels[at] === 0) continue;
    const from = at;
    const probabilityAt = (token: number): number => marginals[(token - start) * labelCount + labels[token]];
    let probability = probabilityAt(at);
    while (positionOf(labels[at]) < position.last && at + 1 < end)
      probability = Math.min(probability, probabilityAt(++at));
    const classes = at === from ? classesOf(marginals, (from - start) * labelCount) : undefined;
    names.push({ from, to: at + 1, classIndex: classOf(labels[from]), probability, classes });
  }
}

/** How likely a token is of each class. */
function classesOf(marginals: Float32Array, row: number): Float32Array {
  const classes = new Float32Array(nameClasses.length);
  for (let one = 0; one < classes.length; one++) {
    const first = row + labelOf(one, position.first);
    // Rounded after each addition, as the array would.
    const two = Math.fround(marginals[first] + marginals[first + 1]);
    classes[one] = Math.fround(two + marginals[first + 2]) + marginals[first + 3];
  }
  return classes;
}

/** The names of a paragraph with their types. */
export function labelledNames({ tokens: { words } }: Paragraph, names: readonly LabelledName[]): TokenName[] {
  return names.map(({ from, to, classIndex, probability, classes }) =>
    tokenName(from, to, typeOf(classIndex, words.slice(from, to)), Math.min(0.99, probability), classes),
  );
}

function typeOf(classIndex: number, words: readonly string[]): EntityType {
  const one = nameClasses[classIndex];
  if (one !== 'misc') return one;
  return knownEvents().has(words.join(' ')) || words.some((word) => eventHeads().has(word)) ? 'event' : 'other';
}
