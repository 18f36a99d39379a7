import type { EntityType } from '../model';
import { foldName } from './fold';

/** One entry of the sidecar's `entities:` map. */
export interface RegistryEntry {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly link?: string;
}

/** An entry found by its name or by an alias. */
export interface RegistryMatch {
  readonly id: string;
  readonly entry: RegistryEntry;
  readonly by: 'name' | 'alias';
}

/**
 * The people and things that somebody has named in the sidecar's `entities:` map. What it says is a hard constraint: a mention
 * with the name or an alias of one entry is that entity, whatever the rules of linking make of it.
 */
export class Registry {
  readonly #entries = new Map<string, RegistryEntry>();
  readonly #byName = new Map<string, RegistryMatch[]>();

  /** @param entries id and entry; a later entry for the same id replaces the earlier one. */
  constructor(entries: Iterable<readonly [id: string, entry: RegistryEntry]> = []) {
    for (const [id, entry] of entries) this.#entries.set(id, entry);
    for (const [id, entry] of this.#entries) {
      this.#index(entry.name, { id, entry, by: 'name' });
      for (const alias of entry.aliases) this.#index(alias, { id, entry, by: 'alias' });
    }
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): RegistryEntry | undefined {
    return this.#entries.get(id);
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  entries(): IterableIterator<[string, RegistryEntry]> {
    return this.#entries.entries();
  }

  /** The entries with this name or alias, those by name first; case, diacritics, hyphens and "the" do not count. */
  lookup(name: string): readonly RegistryMatch[] {
    return this.#byName.get(keyOf(name)) ?? [];
  }

  #index(name: string, match: RegistryMatch): void {
    const key = keyOf(name);
    if (key === '') return;
    const known = this.#byName.get(key);
    if (!known) this.#byName.set(key, [match]);
    else if (!known.some(({ id }) => id === match.id)) {
      if (match.by === 'name') known.splice(known.filter(({ by }) => by === 'name').length, 0, match);
      else known.push(match);
    }
  }
}

function keyOf(name: string): string {
  return foldName(name).replace(/^the (?=.)/, '');
}
