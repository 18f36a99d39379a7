import { isPackable, packedSize, packTokens } from './packedTokens';
import type { TokenizedText } from './tokens';

const pageBits = 15;
const pageSize = 1 << pageBits;
const leastRoom = 16;

/** The place of what is not kept. */
export const notKept = -1;

/**
 * The packed words of very many texts in few large arrays: an array for each text would be some hundred thousand objects, which the garbage
 * collector halts everything to look through. What is kept is known by its place: numbers of `page(place)` from `offset(place)` on.
 */
export class TokenStore {
  readonly #pages: Uint32Array[] = [];
  /** How much of the last page is in use. */
  #used = pageSize;
  /** For each room the places that are free. */
  readonly #free = new Map<number, number[]>();

  /** The place of the words of a text; `notKept` if they cannot be packed. */
  add(tokens: TokenizedText): number {
    if (!isPackable(tokens)) return notKept;
    const room = roomFor(packedSize(tokens.count));
    const place = this.#free.get(room)?.pop() ?? this.#allocate(room);
    packTokens(tokens, this.page(place), this.offset(place));
    return place;
  }

  /** @param count of the words that are kept there. */
  remove(place: number, count: number): void {
    if (place === notKept) return;
    const room = roomFor(packedSize(count));
    const free = this.#free.get(room);
    if (free) free.push(place);
    else this.#free.set(room, [place]);
  }

  page(place: number): Uint32Array {
    return this.#pages[place >>> pageBits];
  }

  offset(place: number): number {
    return place & (pageSize - 1);
  }

  #allocate(room: number): number {
    if (this.#used + room > pageSize) {
      // What is larger than a page is a page of its own.
      this.#pages.push(new Uint32Array(Math.max(room, pageSize)));
      this.#used = 0;
    }
    const place = ((this.#pages.length - 1) << pageBits) | this.#used;
    this.#used += room;
    return place;
  }
}

/** Few different rooms, of which each is at most an eighth too large, so that what is freed can be used again. */
function roomFor(size: number): number {
  const step = 1 << Math.max(0, 28 - Math.clz32(size));
  return Math.max(leastRoom, Math.ceil(size / step) * step);
}
