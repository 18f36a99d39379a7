import { tailKind } from './organisationName';

/**
 * Short names of organisations over a corpus: which long names the articles complete them to, and which other long names begin
 * with the same words. Works on ids (slugs), whose words are joined by hyphens.
 */
export class ShortNameIndex {
  readonly #longOf = new Map<string, Map<string, number>>();
  readonly #shortOf = new Map<string, Set<string>>();
  readonly #byFirstWord = new Map<string, Set<string>>();

  /** Records (or takes back) that an article has the short name for the long one. */
  count(short: string, long: string, by: 1 | -1): void {
    if (short === long) return;
    const longs = this.#longOf.get(short) ?? new Map<string, number>();
    const count = (longs.get(long) ?? 0) + by;
    if (count > 0) {
      longs.set(long, count);
      this.#longOf.set(short, longs);
      const shorts = this.#shortOf.get(long) ?? new Set();
      shorts.add(short);
      this.#shortOf.set(long, shorts);
      return;
    }
    longs.delete(long);
    if (longs.size === 0) this.#longOf.delete(short);
    const shorts = this.#shortOf.get(long);
    shorts?.delete(short);
    if (shorts?.size === 0) this.#shortOf.delete(long);
  }

  /** An organisation that is in the corpus. */
  add(id: string): void {
    const first = firstWord(id);
    const known = this.#byFirstWord.get(first);
    if (known) known.add(id);
    else this.#byFirstWord.set(first, new Set([id]));
  }

  remove(id: string): void {
    const first = firstWord(id);
    const known = this.#byFirstWord.get(first);
    known?.delete(id);
    if (known?.size === 0) this.#byFirstWord.delete(first);
  }

  /** The one long name that a short name has everywhere; undefined if there are several that it could have. */
  longFormOf(short: string): string | undefined {
    const longs = this.#longOf.get(short);
    if (longs?.size !== 1) return undefined;
    const [long] = longs.keys();
    return this.candidates(short).length === 1 ? long : undefined;
  }

  /** All long names that a short name could have: those that articles complete it to, and others of the corpus. */
  candidates(short: string): readonly string[] {
    const found = new Set(this.#longOf.get(short)?.keys());
    for (const id of this.#byFirstWord.get(firstWord(short)) ?? []) {
      if (id.length <= short.length || !id.startsWith(`${short}-`)) continue;
      if (tailKind(id.slice(short.length + 1).split('-')) !== 'other') found.add(id);
    }
    return [...found];
  }

  shortFormsOf(long: string): readonly string[] {
    return [...(this.#shortOf.get(long) ?? [])];
  }
}

/** The first word of an id. */
export function firstWord(id: string): string {
  const hyphen = id.indexOf('-');
  return hyphen < 0 ? id : id.slice(0, hyphen);
}
