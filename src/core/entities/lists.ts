import type { EntityType } from '../model';
import { knownPhrases } from './knownPhrases';
import { withType, type TokenName } from './tokenName';

/** Names this sure keep their type whatever stands beside them. */
const SURE = 0.9;
/** The share of a list's confidence that a type needs to be the list's. */
const MOST = 0.65;

/** "Rahat, Tira and Kolmar": what is listed together is of one kind, so that a doubtful name gets the type of the others. */
export function alikeInLists(words: readonly string[], names: readonly TokenName[]): TokenName[] {
  const found = [...names];
  for (let first = 0; first < found.length; first++) {
    let last = first;
    while (last + 1 < found.length && isListed(words, found[last].to, found[last + 1].from)) last++;
    if (last - first >= 2) settle(words, found, first, last + 1);
    first = last;
  }
  return found;
}

function isListed(words: readonly string[], from: number, to: number): boolean {
  if (to - from === 1) return /^(?:,|and|or|&)$/u.test(words[from]);
  return to - from === 2 && words[from] === ',' && /^(?:and|or)$/u.test(words[from + 1]);
}

function settle(words: readonly string[], names: TokenName[], from: number, to: number): void {
  const weights = new Map<EntityType, number>();
  let sum = 0;
  for (const { type, confidence } of names.slice(from, to)) {
    weights.set(type, (weights.get(type) ?? 0) + confidence);
    sum += confidence;
  }
  const [type, weight] = [...weights].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (weight < sum * MOST || !/^(?:person|organization|place)$/u.test(type)) return;
  for (let at = from; at < to; at++) {
    const name = names[at];
    if (name.type === type || name.confidence >= SURE || name.type === 'date' || name.type === 'nationality') continue;
    if (knownPhrases().get(words.slice(name.from, name.to).join(' ')) === undefined) names[at] = withType(name, type);
  }
}
