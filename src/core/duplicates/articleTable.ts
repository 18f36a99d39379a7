import type { Span } from '../text/span';
import { compare } from './order';
import { packTokens, type TokenSlot } from './packedTokens';
import { scanWords, tokenise, type TokenizedText } from './tokens';

export interface ArticleInput {
  readonly id: string;
  /** Normalised. */
  readonly text: string;
  readonly source?: string;
  /** ISO date. */
  readonly date?: string;
  /** What is known to be boilerplate from the text alone. */
  readonly furniture?: readonly Span[];
}

/** An article under the number that the index knows it by. */
export interface Entry extends ArticleInput {
  readonly words: number;
  /** Two independent hashes of its text. */
  readonly hash: number;
  readonly check: number;
  /** Its words; nothing if they cannot be packed. */
  readonly packed: Uint32Array | undefined;
}

/** The articles of the index by number. Numbers are reused, so nothing that is shown may depend on them. */
export class ArticleTable {
  readonly #entries: (Entry | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  #words = new Int32Array(256);
  #orders = new Uint32Array(256);

  /** How many articles there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** All numbers in use are below this. */
  get capacity(): number {
    return this.#entries.length;
  }

  add(input: ArticleInput): number {
    const number = this.#free.pop() ?? this.#entries.length;
    const tokens = scanWords(input.text);
    const [hash, check] = hashesOf(input.text);
    const { id, text, source, date, furniture } = input;
    const packed = packTokens(tokens);
    this.#entries[number] = { id, text, source, date, furniture, words: tokens.count, hash, check, packed };
    this.#numbers.set(id, number);
    if (number >= this.#words.length) this.#grow();
    this.#words[number] = tokens.count;
    this.#orders[number] = orderOf(hash, tokens.count);
    return number;
  }

  remove(number: number): void {
    const entry = this.#entries[number];
    if (!entry) return;
    this.#numbers.delete(entry.id);
    this.#entries[number] = undefined;
    this.#free.push(number);
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The numbers in use. */
  numbers(): IterableIterator<number> {
    return this.#numbers.values();
  }

  /** @throws if no article has the number: a mistake of the index. */
  get(number: number): Entry {
    const entry = this.#entries[number];
    if (!entry) throw new Error(`No article ${number}`);
    return entry;
  }

  setDate(number: number, date: string | undefined): void {
    this.#entries[number] = { ...this.get(number), date };
  }

  /** How many words an article has. */
  words(number: number): number {
    return this.#words[number];
  }

  /** The words of an article, to be kept. */
  tokens(number: number): TokenizedText {
    return tokenise(this.get(number).text);
  }

  /** The words of an article, good until the next call with this slot. */
  read(number: number, slot: TokenSlot): TokenizedText {
    const { text, words, packed } = this.get(number);
    return slot.unpack(text, words, packed);
  }

  /** The hashes of the words of an article, and perhaps other numbers after them. */
  hashes(number: number): Uint32Array {
    const { text, packed } = this.get(number);
    return packed ?? tokenise(text).words;
  }

  /**
   * An order of articles by content, then id: as good as random among those that are not very short, which come last, and the same
   * however they came here.
   */
  precedes = (a: number, b: number): boolean => {
    const p = this.#orders[a];
    const q = this.#orders[b];
    return p !== q ? p < q : compare(this.get(a).id, this.get(b).id) < 0;
  };

  #grow(): void {
    const [words, orders] = [this.#words, this.#orders];
    this.#words = new Int32Array(words.length * 2);
    this.#orders = new Uint32Array(words.length * 2);
    this.#words.set(words);
    this.#orders.set(orders);
  }
}

/** Members of a family meet at those that come first, which should have most of what the others have. */
function orderOf(hash: number, words: number): number {
  const tier = words < 25 ? 2 : words < 60 ? 1 : 0;
  return ((tier << 28) | (hash >>> 4)) >>> 0;
}

function hashesOf(text: string): [number, number] {
  let hash = 0x811c9dc5 | 0;
  let check = text.length | 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    hash = Math.imul(hash ^ code, 0x01000193);
    check = (Math.imul(check, 0x2c9277b5) + code) | 0;
  }
  return [Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0, Math.imul(check ^ (check >>> 13), 0xc2b2ae35) >>> 0];
}
