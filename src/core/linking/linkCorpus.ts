import type { EntityType } from '../model';
import { governedFrom } from './capitals';
import { entityId } from './entityId';
import { foldName } from './fold';
import type { LinkedMention, LinkReason } from './linkArticle';
import { readOrganisation, withoutLegalForm } from './organisationName';
import { shortForms } from './personName';
import { Registry } from './registry';
import { ShortNameIndex } from './shortNameIndex';
import { initialsOf, isAcronym } from './acronyms';

/** A mention and the article it stands in. */
export interface MentionRef {
  readonly article: string;
  readonly mention: LinkedMention;
}

/** One entity over all articles. */
export interface CorpusEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Every form its mentions have, the most frequent first. */
  readonly forms: readonly string[];
  readonly articles: number;
  readonly mentions: number;
  readonly isRegistered: boolean;
}

/** Something that a person may want to decide: names that could be one entity's, and are not linked. */
export type LinkSuggestion =
  /** A part of a name that its articles do not complete, and the entities of the corpus that it could stand for. */
  | {
      readonly code: 'part';
      readonly form: string;
      readonly type: EntityType;
      readonly mentions: readonly MentionRef[];
      readonly candidates: readonly string[];
    }
  /** An acronym of one article, a long form of another. */
  | { readonly code: 'acronym'; readonly entity: string; readonly candidates: readonly string[] }
  /** Full names that differ in initials of middle names only. */
  | { readonly code: 'initials'; readonly entity: string; readonly candidates: readonly string[] }
  /** A capital, and the country whose government it may stand for ("Washington denied it"). */
  | { readonly code: 'capital'; readonly entity: string; readonly candidates: readonly string[] }
  /** A short name that different articles complete differently. */
  | { readonly code: 'shortName'; readonly entity: string; readonly candidates: readonly string[] };

/** Why two mentions are, or are not, one entity's. */
export type Explanation =
  | {
      readonly isSame: true;
      readonly entity: string;
      readonly by: 'registry' | 'sameArticle' | 'sameName' | 'shortName';
      readonly reasons: readonly [LinkReason, LinkReason];
    }
  | {
      readonly isSame: false;
      readonly because: 'otherName' | 'otherType' | 'otherEntry' | 'notLinked';
      readonly reasons: readonly [LinkReason, LinkReason];
    };

interface Entry {
  readonly byId: ReadonlyMap<string, readonly LinkedMention[]>;
  readonly loose: readonly LinkedMention[];
}

/** What all articles say of one id. */
class Tally {
  readonly names = new Map<string, number>();
  readonly forms = new Map<string, number>();
  readonly articles = new Set<string>();
  mentions = 0;
  /** Mentions with a legal form: the name is whole. */
  legal = 0;
  constructor(readonly type: EntityType) {}
}

/**
 * The entities of a corpus. Articles come and go one by one, at a cost that follows the article; the result does not depend on
 * their order. Articles share an entity where they give it the same full name (or entry of the registry); beyond that only an
 * organisation's short name is joined, where every article that completes it agrees. All else is a suggestion.
 */
export class CorpusEntities {
  readonly #articles = new Map<string, Entry>();
  readonly #tallies = new Map<string, Tally>();
  readonly #short = new ShortNameIndex();
  readonly #registry: Registry;
  #entities: readonly CorpusEntity[] | undefined;

  constructor(registry: Registry = new Registry()) {
    this.#registry = registry;
  }

  /** Adds an article or replaces its mentions. */
  set(article: string, mentions: readonly LinkedMention[]): void {
    this.delete(article);
    const byId = new Map<string, LinkedMention[]>();
    const loose: LinkedMention[] = [];
    for (const mention of mentions) {
      if (mention.suggested) {
        loose.push(mention);
        continue;
      }
      const list = byId.get(mention.entity);
      if (list) list.push(mention);
      else byId.set(mention.entity, [mention]);
    }
    this.#articles.set(article, { byId, loose });
    for (const [id, list] of byId) this.#count(article, id, list, 1);
    this.#entities = undefined;
  }

