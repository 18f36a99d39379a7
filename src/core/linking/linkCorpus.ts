import type { EntityType } from '../model';
import type { CorpusEntity, MentionRef } from './corpusEntity';
import { entityId } from './entityId';
import { foldName } from './fold';
import type { LinkedMention, LinkReason } from './linkArticle';
import { readOrganisation, withoutLegalForm } from './organisationName';
import { Registry } from './registry';
import { firstWord, ShortNameIndex } from './shortNameIndex';
import { suggestLinks, type LinkSuggestion } from './suggestLinks';

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
  /** Entities as described last, by the first word of their id: short and long names that join share it. */
  readonly #described = new Map<string, Map<string, CorpusEntity>>();

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

  /** The mentions of an entity, by article (in the order of their names) and place. */
  mentionsOf(id: string): readonly MentionRef[] {
    const ids = this.#members(this.resolve(id));
    const articles = new Set(ids.flatMap((member) => [...(this.#tallies.get(member)?.articles ?? [])]));
    return [...articles].sort().flatMap((article) => {
      const byId = this.#articles.get(article)?.byId;
      const mentions = ids.flatMap((member) => byId?.get(member) ?? []);
      if (ids.length > 1) mentions.sort((a, b) => a.start - b.start);
      return mentions.map((mention): MentionRef => ({ article, mention }));
    });
  }

  /** What was not linked and could be, the most mentions first. */
  suggestions(): readonly LinkSuggestion[] {
    const loose = [...this.#articles].flatMap(([article, entry]) =>
      entry.loose.map((mention) => ({ article, mention })),
    );
    return suggestLinks(this.entities(), loose, (id) =>
      this.#short.candidates(id).filter((other) => this.#tallies.has(other)),
    );
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
    this.#described.delete(firstWord(id));
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
    const word = firstWord(id);
    let known = this.#described.get(word);
    if (!known) this.#described.set(word, (known = new Map()));
    let entity = known.get(id);
    if (!entity) known.set(id, (entity = this.#describeAfresh(id, ids)));
    return entity;
  }

  #describeAfresh(id: string, ids: readonly string[]): CorpusEntity {
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

/** Keys by count, then by length (a capitalised name before a shouted one), then by code units: one order for any history. */
function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1)).map(([key]) => key);
}
