import { KnownNameIndex, type KnownName, type KnownNames } from '../entities/known';
import { Registry } from '../linking/registry';
import type { EntityDefinition } from '../sidecar/format';

/** What people have said about the names of a corpus: the registry of its sidecar. Immutable; another registry is another dictionary. */
export class Dictionary {
  readonly registry: Registry;
  /** The names of the registry as the recogniser takes them. */
  readonly known: KnownNames;

  constructor(entities: ReadonlyMap<string, EntityDefinition> = new Map()) {
    this.registry = new Registry(entities);
    const names: KnownName[] = [];
    for (const { name, aliases, type } of entities.values())
      for (const one of [name, ...aliases]) names.push({ name: one, type });
    this.known = new KnownNameIndex(names);
  }

  /** The id of the entity with this name or alias, if exactly one has it. */
  idOf(name: string): string | undefined {
    const ids = new Set(this.registry.lookup(name).map(({ id }) => id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }
}
