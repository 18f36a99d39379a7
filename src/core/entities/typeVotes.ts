import type { EntityType } from '../model';

/** What speaks for each type of each name of an article. */
export class TypeVotes {
  readonly #votes = new Map<string, Map<EntityType, number>>();

  has(name: string): boolean {
    return this.#votes.has(name);
  }

  /** The names that anything was said of, in the order in which they came. */
  names(): readonly string[] {
    return [...this.#votes.keys()];
  }

  /** What speaks for one type of a name. */
  of(name: string, type: EntityType): number {
    return this.#votes.get(name)?.get(type) ?? 0;
  }

  add(name: string, type: EntityType, weight: number): void {
    let types = this.#votes.get(name);
    if (!types) this.#votes.set(name, (types = new Map()));
    types.set(type, (types.get(type) ?? 0) + weight);
  }

  /** Multiplies what speaks for a type; nothing where nothing does. */
  scale(name: string, type: EntityType, by: number): void {
    const types = this.#votes.get(name);
    const weight = types?.get(type);
    if (types && weight !== undefined) types.set(type, weight * by);
  }

  /** For each name the type that most speaks for; of equals the first. */
  decide(): Map<string, EntityType> {
    const decided = new Map<string, EntityType>();
    for (const [name, types] of this.#votes) {
      let best: EntityType = 'other';
      let most = -Infinity;
      for (const [type, weight] of types) if (weight > most) [best, most] = [type, weight];
      decided.set(name, best);
    }
    return decided;
  }
}
