import { Reader, Writer } from './bytes';
import { readFacts, writeFacts } from './factsBytes';
import type { PairFacts } from './pairFacts';

const pageBits = 18;
const offsets = (1 << pageBits) - 1;
/** Room is given in powers of two, from this one on. */
const leastRoomBits = 4;

/**
 * The facts about very many pairs, as bytes in few large arrays: as objects they would take ten times the room, and the garbage
 * collector would halt everything to look through them. What has been added is known by its place.
 */
export class FactsStore {
  readonly #pages: Uint8Array[] = [];
  /** How much of the last page is in use. */
  #used = 1 << pageBits;
  /** For each logarithm of room the places that are free. */
  readonly #free: number[][] = Array.from({ length: 32 }, () => []);
  readonly #writer = new Writer();

  add(facts: PairFacts): number {
    const writer = this.#writer;
    writer.clear();
    writeFacts(writer, facts);
    const roomBits = Math.max(leastRoomBits, 32 - Math.clz32(writer.length));
    const place = this.#free[roomBits].pop() ?? this.#allocate(1 << roomBits);
    const page = this.#pages[place >>> pageBits];
    page[place & offsets] = roomBits;
    writer.copyTo(page, (place & offsets) + 1);
    return place;
  }

  get(place: number): PairFacts {
    return readFacts(new Reader(this.#pages[place >>> pageBits], (place & offsets) + 1));
  }

  remove(place: number): void {
    this.#free[this.#pages[place >>> pageBits][place & offsets]].push(place);
  }

  #allocate(room: number): number {
    if (this.#used + room > 1 << pageBits) {
      // What is larger than a page is a page of its own.
      this.#pages.push(new Uint8Array(Math.max(room, 1 << pageBits)));
      this.#used = 0;
    }
    const place = ((this.#pages.length - 1) << pageBits) | this.#used;
    this.#used += room;
    return place;
  }
}
