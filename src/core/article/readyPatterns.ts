import type { Steps } from '../steps';
import { findDates } from './dates';
import { PHRASES } from './furniturePhrases';
import { metaPatterns } from './meta';
import { publisherPatterns } from './publishers';

/** Both kinds of text that an expression is made ready for: of Latin-1 characters only, and of others too. */
const SAMPLES = ['a', '—'];
let isReady = false;

/** Makes the expressions ready one by one: the first look at a line would otherwise do it for all of them at once. */
export function* readyPatterns(): Steps<void> {
  if (isReady) return;
  for (const sample of SAMPLES)
    // The first use makes an expression ready for a short time, the second for good.
    for (let use = 0; use < 2; use++) {
      findDates(`1 May${sample}`);
      yield;
    }
  for (const pattern of [...PHRASES.map((phrase) => phrase.pattern), ...metaPatterns, ...publisherPatterns])
    for (const sample of SAMPLES)
      for (let use = 0; use < 2; use++) {
        pattern.lastIndex = 0;
        pattern.test(sample);
        yield;
      }
  isReady = true;
}
