import type { Mention } from '../model';
import type { Span } from '../text/span';
import { mentionBefore, personBefore, REACH } from './antecedent';
import { Authors } from './authors';
import { MentionIndex } from './mentionIndex';
import { Source } from './phrases';
import { firstEndingAfter } from './reading';
import { Roles } from './roles';
import type { SourcePhrase } from './sourcePhrase';
import { classesOf, Word } from './words';

/** What a quotation says of its speaker. */
export interface Named {
  readonly speaker: string;
  readonly speakerEntity?: string;
  readonly speakerSpan: Span;
}

type Name = Omit<Named, 'speakerSpan'>;

/** A phrase that speaks, and where it does. */
export interface PlacedSource {
  readonly phrase: SourcePhrase;
  /** What to add to its positions. */
  readonly by: number;
  /** What to add to the indexes of its mentions. */
  readonly firstMention: number;
  /** Depth and end of the quotation that it was found for. */
  readonly depth: number;
  readonly quoteEnd: number;
}

/** Gives speakers their names: mentions by their entity, pronouns and roles by whom they stand for, all else by its own words. */
export class Speakers {
  readonly #text: string;
  readonly #index: MentionIndex;
  readonly #done = new Map<PlacedSource, Named>();
  #roles: Roles | undefined;
  #authors: Authors | undefined;
  #last: { readonly named: Named; readonly source: Source; readonly end: number } | undefined;

  /** @param quoted quoted stretches of the text in order, none within another. */
  constructor(text: string, mentions: readonly Mention[], quoted: readonly Span[]) {
    this.#text = text;
    this.#index = new MentionIndex(text, mentions, quoted);
  }

  /**
   * The speaker of a quotation; call in text order, for a pronoun may stand for the speaker before.
   *
   * @param outer the speaker of the quotation around it, who says "I" there
   */
  name(source: PlacedSource, outer: Named | undefined): Named {
    const known = this.#done.get(source);
    if (known) return known;
    const { phrase, by, firstMention } = source;
    const named = { ...this.#nameOf(phrase, by, firstMention, outer), speakerSpan: moved(phrase.span, by) };
    this.#done.set(source, named);
    if (source.depth === 0) this.#last = { named, source: phrase.source, end: source.quoteEnd };
    return named;
  }

  #nameOf(phrase: SourcePhrase, by: number, firstMention: number, outer: Named | undefined): Name {
    const span = moved(phrase.span, by);
    const mention = phrase.mention < 0 ? undefined : this.#index.mentions[phrase.mention + firstMention];
    const name = mention ? nameOf(mention) : this.#standsFor(phrase, span, by, firstMention, outer);
    return name ?? { speaker: this.#text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim() };
  }

  #standsFor(
    phrase: SourcePhrase,
    span: Span,
    by: number,
    firstMention: number,
    outer: Named | undefined,
  ): Name | undefined {
    switch (phrase.source) {
      case Source.HeShe:
        return this.#person(span, phrase.first === 'she' ? 'f' : 'm');
      case Source.It:
        return this.#body(span, true);
      case Source.They:
        return this.#body(span, false);
      case Source.WeYou:
        return outer && phrase.first !== 'you' ? nameOnly(outer) : undefined;
      case Source.Relative:
        return phrase.head && this.#nameOf(phrase.head, by, firstMention, outer);
      case Source.Role:
        return this.#role(phrase, span);
      case Source.RolePlural:
        return phrase.first === 'the' ? together(this.#by().ofPlural(phrase.last, span.start)) : undefined;
      case Source.Speech:
        return phrase.first === 'the' ? together(this.#by().ofWork(phrase.last, span.start)) : undefined;
      case Source.Pair:
        return this.#pair(span);
      case Source.Capital:
      case Source.Capitals:
        return nameOf(this.#index.named(phrase.last));
      default:
        return undefined;
    }
  }

  #person(span: Span, sex: 'm' | 'f'): Name | undefined {
    const spoke = this.#near(span)?.named.speakerEntity;
    return nameOf(personBefore(this.#index, span.start, sex, spoke));
  }

  /** "It" is the body that spoke last, else the nearest one; "they" only who spoke last. */
  #body(span: Span, one: boolean): Name | undefined {
    const last = this.#near(span);
    const entity = last?.named.speakerEntity;
    const person = entity !== undefined && this.#index.isPerson(entity);
    if (last && !person && last.source !== Source.WeYou && last.source !== Source.HeShe) return nameOnly(last.named);
    return one
      ? nameOf(mentionBefore(this.#index, span.start, (mention) => mention.type === 'organization'))
      : undefined;
  }

  /** "The minister" is the minister that the text has named; "a minister" is somebody new. */
  #role(phrase: SourcePhrase, span: Span): Name | undefined {
    if (phrase.first !== 'the' || !(classesOf(phrase.last) & Word.Role)) return undefined;
    this.#roles ??= new Roles(this.#index);
    const holder = this.#roles.holderBefore(phrase.last, phrase.modifier, span.start);
    if (holder) return nameOf(holder);
    const unnamed = this.#roles.unnamedBefore(phrase.last, phrase.modifier, span.start);
    return unnamed === undefined ? undefined : { speaker: unnamed };
  }

  /** "Li and McElveen": both with their whole names, where both are known. */
  #pair({ start, end }: Span): Name | undefined {
    const { text, mentions } = this.#index;
    const within: Mention[] = [];
    for (let at = firstEndingAfter(mentions, start); at < mentions.length && mentions[at].end <= end; at++)
      within.push(mentions[at]);
    const [one, other] = within;
    const isWhole = within.length === 2 && /^,?\s+(?:and|&)\s+(?:the\s+)?$/u.test(text.slice(one.end, other.start));
    return isWhole ? together(within) : undefined;
  }

  #by(): Authors {
    return (this.#authors ??= new Authors(this.#index));
  }

  #near(span: Span): { readonly named: Named; readonly source: Source; readonly end: number } | undefined {
    return this.#last && span.start - this.#last.end < REACH ? this.#last : undefined;
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function nameOf(mention: Mention): Name;
function nameOf(mention: Mention | undefined): Name | undefined;
function nameOf(mention: Mention | undefined): Name | undefined {
  return mention && { speaker: mention.name, speakerEntity: mention.entity };
}

/** Several by their names; one by the entity as well; nobody for nobody. */
function together(mentions: readonly Mention[]): Name | undefined {
  if (mentions.length < 2) return nameOf(mentions[0]);
  const names = mentions.map(({ name }) => name);
  return { speaker: `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}` };
}

function nameOnly({ speaker, speakerEntity }: Named): Name {
  return { speaker, ...(speakerEntity === undefined ? {} : { speakerEntity }) };
}
