import type { EntityType } from '../../model';
import { eventHeads, knownEvents } from '../lexicon/events';
import type { Paragraph } from '../paragraph';
import { tokenName, type TokenName } from '../tokenName';
import { classOf, nameClasses, position, positionOf } from './labels';
import type { LabelledParagraph } from './nameModel';

/** The names that a paragraph's labels spell. A name is as sure as its least sure token. */
export function labelledNames(
  paragraph: Paragraph,
  { labels, probabilities, classes }: LabelledParagraph,
): TokenName[] {
  const names: TokenName[] = [];
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === 0) continue;
    const from = at;
    let confidence = probabilities[at];
    while (positionOf(labels[at]) < position.last && at + 1 < labels.length)
      confidence = Math.min(confidence, probabilities[++at]);
    const words = paragraph.tokens.words.slice(from, at + 1);
    const single =
      at === from
        ? classes.subarray(from * nameClasses.length, at * nameClasses.length + nameClasses.length)
        : undefined;
    names.push(tokenName(from, at + 1, typeOf(classOf(labels[from]), words), Math.min(0.99, confidence), single));
  }
  return names;
}

function typeOf(classIndex: number, words: readonly string[]): EntityType {
  const one = nameClasses[classIndex];
  if (one !== 'misc') return one;
  return knownEvents().has(words.join(' ')) || words.some((word) => eventHeads().has(word)) ? 'event' : 'other';
}
