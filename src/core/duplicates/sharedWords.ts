import type { TokenizedText } from './tokens';

/** Which words of two texts are the same; "here" is the first text. */
export interface SharedWords {
  readonly here: TokenizedText;
  readonly there: TokenizedText;
  /** For each word here the word there, -1 for none. Of a word that is split there, the first part. */
  readonly toThere: Int32Array;
  /** For each word there the word here, -1 for none. */
  readonly toHere: Int32Array;
}
