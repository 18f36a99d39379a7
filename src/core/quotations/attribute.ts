import type { Mention, Quotation } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { QuotationFinder } from './finder';

let shared: QuotationFinder | undefined;

/**
 * Quotations with cue and speaker, in text order, the outer before the inner; titles of works are left out. Linear time; never
 * throws. A text that was read before with small changes is read faster (`QuotationFinder`).
 *
 * Who speaks is decided by a log-linear ranking of (cue, noun phrase) pairs near each quotation, against "the speaker of the
 * quotation before" and "nobody", trained on news with known sources (`test/bench/quotations`).
 *
 * @param paragraphs the paragraphs of the text, in order, disjoint
 * @param candidates the article's linked mentions, in order
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  candidates: readonly Mention[],
): readonly Quotation[] {
  return finish(quotationSteps(text, paragraphs, candidates));
}

/** The same, a paragraph at a time. @param inPassing the text is read once and not edited: nothing is kept for its next reading. */
export function quotationSteps(
  text: string,
  paragraphs: readonly Span[],
  candidates: readonly Mention[],
  inPassing = false,
): Steps<readonly Quotation[]> {
  shared ??= new QuotationFinder();
  return shared.steps(text, paragraphs, candidates, inPassing);
}
