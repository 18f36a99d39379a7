import { leastState, totalBits } from '../core/entities/model/symbols';

/** How often each symbol of a context is, scaled to `2 ** totalBits`; what occurs at all is at least 1. */
export function frequenciesOf(symbols: Uint16Array, contexts: Uint8Array): number[][] {
  const counts: number[][] = [];
  for (let index = 0; index < symbols.length; index++) {
    const own = (counts[contexts[index]] ??= []);
    own[symbols[index]] = (own[symbols[index]] ?? 0) + 1;
  }
  return Array.from(counts, (own = []) => scaled(Array.from(own, (count = 0) => count)));
}

function scaled(counts: readonly number[]): number[] {
  const total = 1 << totalBits;
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return [total];
  const frequencies = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count * total) / sum))));
  // What rounding adds or takes is taken from or given to the most frequent, one by one.
  for (let left = total - frequencies.reduce((all, one) => all + one, 0); left !== 0; left -= Math.sign(left)) {
    frequencies[frequencies.indexOf(frequencies.reduce((most, one) => Math.max(most, one), 0))] += Math.sign(left);
  }
  return frequencies;
}

/** What `decodeSymbols` decodes. */
export function encodeSymbols(
  symbols: Uint16Array,
  contexts: Uint8Array,
  frequencies: readonly (readonly number[])[],
): Uint8Array {
  const starts = frequencies.map((own) => {
    let start = 0;
    return own.map((frequency) => (start += frequency) - frequency);
  });
  const reversed: number[] = [];
  let state = leastState;
  for (let index = symbols.length - 1; index >= 0; index--) {
    const frequency = frequencies[contexts[index]][symbols[index]];
    const most = (leastState >> totalBits) * 256 * frequency;
    for (; state >= most; state = Math.floor(state / 256)) reversed.push(state % 256);
    const start = starts[contexts[index]][symbols[index]];
    state = Math.floor(state / frequency) * (1 << totalBits) + (state % frequency) + start;
  }
  for (let byte = 0; byte < 4; byte++, state = Math.floor(state / 256)) reversed.push(state % 256);
  return Uint8Array.from(reversed.reverse());
}
