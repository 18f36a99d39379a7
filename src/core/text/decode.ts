import { normalise } from './normalise';

export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Some bytes were not UTF-8 and became U+FFFD. */ readonly isDamaged: boolean;
    }
  | { readonly kind: 'binary' };

/** How far into a file VS Code looks for the NUL byte that makes it refuse to open the file as text. */
const binaryProbe = 512;

/**
 * The normalised text of a file's bytes as VS Code would show it: UTF-8 (or UTF-16 where a byte-order mark says so), invalid bytes as
 * U+FFFD, so that positions here are positions there. A file with a NUL byte near its start is not text.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return text(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return text(new TextDecoder('utf-16be').decode(bytes));
  const head = bytes.subarray(0, binaryProbe);
  if (head.includes(0)) return { kind: 'binary' };
  return text(new TextDecoder('utf-8').decode(bytes));
}

function text(raw: string): Decoded {
  return { kind: 'text', text: normalise(raw), isDamaged: raw.includes('\ufffd') };
}
