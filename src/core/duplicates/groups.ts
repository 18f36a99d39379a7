/**
 * Articles that are copies of one text, as far as needed to count stories instead of articles: the connected components of a graph of
 * sure copies. Families are made more carefully.
 */
export class Groups {
  readonly #neighbours = new Map<number, Set<number>>();
  readonly #labels: number[] = [];
  readonly #dirty = new Set<number>();

  link(a: number, b: number): void {
    this.#of(a).add(b);
    this.#of(b).add(a);
    this.#dirty.add(a).add(b);
  }

  unlink(a: number, b: number): void {
    this.#neighbours.get(a)?.delete(b);
    this.#neighbours.get(b)?.delete(a);
    this.#dirty.add(a).add(b);
  }

  /** A number that two articles have in common if and only if they are in one group. */
  label(article: number): number {
    return this.#labels[article] ?? article;
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** The articles in the group of an article, with it. */
  members(article: number): number[] {
    const found = new Set([article]);
    for (const member of found) for (const next of this.#neighbours.get(member) ?? []) found.add(next);
    return [...found];
  }

  /** Brings the labels of one changed group up to date: its members, and those that have another label now. */
  step(): { readonly members: readonly number[]; readonly relabelled: readonly number[] } {
    for (const article of this.#dirty) {
      const members = this.members(article);
      let label = article;
      for (const member of members) if (member < label) label = member;
      const relabelled = members.filter((member) => this.label(member) !== label);
      for (const member of members) {
        this.#dirty.delete(member);
        this.#labels[member] = label;
      }
      return { members, relabelled };
    }
    return { members: [], relabelled: [] };
  }

  /** Forgets an article without links. */
  remove(article: number): void {
    this.#neighbours.delete(article);
    this.#dirty.delete(article);
    this.#labels[article] = article;
  }

  #of(article: number): Set<number> {
    let found = this.#neighbours.get(article);
    if (!found) this.#neighbours.set(article, (found = new Set()));
    return found;
  }
}
