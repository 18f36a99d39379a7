import type { AlignedPassage } from '../model';
import type { Span } from '../text/span';
import { align, type Alignment } from './alignment';
import { compare, familiesOf, type Family, type FamilyEdge } from './families';
import { featuresOf } from './features';
import { isVersion, relationOf, type Relation } from './relation';
import { tokenise, type TokenizedText } from './tokens';

export type { Family } from './families';
export type { Relation } from './relation';

export interface ArticleInput {
  readonly id: string;
  /** Normalised. */
  readonly text: string;
  readonly source?: string;
  /** ISO date. */
  readonly date?: string;
}

/** Another article that shares passages with this one. */
export interface Duplicate {
  readonly id: string;
  readonly relation: Relation;
  /** Share (0–1) of this article's own words, boilerplate left out, that also stand in the other. */
  readonly contained: number;
  /** Share (0–1) of the other's own words that also stand in this one. */
  readonly contains: number;
  readonly passages: readonly AlignedPassage[];
}

/** Decisions of people: pairs that are no duplicates, and the representatives of families. */
export interface DuplicateDecisions {
  readonly not: readonly (readonly [string, string])[];
  readonly representative: readonly string[];
}

interface Entry {
  readonly input: ArticleInput;
  readonly tokens: TokenizedText;
}

/** A feature that more articles have than this is no hint that two of them are related. */
const mostArticles = 24;
/** Shared rare features that make two articles worth aligning. */
const leastVotes = 6;
/** A passage that tells less than this, in bits, does not make a duplicate. */
const leastPassageBits = 50;

/** Finds out which articles of a corpus share passages. */
export class DuplicateIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Map<string, ArticleInput | undefined>();
  readonly #alignments = new Map<string, Alignment>();
  #duplicates = new Map<string, Duplicate[]>();
  #families: readonly Family[] = [];
  #familyOf = new Map<string, Family>();
  #decisions: DuplicateDecisions = { not: [], representative: [] };
  #isDirty = false;
  #changed = new Set<string>();

  /** Adds or replaces an article. Cheap: the work is done by `update`. */
  set(article: ArticleInput): void {
    this.#pending.set(article.id, article);
  }

  delete(id: string): void {
    this.#pending.set(id, undefined);
  }

  /** Articles that wait to be matched. */
  get pending(): number {
    return this.#pending.size;
  }

  /** Articles that are matched. */
  get done(): number {
    return this.#entries.size;
  }

  /** Works for about `budget` milliseconds; true if everything is up to date. */
  update(budget: number): boolean {
    void budget;
    for (const [id, input] of this.#pending) {
      if (input) this.#entries.set(id, { input, tokens: tokenise(input.text) });
      else this.#entries.delete(id);
      for (const key of this.#alignments.keys()) if (key.split('\n').includes(id)) this.#alignments.delete(key);
      this.#changed.add(id);
      this.#isDirty = true;
    }
    this.#pending.clear();
    if (this.#isDirty) this.#rebuild();
    return true;
  }

  /** The ids of articles whose answers are others than when this was last asked. */
  takeChanged(): Set<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  decide(decisions: DuplicateDecisions): void {
    this.#decisions = decisions;
    this.#isDirty = true;
  }

  /** Articles that share passages with this one, the closest first. */
  duplicatesOf(id: string): readonly Duplicate[] {
    return this.#duplicates.get(id) ?? [];
  }

  familyOf(id: string): Family | undefined {
    return this.#familyOf.get(id);
  }

  families(): readonly Family[] {
    return this.#families;
  }

  /** What many unrelated articles of one source share. */
  boilerplateOf(id: string): readonly Span[] {
    void id;
    return [];
  }

  /** Articles of one form with other particulars: not duplicates. */
  templatesOf(id: string): readonly Duplicate[] {
    void id;
    return [];
  }

  /** The words that two articles share; `undefined` if one of them is not known. */
  alignment(a: string, b: string): Alignment | undefined {
    const [first, second] = compare(a, b) <= 0 ? [a, b] : [b, a];
    const key = `${first}\n${second}`;
    let found = this.#alignments.get(key);
    if (!found) {
      const [here, there] = [this.#entries.get(first), this.#entries.get(second)];
      if (!here || !there) return undefined;
      found = align(here.tokens, there.tokens);
      this.#alignments.set(key, found);
    }
    return first === a ? found : found.flip();
  }

  #rebuild(): void {
    this.#isDirty = false;
    const denied = new Set(this.#decisions.not.flatMap(([a, b]) => [`${a}\n${b}`, `${b}\n${a}`]));
    const duplicates = new Map<string, Duplicate[]>();
    const edges: FamilyEdge[] = [];
    for (const [a, b] of this.#candidates()) {
      if (denied.has(`${a}\n${b}`)) continue;
      const alignment = this.alignment(a, b);
      if (!alignment || !alignment.blocks.some(({ bits }) => bits >= leastPassageBits)) continue;
      const contained = share(alignment.toThere);
      const contains = share(alignment.toHere);
      push(duplicates, a, duplicate(b, contained, contains, alignment));
      push(duplicates, b, duplicate(a, contains, contained, alignment.flip()));
      if (isVersion(contained, contains)) edges.push({ a, b, ofA: contained, ofB: contains });
    }
    for (const list of duplicates.values()) {
      list.sort((p, q) => q.contained + q.contains - p.contained - p.contains || compare(p.id, q.id));
    }
    const chosen = new Set(this.#decisions.representative);
    this.#families = familiesOf(edges, chosen, (id) => this.#entries.get(id)?.input.date);
    this.#familyOf = new Map(this.#families.flatMap((family) => family.members.map((id) => [id, family])));
    for (const id of [...this.#duplicates.keys(), ...duplicates.keys()]) this.#changed.add(id);
    this.#duplicates = duplicates;
  }

  #candidates(): [string, string][] {
    const ids = [...this.#entries.keys()].sort(compare);
    const having = new Map<number, number[]>();
    ids.forEach((id, k) => {
      const entry = this.#entries.get(id);
      if (!entry) return;
      for (const feature of featuresOf(entry.tokens)) push(having, feature, k);
    });
    const votes = new Map<number, number>();
    for (const list of having.values()) {
      if (list.length < 2 || list.length > mostArticles) continue;
      for (let p = 0; p < list.length; p++) {
        for (let q = p + 1; q < list.length; q++) {
          const pair = list[p] * ids.length + list[q];
          votes.set(pair, (votes.get(pair) ?? 0) + 1);
        }
      }
    }
    const pairs = [...votes].filter(([, count]) => count >= leastVotes).map(([pair]) => pair);
    return pairs.sort((p, q) => p - q).map((pair) => [ids[Math.floor(pair / ids.length)], ids[pair % ids.length]]);
  }
}

function duplicate(id: string, contained: number, contains: number, { passages }: Alignment): Duplicate {
  return { id, relation: relationOf(contained, contains), contained, contains, passages };
}

/** The share of words that are linked. */
function share(links: Int32Array): number {
  let linked = 0;
  for (const link of links) if (link >= 0) linked++;
  return links.length ? linked / links.length : 0;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
