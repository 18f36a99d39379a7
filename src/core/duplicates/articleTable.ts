import type { Span } from '../text/span';
import { compare } from './order';
import type { ContentKey } from './factsCache';
import type { TokenSlot } from './packedTokens';
import { notKept, TokenStore } from './tokenStore';
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

/** The articles of the index by number. Numbers are reused, so nothing that is shown may depend on them. */
export class ArticleTable {
  readonly #entries: (ArticleInput | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];
  readonly #tokens = new TokenStore();
  #words = new Int32Array(256);
  #orders = new Uint32Array(256);
  /** Of each article two independent hashes of its text. */
  #hashes = new Uint32Array(512);
  /** Where its words are kept. */
  #places = new Int32Array(256);

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
    this.#entries[number] = input;
    this.#numbers.set(input.id, number);
    if (number >= this.#words.length) this.#grow();
    this.#words[number] = tokens.count;
    this.#orders[number] = orderOf(hash, tokens.count);
    this.#hashes[2 * number] = hash;
    this.#hashes[2 * number + 1] = check;
    this.#places[number] = this.#tokens.add(tokens);
    return number;
  }

  remove(number: number): void {
    const entry = this.#entries[number];
    if (!entry) return;
    this.#numbers.delete(entry.id);
    this.#tokens.remove(this.#places[number], this.#words[number]);
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
  get(number: number): ArticleInput {
    const entry = this.#entries[number];
    if (!entry) throw new Error(`No article ${number}`);
    return entry;
  }

  setDate(number: number, date: string | undefined): void {
    this.#entries[number] = { ...this.get(number), date };
  }

  /** What identifies the text of an article. */
  contentKey(number: number): ContentKey {
    return { hash: this.#hashes[2 * number], check: this.#hashes[2 * number + 1] };
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
    const { text } = this.get(number);
    const place = this.#places[number];
    const page = place === notKept ? undefined : this.#tokens.page(place);
    return slot.unpack(text, this.#words[number], page, this.#tokens.offset(place));
  }

  /** The hashes of the words of an article. */
  hashes(number: number): Uint32Array {
    const place = this.#places[number];
    if (place === notKept) return tokenise(this.get(number).text).words;
    const from = this.#tokens.offset(place);
    return this.#tokens.page(place).subarray(from, from + this.#words[number]);
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
    const larger = <T extends Int32Array | Uint32Array>(array: T, next: T): T => {
      next.set(array);
      return next;
    };
    const room = 2 * this.#words.length;
    this.#words = larger(this.#words, new Int32Array(room));
    this.#orders = larger(this.#orders, new Uint32Array(room));
    this.#hashes = larger(this.#hashes, new Uint32Array(2 * room));
    this.#places = larger(this.#places, new Int32Array(room));
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
