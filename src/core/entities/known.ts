import type { EntityType } from '../model';
import { tokenise } from './tokens';

/** A name that somebody decided about: its type, or `none` where it was rejected as a name. */
export interface KnownName {
  readonly name: string;
  readonly type: EntityType | 'none';
}

/** Names of a sidecar's registry and of accepted and rejected decisions. They are hard constraints: the model never overrules them. */
export interface KnownNames {
  /** The known names whose first word (as `tokenise` cuts it) is this one, the longest first. */
  lookup(firstWord: string): readonly KnownName[];
}

/** An index over known names; a later entry for the same name replaces an earlier one. */
export class KnownNameIndex implements KnownNames {
  readonly #byFirstWord = new Map<string, KnownName[]>();

  constructor(names: Iterable<KnownName>) {
    const last = new Map<string, KnownName>();
    for (const known of names) {
      const name = known.name.trim();
      if (name) last.set(name, { name, type: known.type });
    }
    for (const known of last.values()) {
      const first = tokenise(known.name).words[0];
      const list = this.#byFirstWord.get(first);
      if (list) list.push(known);
      else this.#byFirstWord.set(first, [known]);
    }
    for (const list of this.#byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  lookup(firstWord: string): readonly KnownName[] {
    return this.#byFirstWord.get(firstWord) ?? [];
  }
}
