import type { KnownName, KnownNames } from './known';
import { tokenise, type Tokens } from './tokens';

/** Where a known name stands in a paragraph, in tokens `[from, to)`. */
export interface KnownSpan {
  readonly from: number;
  readonly to: number;
  readonly type: KnownName['type'];
}

/** Every occurrence of a known name in a paragraph's tokens, the longest first at each place, never overlapping. Case counts; the kind of space does not. */
export function findKnown(tokens: Tokens, known: KnownNames): KnownSpan[] {
  const found: KnownSpan[] = [];
  for (let at = 0; at < tokens.words.length; at++) {
    for (const candidate of known.lookup(tokens.words[at])) {
      const words = tokenise(candidate.name).words;
      if (!words.every((word, offset) => tokens.words[at + offset] === word)) continue;
      found.push({ from: at, to: at + words.length, type: candidate.type });
      at += words.length - 1;
      break;
    }
  }
  return found;
}
