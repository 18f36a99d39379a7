import type { LinkedMention } from '../../core/linking/linkArticle';
import type { CorpusEntity, MentionRef } from '../../core/linking/corpusEntity';
import { CorpusEntities } from '../../core/linking/linkCorpus';
import type { ShownMention } from '../../core/corpus/shown';
import type { Registry } from '../../core/linking/registry';
import type { EntityType } from '../../core/model';

/** An entity that a name may stand for. */
export interface Candidate {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
}

/** Something that only a person can say: whom a part of a name means, or whether two names are one entity's. */
export interface Question {
  readonly id: string;
  /** The name as the articles give it. */
  readonly form: string;
  readonly type: EntityType;
  readonly candidates: readonly Candidate[];
  /** The places of a part of a name; none where it is about whole entities. */
  readonly mentions: readonly MentionRef[];
  /** The entity that may be one of the candidates. */
  readonly entity?: string;
}

/** Who may be meant in one corpus by what is not linked. */
export class CorpusLinks {
  readonly #entities: CorpusEntities;
  #questions: readonly Question[] | undefined;

  constructor(readonly registry: Registry) {
    this.#entities = new CorpusEntities(registry);
  }

  /** What a person has decided about is no question any more. @param text of the article. */
  set(article: string, text: string, mentions: readonly ShownMention[]): void {
    const linked = mentions.map((mention): LinkedMention => {
      if (mention.suggestion && !mention.decision) return mention.suggestion;
      const form = text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
      return { ...mention, why: { code: 'registry', by: 'name' }, form };
    });
    this.#entities.set(article, linked);
    this.#questions = undefined;
  }

  /** What the corpus says of an entity: the forms of its name, and how often it stands in how many articles. */
  about(entity: string): CorpusEntity | undefined {
    return this.#entities.get(entity);
  }

  delete(article: string): void {
    if (this.#entities.delete(article)) this.#questions = undefined;
  }

  /** The questions that have candidates, those about the most mentions first. */
  questions(): readonly Question[] {
    this.#questions ??= this.#entities.suggestions().flatMap((suggestion): Question[] => {
      // "Beijing said" may mean China, but is not to be joined with it.
      if (suggestion.code === 'capital' || suggestion.candidates.length === 0) return [];
      const candidates = suggestion.candidates.flatMap((id) => this.#candidate(id) ?? []);
      if (candidates.length === 0) return [];
      if (suggestion.code === 'part') {
        const { form, type, mentions } = suggestion;
        return [{ id: `part:${type}:${form}`, form, type, candidates, mentions }];
      }
      const { entity, code } = suggestion;
      const about = this.#candidate(entity);
      return about
        ? [{ id: `${code}:${entity}`, form: about.name, type: about.type, candidates, mentions: [], entity }]
        : [];
    });
    return this.#questions;
  }

  /** Whom a mention that is not linked may mean: those of its article first, then those of the corpus. */
  candidatesFor({ suggestion }: ShownMention): readonly Candidate[] {
    if (!suggestion?.suggested) return [];
    const { type, form, why } = suggestion;
    const own = why.code === 'suggestedOnly' ? why.candidates : [];
    const asked = this.questions().find((one) => one.type === type && one.form === form && one.mentions.length > 0);
    const all = [...own.map((name) => ({ entity: name, name, type })), ...(asked?.candidates ?? [])];
    return all.filter(({ name }, at) => name !== form && all.findIndex((one) => one.name === name) === at);
  }

  #candidate(id: string): Candidate | undefined {
    const entity = this.#entities.get(id);
    return entity && { entity: entity.id, name: entity.name, type: entity.type };
  }
}
