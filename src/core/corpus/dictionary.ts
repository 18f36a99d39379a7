import { KnownNameIndex, type KnownName, type KnownNames } from '../entities/known';
import { fingerprintOf } from '../text/hash';
import { Registry } from '../linking/registry';
import type { ArticleRecord, EntityDefinition } from '../sidecar/format';

/** Names that people decided on in single places, with what they are, or `none` where no name was meant. */
export type DecidedNames = ReadonlyMap<string, KnownName['type']>;

/**
 * What people have said about the names of a corpus: the registry of its sidecar, and what they accepted and rejected in any article,
 * which is suggested in all. Immutable: other decisions are another dictionary.
 */
export class Dictionary {
  readonly registry: Registry;
  /** The names of the registry as the recogniser takes them. */
  readonly known: KnownNames;
  /** The same for dictionaries that say the same: what was found with one holds with the other. */
  readonly fingerprint: string;

  constructor(entities: ReadonlyMap<string, EntityDefinition> = new Map(), decided: DecidedNames = new Map()) {
    this.registry = new Registry(entities);
    // A later name replaces an earlier one: the registry has the last word.
    const names: KnownName[] = [...decided].map(([name, type]) => ({ name, type }));
    for (const { name, aliases, type } of entities.values())
      for (const one of [name, ...aliases]) names.push({ name: one, type });
    this.known = new KnownNameIndex(names);
    const said = JSON.stringify([
      [...entities].map(([id, one]) => [id, one.name, one.type, one.aliases]),
      [...decided],
    ]);
    this.fingerprint = fingerprintOf(said);
  }

  /** The id of the entity with this name or alias, if exactly one has it. */
  idOf(name: string): string | undefined {
    const ids = new Set(this.registry.lookup(name).map(({ id }) => id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }
}

/** What the entity decisions of some articles say of names everywhere; what was accepted somewhere was not rejected as a name. */
export function decidedNames(records: Iterable<ArticleRecord>): DecidedNames {
  const names = new Map<string, KnownName['type']>();
  for (const { annotations } of records)
    for (const one of annotations) {
      if (one.type !== 'entity') continue;
      const name = one.exact.replace(/\s+/g, ' ').trim();
      if (name === '') continue;
      if (one.status === 'accepted') names.set(name, one.entityType ?? 'other');
      else if (!names.has(name)) names.set(name, 'none');
    }
  return names;
}
