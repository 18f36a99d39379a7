import { LocalEntity, type Link, type Links } from './localEntity';
import type { Named } from './mentions';
import { readPerson } from './personName';
import type { Registry, RegistryMatch } from './registry';

/** A surer type than this is not overruled by an alias of another type. */
const SURE = 0.7;

/** The names of one article that the registry knows. */
export class RegistryLinks {
  /** The article's names, those that the registry knows with its type. */
  readonly names: readonly Named[];
  readonly #matches = new Map<Named, readonly RegistryMatch[]>();
  readonly #entities = new Map<string, LocalEntity>();

  constructor(names: readonly Named[], registry: Registry) {
    if (registry.size === 0) {
      this.names = names;
      return;
    }
    this.names = names.map((named) => {
      const found = find(named, registry);
      if (found.length === 0) return named;
      const types = new Set(found.map(({ entry }) => entry.type));
      const [type] = types.size === 1 ? types : [named.span.type];
      const typed: Named = { ...named, span: { ...named.span, type } };
      this.#matches.set(typed, found);
      return typed;
    });
  }

  /**
   * Lays the registry over what the rules linked. A name or alias of one entry is that entry; all that the rules joined with its
   * full name follows. An alias that is a bare surname gives way to another person of that surname whom the article introduces,
   * if the entry's own person is not in the article.
   */
  settle(links: Links): void {
    if (this.#matches.size === 0) return;
    const introduced = this.#introduced();
    this.#claim(links);
    for (const [named, found] of this.#matches) {
      const link = links.get(named);
      if (!link) continue;
      const settled = this.#settle(link, found, introduced);
      if (settled !== link) links.set(named, settled);
    }
  }

  #settle(link: Link, found: readonly RegistryMatch[], introduced: ReadonlySet<string>): Link {
    const here = found.filter(({ id }) => introduced.has(id));
    const chosen = found.length === 1 ? found[0] : here.length === 1 ? here[0] : undefined;
    if (!chosen) {
      const candidates = found.map(({ entry }) => entry.name);
      return { ...link, why: { code: 'suggestedOnly', candidates, because: 'several' }, suggested: true };
    }
    const isElsewhere = chosen.by === 'alias' && !introduced.has(chosen.id) && !link.suggested && isPart(link);
    if (isElsewhere && link.entity.registryId !== chosen.id) return link;
    const form = link.form === undefined ? {} : { form: link.form };
    return { entity: this.#entity(chosen), why: { code: 'registry', by: chosen.by }, ...form };
  }

  /** Ids of the entries that the article names by more than a part of a name. */
  #introduced(): Set<string> {
    const ids = new Set<string>();
    for (const [named, found] of this.#matches) {
      if (found.length === 1 && (found[0].by === 'name' || !isBare(named))) ids.add(found[0].id);
    }
    return ids;
  }

  /** Gives the entities of the rules the entry that their full name matches. */
  #claim(links: Links): void {
    const claims = new Map<LocalEntity, Set<RegistryMatch>>();
    for (const [named, found] of this.#matches) {
      const link = links.get(named);
      if (!link || link.suggested || found.length !== 1 || (found[0].by === 'alias' && isBare(named))) continue;
      const claim = claims.get(link.entity) ?? new Set<RegistryMatch>();
      if (![...claim].some(({ id }) => id === found[0].id)) claim.add(found[0]);
      claims.set(link.entity, claim);
    }
    for (const [entity, claim] of claims) {
      const [match, ...more] = claim;
      if (more.length > 0) continue;
      entity.registryId = match.id;
      entity.name = match.entry.name;
    }
  }

  #entity({ id, entry }: RegistryMatch): LocalEntity {
    let entity = this.#entities.get(id);
    if (!entity) {
      entity = new LocalEntity(entry.type, entry.name, id);
      entity.registryId = id;
      this.#entities.set(id, entity);
    }
    return entity;
  }
}

function find(named: Named, registry: Registry): readonly RegistryMatch[] {
  let found = registry.lookup(named.surface);
  if (found.length === 0 && named.span.type === 'person') {
    const { shown, generation } = readPerson(named);
    // "Viktor Lasko" of the registry is not the mention's "Viktor Lasko Jr.".
    if (shown !== '' && generation === undefined) found = registry.lookup(shown);
  } else if (found.length > 0 && named.span.type === 'person') {
    const { generation, shown } = readPerson(named);
    if (generation !== undefined && shown === named.surface) found = registry.lookup(`${shown} ${generation}`);
  }
  const { type, confidence } = named.span;
  const fitting = found.filter(
    ({ by, entry }) => by === 'name' || entry.type === type || type === 'other' || confidence < SURE,
  );
  const typed = fitting.filter(({ entry }) => entry.type === type);
  return typed.length > 0 ? typed : fitting;
}

/** One word, or a surname with its particles. */
function isBare(named: Named): boolean {
  return named.span.type === 'person' && readPerson(named).kind === 'part';
}

function isPart({ why }: Link): boolean {
  return why.code === 'surnameOf' || why.code === 'givenNameOf' || why.code === 'title';
}
