/** Frequencies of the symbols of one context add up to this. */
export const totalBits = 14;
/** The state of the coder never gets below this, nor to 256 times this. */
export const leastState = 1 << 23;

/** The frequencies of some symbols, ready for decoding. */
interface Table {
  readonly frequencies: Uint16Array;
  readonly starts: Uint16Array;
  /** For each number below the total the symbol that it stands for. */
  readonly symbols: Uint16Array;
}

/**
 * Decodes symbols that are stored in as many bits as they are improbable, by asymmetric numeral systems with static frequencies (rANS,
 * Duda 2013): one multiplication and one look at a table a symbol.
 *
 * @param contexts which table each symbol is coded with.
 * @param frequencies for each context those of its symbols, `2 ** totalBits` together.
 */
export function decodeSymbols(
  contexts: Uint8Array,
  frequencies: readonly (readonly number[])[],
  stream: Uint8Array,
): Uint16Array {
  const tables = frequencies.map(tableOf);
  const symbols = new Uint16Array(contexts.length);
  let at = 0;
  let state = 0;
  while (at < 4) state = state * 256 + (stream[at++] ?? 0);
  const mask = (1 << totalBits) - 1;
  for (let index = 0; index < symbols.length; index++) {
    const table = tables[contexts[index]];
    const slot = state & mask;
    const symbol = table.symbols[slot];
    symbols[index] = symbol;
    state = table.frequencies[symbol] * (state >>> totalBits) + slot - table.starts[symbol];
    while (state < leastState && at < stream.length) state = state * 256 + stream[at++];
  }
  return symbols;
}

function tableOf(frequencies: readonly number[]): Table {
  const starts = new Uint16Array(frequencies.length);
  const symbols = new Uint16Array(1 << totalBits);
  let start = 0;
  for (let symbol = 0; symbol < frequencies.length; symbol++) {
    starts[symbol] = start;
    symbols.fill(symbol, start, start + frequencies[symbol]);
    start += frequencies[symbol];
  }
  return { frequencies: Uint16Array.from(frequencies), starts, symbols };
}
