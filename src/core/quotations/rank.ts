import { Counted } from './counts';
import type { Cue } from './cues';
import { carryFeatures, cueFeatures, Features, nullFeatures, pairFeatures, type Carry } from './features';
import type { Phrase } from './phrases';
import type { QuoteView } from './quoteView';
import { phraseAfter, type Scene } from './scene';

/** One reading of a quotation: said by a phrase with a cue, by the speaker of the quotation before, or by nobody. */
export type Reading =
  | { readonly is: 'said'; readonly scene: Scene; readonly cue: Cue; readonly phrase: Phrase; readonly away: 0 | 1 }
  | { readonly is: 'carried' }
  | { readonly is: 'nobody' };

/** How many cues on each side, and phrases on each side of a cue, are weighed. */
const CUES = 6;
const PHRASES_BEFORE = 8;
const PHRASES_AFTER = 4;
/** Sentences that a cue may be away. */
const SENTENCES = 2;

/** What is known around a quotation. */
export interface Setting {
  readonly scene: Scene;
  readonly quote: QuoteView;
  /** The end of the paragraph before, where that can introduce this quotation. */
  readonly lead?: Scene;
  /** The quotation before, if one is near enough. */
  readonly carry?: Carry;
}

/** Visits every reading of a quotation with its features: those of the cue first, then those of the phrase. */
export function visitReadings(
  setting: Setting,
  features: Features,
  visit: (reading: Reading, features: Features) => void,
): void {
  const { scene, quote, lead, carry } = setting;
  for (const [cueScene, away] of [
    [scene, 0],
    [lead, 1],
  ] as const) {
    if (!cueScene) continue;
    for (const cue of cuesNear(cueScene, away ? cueScene.frame.length : quote.token)) {
      features.count = 0;
      cueFeatures(features, cueScene, quote, cue, away);
      const cueCount = features.count;
      for (const phrase of phrasesNear(cueScene, cue)) {
        features.count = cueCount;
        pairFeatures(features, cueScene, quote, cue, phrase, away);
        visit({ is: 'said', scene: cueScene, cue, phrase, away }, features);
      }
    }
  }
  if (carry) {
    features.count = 0;
    carryFeatures(features, scene, quote, carry);
    visit({ is: 'carried' }, features);
  }
  features.count = 0;
  nullFeatures(features, scene, quote);
  visit({ is: 'nobody' }, features);
}

/** Filled for each reading of each quotation; nothing of it outlives a reading. */
const scratch = new Features();

/** The best reading but "nobody" by a weight vector, and how likely it is that somebody said the words at all. */
export function bestReading(
  setting: Setting,
  weights: Float32Array,
): { readonly reading: Reading; readonly said: number } {
  let best: Reading = { is: 'nobody' };
  let top = -Infinity;
  // The sum of the likelihoods relative to the best so far, so that nothing overflows.
  let sum = 0;
  let nobody = 0;
  visitReadings(setting, scratch, (reading) => {
    let score = 0;
    for (let i = 0; i < scratch.count; i++) score += weights[scratch.ids[i] ?? 0] ?? 0;
    if (reading.is === 'nobody') {
      nobody = score;
      return;
    }
    if (score <= top) {
      sum += Math.exp(score - top);
      return;
    }
    sum = sum * Math.exp(top - score) + 1;
    top = score;
    best = reading;
  });
  return { reading: best, said: best.is === 'nobody' ? 0 : sum / (sum + Math.exp(nobody - top)) };
}

function cuesNear(scene: Scene, token: number): Cue[] {
  const { cues, frame } = scene;
  const sentence = frame.sentence[Math.min(token, frame.length - 1)] ?? 0;
  let right = scene.counts.between(Counted.Cues, 0, Math.min(token, frame.length));
  const near: Cue[] = [];
  for (let i = right - 1; i >= 0 && i >= right - CUES; i--) {
    const cue = cues[i];
    if (!cue || sentence - (frame.sentence[cue.token] ?? 0) > SENTENCES) break;
    near.push(cue);
  }
  for (const end = right + CUES; right < end && right < cues.length; right++) {
    const cue = cues[right];
    if (!cue || (frame.sentence[cue.token] ?? 0) - sentence > SENTENCES) break;
    near.push(cue);
  }
  return near;
}

function phrasesNear(scene: Scene, cue: Cue): Phrase[] {
  const { phrases, frame } = scene;
  const sentence = frame.sentence[cue.token] ?? 0;
  const at = phraseAfter(phrases, cue.token);
  const near: Phrase[] = [];
  for (let i = at - 1; i >= 0 && near.length < PHRASES_BEFORE; i--) {
    const phrase = phrases[i];
    if (!phrase || sentence - (frame.sentence[phrase.first] ?? 0) > 1) break;
    if (phrase.last < cue.token) near.push(phrase);
  }
  for (let i = at, taken = 0; i < phrases.length && taken < PHRASES_AFTER; i++) {
    const phrase = phrases[i];
    if (!phrase || (frame.sentence[phrase.first] ?? 0) > sentence) break;
    if (phrase.first <= cue.last) continue;
    near.push(phrase);
    taken++;
  }
  return near;
}
