import type { Span } from '../text/span';
import type { KnownNames } from './known';
import { NameRecogniser, type NameSpan } from './nameRecogniser';

export type { KnownNames } from './known';
export type { NameSpan } from './nameRecogniser';

let shared: NameRecogniser | undefined;

/**
 * Names in a normalised text, in text order, not overlapping, one type for one name.
 *
 * @param paragraphs the stretches of text to read, in text order, disjoint; no name crosses their borders.
 * @param known names decided by people: found wherever they stand, whatever the program thinks of them.
 */
export function recogniseNames(text: string, paragraphs: readonly Span[], known?: KnownNames): readonly NameSpan[] {
  shared ??= new NameRecogniser();
  return shared.recognise(text, paragraphs, known);
}
