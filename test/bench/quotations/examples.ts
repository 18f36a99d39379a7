import type { Span } from '../../../src/core/text/span';
import { overlaps } from '../../../src/core/text/span';
import { Features } from '../../../src/core/quotations/features';
import type { QuotedSpan } from '../../../src/core/quotations/marks';
import type { Phrase } from '../../../src/core/quotations/phrases';
import { bestReading, visitReadings, type Reading, type Setting } from '../../../src/core/quotations/rank';
import type { Scene } from '../../../src/core/quotations/scene';
import { startOfText, walkParagraph, type Decision } from '../../../src/core/quotations/walk';
import type { GoldArticle, GoldQuote } from './polnear';
import { isRight, keyOf } from './score';

/** One quotation with its readings: features in a row, where each reading's begin, and which readings are right. */
export interface Example {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly right: Uint8Array;
  /** The right reading is not among them. */
  readonly unreachable: boolean;
}

/** Examples of one article. With weights, the quotations before are decided by them; without, by the gold. */
export function examplesOf(article: GoldArticle, weights: Float32Array | undefined): readonly Example[] {
  const { text, paragraphs, mentions } = article;
  const byKey = new Map(article.quotes.map((gold) => [keyOf(text, gold), gold]));
  const examples: Example[] = [];
  let state = startOfText;
  paragraphs.forEach((_, index) => {
    const step = walkParagraph(text, paragraphs, index, mentions, state, (setting, span, last) => {
      if (isUncovered(text, span))
        return weights ? bestReading(setting, weights) : { reading: { is: 'nobody' }, said: 0 };
      const gold = byKey.get(keyOf(text, span.words)) ?? nearest(article.quotes, span);
      const { example, choice } = exampleOf(text, setting, gold, last);
      if (example) examples.push(example);
      return weights ? bestReading(setting, weights) : { reading: choice, said: 1 };
    });
    state = step.state;
  });
  return examples;
}

/** Whether the gold data passes over a quotation: it knows `"…"` and `“…”` only, not `'…'`, `‘…’`, `''…''` or `”…”`. */
export function isUncovered(text: string, span: Span): boolean {
  return /['‘’`‚«‹”]/.test(text.charAt(span.start));
}

function nearest(quotes: readonly GoldQuote[], span: QuotedSpan): GoldQuote | undefined {
  return quotes.find((gold) => overlaps(gold, span));
}

/** Where a phrase stands in the text. */
export function placeOf(scene: Scene, phrase: Phrase): Span {
  return { start: scene.frame.starts[phrase.first] ?? 0, end: scene.frame.ends[phrase.last] ?? 0 };
}

function exampleOf(
  text: string,
  setting: Setting,
  gold: GoldQuote | undefined,
  last: Decision | undefined,
): { readonly example?: Example; readonly choice: Reading } {
  const ids: number[] = [];
  const starts: number[] = [];
  const grades: number[] = [];
  const readings: Reading[] = [];
  visitReadings(setting, new Features(), (reading, features) => {
    starts.push(ids.length);
    for (let i = 0; i < features.count; i++) ids.push(features.ids[i] ?? 0);
    grades.push(gradeOf(text, reading, gold, last));
    readings.push(reading);
  });
  starts.push(ids.length);
  const best = Math.max(...grades);
  const right = Uint8Array.from(grades, (grade) => (best > 0 && grade === best ? 1 : 0));
  const choice = readings[right.indexOf(1)] ?? { is: 'nobody' };
  const example = { ids: Int32Array.from(ids), starts: Int32Array.from(starts), right, unreachable: best <= 0 };
  return { choice, example };
}

/** 0 wrong, 1 somebody says it (nothing better is known), 2 right speaker, 3 right speaker and cue. */
function gradeOf(text: string, reading: Reading, gold: GoldQuote | undefined, last: Decision | undefined): number {
  if (!gold) return reading.is === 'nobody' ? 3 : 0;
  if (reading.is === 'nobody') return 0;
  if (gold.sources.length === 0) return 1;
  if (reading.is === 'carried') {
    const source = last?.source;
    if (!source) return 0;
    const place = placeOf(source.scene, source.phrase);
    const overlap = gold.sources.some((span) => overlaps(span, place));
    if (!overlap && !isRight(text, place, gold.sources)) return 0;
    if (!overlap) return 1.5;
    return gold.cues.some((cue) => overlaps(cue, source.cue)) ? 3 : 2;
  }
  const { scene, phrase, cue } = reading;
  const place = placeOf(scene, phrase);
  if (!gold.sources.some((span) => overlaps(span, place))) return 0;
  const cueSpan = { start: scene.frame.starts[cue.token] ?? 0, end: scene.frame.ends[cue.last] ?? 0 };
  return gold.cues.some((span) => overlaps(span, cueSpan)) ? 3 : 2;
}
