import type { Mention, Quotation } from '../model';
import type { Span } from '../text/span';
import { bestReading } from './rank';
import { Speakers, type Named } from './speakers';
import { startOfText, walkParagraph, type Decide, type Decision } from './walk';
import { trainedWeights } from './weightTable';

/** Said by somebody with at least this likelihood, words are a quotation and not scare quotes; whole sentences need less. */
const SAID = 0.2;
const SENTENCE_SAID = 0.05;
/** Sentences of this many UTF-16 units are a quotation even where nobody is seen to say them. */
const LONG = 30;

const decide: Decide = (setting) => bestReading(setting, trainedWeights());

/**
 * Quotations with cue and speaker, in text order, the outer before the inner; titles of works are left out. Linear time.
 *
 * Who speaks is decided by a log-linear ranking of (cue, noun phrase) pairs near each quotation, against "the speaker of the
 * quotation before" and "nobody", trained on news with known sources (see `test/bench/quotations`).
 *
 * @param paragraphs the paragraphs of the text, in order, disjoint
 * @param candidates the article's linked mentions, in order
 */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  candidates: readonly Mention[],
): readonly Quotation[] {
  const decisions: Decision[] = [];
  let state = startOfText;
  for (let index = 0; index < paragraphs.length; index++) {
    const step = walkParagraph(text, paragraphs, index, candidates, state, decide);
    for (const decision of step.decisions) decisions.push(decision);
    state = step.state;
  }
  return quotationsOf(text, decisions, candidates);
}

/** The decisions as quotations, with the speakers' names. */
export function quotationsOf(
  text: string,
  decisions: readonly Decision[],
  candidates: readonly Mention[],
): readonly Quotation[] {
  const outermost = decisions.flatMap(({ span }) => (span.depth === 0 ? [span] : []));
  const speakers = new Speakers(text, candidates, outermost);
  const found: Quotation[] = [];
  /** The speakers of the quotations around the one at hand, by depth. */
  const around: (Named | undefined)[] = [];
  for (const decision of decisions) {
    const { span, source, said } = decision;
    if (span.kind === 'title') continue;
    const direct = span.kind === 'direct';
    const spoken = said >= (direct ? SENTENCE_SAID : SAID);
    const kind = direct && (spoken || span.end - span.start >= LONG) ? 'direct' : spoken ? 'mixed' : 'scare';
    const bare = { start: span.start, end: span.end, kind } as const;
    const named = spoken && source ? speakers.name(source, around[span.depth - 1]) : undefined;
    around[span.depth] = named;
    if (!named || !source) {
      found.push(bare);
      continue;
    }
    const cue = text.slice(source.cue.start, source.cue.end);
    found.push({ ...bare, ...named, ...(/\p{L}/u.test(cue) ? { cue, cueSpan: source.cue } : {}) });
  }
  return found;
}
