import { Features } from '../../../src/core/quotations/features';
import { shifted } from '../../../src/core/quotations/marks';
import { forEachParagraph } from '../../../src/core/quotations/paragraphView';
import { bestReading, visitReadings, type Reading, type Setting } from '../../../src/core/quotations/rank';
import { Source } from '../../../src/core/quotations/phrases';
import { readParagraph, type Decide } from '../../../src/core/quotations/reading';
import { heldBy } from '../../../src/core/quotations/sourcePhrase';
import type { Span } from '../../../src/core/text/span';
import { overlaps } from '../../../src/core/text/span';
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

/** Where the gold compares: the speaker and the cue of the last quotation that had one. */
interface Last {
  readonly place: Span;
  readonly cue: Span;
}

/** Examples of one article. With weights, the quotations before are decided by them; without, by the gold. */
export function examplesOf(article: GoldArticle, weights: Float32Array | undefined): readonly Example[] {
  const { text, paragraphs, mentions } = article;
  const byKey = new Map(article.quotes.map((gold) => [keyOf(text, gold), gold]));
  const examples: Example[] = [];
  let last: Last | undefined;
  forEachParagraph(text, paragraphs, mentions, (view) => {
    const at = { here: view.here.start, lead: view.lead?.start ?? 0 };
    return readParagraph(view.input(), (setting, part) => {
      const span = shifted(part, at.here);
      let decided: ReturnType<Decide> | undefined;
      if (!isUncovered(text, span)) {
        const gold = byKey.get(keyOf(text, span.words)) ?? article.quotes.find((one) => overlaps(one, span));
        const { example, choice } = exampleOf(text, setting, gold, setting.carry ? last : undefined, at);
        examples.push(example);
        decided = { reading: choice, said: 1 };
      }
      if (weights) decided = bestReading(setting, weights);
      decided ??= { reading: { is: 'nobody' }, said: 0 };
      const { reading } = decided;
      if (reading.is === 'said' && part.depth === 0) last = placesOf(reading, at);
      return decided;
    });
  });
  return examples;
}

/** Where the speaker and the cue of a reading stand in the text. */
function placesOf(
  reading: Reading & { readonly is: 'said' },
  at: { readonly here: number; readonly lead: number },
): Last {
  const { scene, phrase, cue, away } = reading;
  const { starts, ends } = scene.frame;
  const by = away ? at.lead : at.here;
  return {
    place: { start: (starts[phrase.first] ?? 0) + by, end: (ends[phrase.last] ?? 0) + by },
    cue: { start: (starts[cue.token] ?? 0) + by, end: (ends[cue.last] ?? 0) + by },
  };
}

/** Whether the gold data passes over a quotation: it knows `"…"` and `“…”` only, not `'…'`, `‘…’`, `''…''` or `”…”`. */
export function isUncovered(text: string, span: Span): boolean {
  return /['‘’`‚«‹”]/.test(text.charAt(span.start));
}

function exampleOf(
  text: string,
  setting: Setting,
  gold: GoldQuote | undefined,
  last: Last | undefined,
  at: { readonly here: number; readonly lead: number },
): { readonly example: Example; readonly choice: Reading } {
  const ids: number[] = [];
  const starts: number[] = [];
  const grades: number[] = [];
  const readings: Reading[] = [];
  visitReadings(setting, new Features(), (reading, features) => {
    starts.push(ids.length);
    for (let i = 0; i < features.count; i++) ids.push(features.ids[i] ?? 0);
    grades.push(gradeOf(text, reading, gold, last, at));
    readings.push(reading);
  });
  starts.push(ids.length);
  const best = Math.max(...grades);
  const right = Uint8Array.from(grades, (grade) => (best > 0 && grade === best ? 1 : 0));
  const choice = readings[right.indexOf(1)] ?? { is: 'nobody' };
  const example = { ids: Int32Array.from(ids), starts: Int32Array.from(starts), right, unreachable: best <= 0 };
  return { choice, example };
}

/** Whether a phrase is what a gold source is about and not something that hangs on it: "Li" of "Li, a member of the board of Calvanta". */
function isHead(
  { scene, phrase, away }: Reading & { readonly is: 'said' },
  source: Span,
  at: { readonly here: number; readonly lead: number },
): boolean {
  const by = away ? at.lead : at.here;
  const within = scene.phrases.filter(
    (one) =>
      !one.possessor &&
      (scene.frame.starts[one.first] ?? 0) + by < source.end &&
      (scene.frame.ends[one.last] ?? 0) + by > source.start,
  );
  const named = within.slice(0, 3).find((one) => one.source === Source.Person && heldBy(scene, one) === one);
  return phrase === (named ?? within[0]) || phrase.parts !== undefined;
}

/** 0 wrong, 1 somebody says it (nothing better is known), 1.5 by name only, 2 right speaker, 3 right speaker and cue. */
function gradeOf(
  text: string,
  reading: Reading,
  gold: GoldQuote | undefined,
  last: Last | undefined,
  at: { readonly here: number; readonly lead: number },
): number {
  if (!gold) return reading.is === 'nobody' ? 3 : 0;
  if (reading.is === 'nobody') return 0;
  if (gold.sources.length === 0) return 1;
  const places = reading.is === 'carried' ? last : placesOf(reading, at);
  if (!places) return 0;
  const { place, cue } = places;
  const source = gold.sources.find((span) => overlaps(span, place));
  if (source) {
    const rightCue = gold.cues.some((span) => overlaps(span, cue)) ? 1 : 0;
    return 2 + rightCue - (reading.is === 'said' && !isHead(reading, source, at) ? 0.1 : 0);
  }
  return reading.is === 'carried' && isRight(text, place, gold.sources) ? 1.5 : 0;
}