  /** Forgets an article; false if it was not known. */
  delete(article: string): boolean {
    const entry = this.#articles.get(article);
    if (!entry) return false;
    for (const [id, list] of entry.byId) this.#count(article, id, list, -1);
    this.#articles.delete(article);
    this.#entities = undefined;
    return true;
  }

  /** All entities, the most often mentioned first; dates and nationalities as well, by their types. */
  entities(): readonly CorpusEntity[] {
    if (this.#entities) return this.#entities;
    const members = new Map<string, string[]>();
    for (const id of this.#tallies.keys()) {
      const main = this.resolve(id);
      const list = members.get(main);
      if (list) list.push(id);
      else members.set(main, [id]);
    }
    const all = [...members].map(([id, ids]) => this.#describe(id, ids));
    return (this.#entities = all.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)));
  }

  get(id: string): CorpusEntity | undefined {
    const main = this.resolve(id);
    return this.#tallies.has(main) ? this.#describe(main, this.#members(main)) : undefined;
  }

  /** The id of the entity that an id was joined with; itself if it stands alone. */
  resolve(id: string): string {
    const tally = this.#tallies.get(id);
    if (tally?.type !== 'organization' || tally.legal > 0 || this.#registry.has(id)) return id;
    const long = this.#short.longFormOf(id);
    return long !== undefined && this.#tallies.has(long) ? long : id;
  }

  /** The mentions of an entity by article, in the order in which the articles were added. */
  mentionsOf(id: string): readonly MentionRef[] {
    const found: MentionRef[] = [];
    const ids = this.#members(this.resolve(id));
    const articles = new Set(ids.flatMap((member) => [...(this.#tallies.get(member)?.articles ?? [])]));
    for (const [article, { byId }] of this.#articles) {
      if (!articles.has(article)) continue;
      const mentions = ids.flatMap((member) => byId.get(member) ?? []).sort((a, b) => a.start - b.start);
      for (const mention of mentions) found.push({ article, mention });
    }
    return found;
  }

  /** What was not linked and could be, the most mentions first. */
  suggestions(): readonly LinkSuggestion[] {
    return [...this.#parts(), ...this.#names()];
  }

  /** Why two mentions are one entity's, or why not. */
  explain(a: MentionRef, b: MentionRef): Explanation {
    const reasons = [a.mention.why, b.mention.why] as const;
    if (a.mention.suggested || b.mention.suggested) return { isSame: false, because: 'notLinked', reasons };
    const entity = this.resolve(a.mention.entity);
    if (entity !== this.resolve(b.mention.entity)) {
      const isEntry = this.#registry.has(a.mention.entity) && this.#registry.has(b.mention.entity);
      if (a.mention.type !== b.mention.type) return { isSame: false, because: 'otherType', reasons };
      return { isSame: false, because: isEntry ? 'otherEntry' : 'otherName', reasons };
    }
    const by = this.#registry.has(entity)
      ? 'registry'
      : a.mention.entity !== b.mention.entity
        ? 'shortName'
        : a.article === b.article
          ? 'sameArticle'
          : 'sameName';
    return { isSame: true, entity, by, reasons };
  }

  #count(article: string, id: string, mentions: readonly LinkedMention[], by: 1 | -1): void {
    let tally = this.#tallies.get(id);
    if (!tally) this.#tallies.set(id, (tally = new Tally(mentions[0].type)));
    if (by === 1) tally.articles.add(article);
    else tally.articles.delete(article);
    const isOrganisation = tally.type === 'organization' && !this.#registry.has(id);
    for (const { name, form, why } of mentions) {
      tally.mentions += by;
      add(tally.names, name, by);
      add(tally.forms, form, by);
      if (tally.type === 'organization' && hasLegalForm(form)) tally.legal += by;
      const isShort = why.code === 'shortOf' || (why.code === 'variant' && why.how === 'domain');
      if (isShort && tally.type === 'organization') this.#short.count(entityId(foldName(form), 'organization'), id, by);
    }
    if (isOrganisation && tally.mentions === by * mentions.length && by === 1) this.#short.add(id);
    if (tally.mentions > 0) return;
    this.#tallies.delete(id);
    this.#short.remove(id);
  }

  #members(main: string): readonly string[] {
    return [main, ...this.#short.shortFormsOf(main).filter((id) => this.#tallies.has(id) && this.resolve(id) === main)];
  }

  #describe(id: string, ids: readonly string[]): CorpusEntity {
    const tallies = ids.flatMap((member) => this.#tallies.get(member) ?? []);
    const entry = this.#registry.get(id);
    const forms = new Map<string, number>();
    for (const tally of tallies) for (const [form, count] of tally.forms) add(forms, form, count);
    const articles =
      tallies.length === 1 ? tallies[0].articles : new Set(tallies.flatMap((tally) => [...tally.articles]));
    const own = this.#tallies.get(id) ?? tallies[0];
    return {
      id,
      type: entry?.type ?? own.type,
      name: entry?.name ?? byCount(own.names)[0],
      forms: byCount(forms),
      articles: articles.size,
      mentions: tallies.reduce((sum, tally) => sum + tally.mentions, 0),
      isRegistered: entry !== undefined,
    };
  }

  #parts(): LinkSuggestion[] {
    const byForm = new Map<string, MentionRef[]>();
    for (const [article, { loose }] of this.#articles) {
      for (const mention of loose) {
        const key = `${mention.type} ${foldName(mention.form)}`;
        const list = byForm.get(key);
        if (list) list.push({ article, mention });
        else byForm.set(key, [{ article, mention }]);
      }
    }
    if (byForm.size === 0) return [];
    const people = new Map<string, string[]>();
    for (const { id, type, name } of this.entities()) {
      if (type !== 'person') continue;
      for (const [form, strength] of shortForms(foldName(name).split(' '))) {
        if (strength < 2 || !byForm.has(`person ${form}`)) continue;
        const list = people.get(form);
        if (list) list.push(id);
        else people.set(form, [id]);
      }
    }
    return [...byForm.values()]
      .sort((a, b) => b.length - a.length)
      .map((mentions): LinkSuggestion => {
        const { type, form } = mentions[0].mention;
        const candidates = type === 'person' ? (people.get(foldName(form)) ?? []) : [];
        return { code: 'part', form, type, mentions, candidates };
      });
  }

  #names(): LinkSuggestion[] {
    const found: LinkSuggestion[] = [];
    const byInitials = new Map<string, string[]>();
    const byEnds = new Map<string, string[]>();
    const all = this.entities();
    for (const { id, type, name } of all) {
      const words = foldName(name).split(' ');
      if (type === 'organization') for (const initials of initialsOf(words)) push(byInitials, initials, id);
      if (type === 'person' && words.length >= 2) {
        const middle = words.slice(1, -1);
        if (middle.every((word) => word.length === 1)) push(byEnds, `${words[0]} ${words[words.length - 1]}`, id);
      }
    }
    for (const { id, type, name } of all) {
      if (type === 'organization' && isAcronym(name)) {
        const candidates = (byInitials.get(foldName(name)) ?? []).filter((other) => other !== id);
        if (candidates.length > 0) found.push({ code: 'acronym', entity: id, candidates });
      }
      const long =
        type === 'organization' ? this.#short.candidates(id).filter((other) => this.#tallies.has(other)) : [];
      if (long.length > 1) found.push({ code: 'shortName', entity: id, candidates: long });
    }
    for (const { id, type, name } of all) {
      const country = type === 'place' ? governedFrom(foldName(name)) : undefined;
      const state = country === undefined ? undefined : this.#tallies.get(entityId(foldName(country), 'place'));
      if (country !== undefined && state)
        found.push({ code: 'capital', entity: id, candidates: [entityId(foldName(country), 'place')] });
    }
    for (const [entity, ...candidates] of byEnds.values()) {
      if (candidates.length > 0) found.push({ code: 'initials', entity, candidates });
    }
    return found;
  }
}

function hasLegalForm(form: string): boolean {
  const { words } = readOrganisation(form);
  return withoutLegalForm(words).length < words.length;
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Keys by count, then by length (a capitalised name before a shouted one), then by code units: one order for any history. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)).map(([key]) => key);
}
