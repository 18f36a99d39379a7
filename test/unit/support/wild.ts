import fc from 'fast-check';

/** How many cases a law is tried with: `FC_RUNS=10000 npm run unit`. */
export function runs(share = 1): number {
  return Math.max(20, Math.round(Number(process.env.FC_RUNS ?? 300) * share));
}

/** Milliseconds that a law may take, also on a machine that does other work. */
export function patience(): number {
  return Math.max(60_000, runs(400));
}

/** Pieces that break programs: joined emoji, flags, marks, right-to-left, every kind of line end, characters without width. */
const PIECES = [
  'a', 'b', 'e', ' ', ' ', '.', ',', '\n', '\n', '\r\n', '\r', '\ufeff', '\u2028', '\u2029', '\u0085', '\t', '\f',
  '😀', '👩‍🚀', '👨‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇨🇳', '🇫🇷', '🇨', 'e\u0301', '\u0301', '\u0327', 'ñ', 'n\u0303',
  'שלום', 'مرحبا', '\u200f', '\u202e', '\u200d', '\u200b', '\u00ad', '\u00a0', '习近平', '한국', 'ᄒ', 'ᅡ', 'क्षि', 'ก็', 'ா',
  '𝒳', '𐍈', '"', "'", '“', '”', ': ', ' #', '- ', '#', ':', '[', '{', '&', '*', '!', '%', '@', '`', '|', '>', '?',
  'null', 'true', '12', '1e3', '0x1f', '~', '\\', 'said', 'Wu', 'Xi Jinping',
] as const; // prettier-ignore

const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0x2ff }),
    fc.integer({ min: 0x300, max: 0xffff }),
    fc.integer({ min: 0x10000, max: 0x1ffff }),
  )
  .map((code) => (code >= 0xd800 && code < 0xe000 ? 'x' : String.fromCodePoint(code)));

/** Texts made of the pieces above and of words. */
export function wildText(options: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, anyCharacter), {
      minLength: options.minLength ?? 0,
      maxLength: options.maxLength ?? 40,
    })
    .map((pieces) => pieces.join(''));
}

/** Texts with much repetition, where look-alikes are everywhere. */
export function repetitiveText(maxLength = 60): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom('a', 'b', ' ', 'ab', '\n', '😀'), { maxLength }).map((pieces) => pieces.join(''));
}

/** Strings of any UTF-16 units, halves of surrogate pairs too. */
export function anyUnits(minLength = 0): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xff }),
        fc.integer({ min: 0, max: 0xffff }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
      ),
      {
        minLength,
        maxLength: 6,
      },
    )
    .map((units) => String.fromCharCode(...units));
}
