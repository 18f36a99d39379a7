import type { Mention } from '../model';
import type { Span } from '../text/span';
import { mentionBefore, personBefore, REACH } from './antecedent';
import { MentionIndex } from './mentionIndex';
import { Source, type Phrase } from './phrases';
import { Roles } from './roles';
import { phraseBefore, type Scene } from './scene';
import { speakerSpan, wordsOf } from './speaker';
import type { Attributed } from './walk';
import { Word } from './words';

/** What a quotation says of its speaker. */
export interface Named {
  readonly speaker: string;
  readonly speakerEntity?: string;
  readonly speakerSpan: Span;
}

type Name = Omit<Named, 'speakerSpan'>;

/** Gives speakers their names: mentions by their entity, pronouns and roles by whom they stand for, all else by its own words. */
export class Speakers {
  readonly #index: MentionIndex;
  readonly #done = new Map<Attributed, Named>();
  #roles: Roles | undefined;
  #last: { readonly named: Named; readonly source: Source; readonly end: number } | undefined;

  /** @param quoted quoted stretches of the text in order, none within another. */
  constructor(text: string, mentions: readonly Mention[], quoted: readonly Span[]) {
    this.#index = new MentionIndex(text, mentions, quoted);
  }

  /**
   * The speaker of a quotation; call in text order, for a pronoun may stand for the speaker before.
   *
   * @param outer the speaker of the quotation around it, who says "I" there
   */
  name(source: Attributed, outer: Named | undefined): Named {
    const known = this.#done.get(source);
    if (known) return known;
    const { scene, phrase } = source;
    const span = speakerSpan(scene, phrase, this.#index.mentions);
    const named = {
      ...(this.#nameOf(scene, phrase, span, outer) ?? { speaker: wordsOf(scene.frame.text, span) }),
      speakerSpan: span,
    };
    this.#done.set(source, named);
    if (source.at.depth === 0) this.#last = { named, source: phrase.source, end: source.at.end };
    return named;
  }

  #nameOf(scene: Scene, phrase: Phrase, span: Span, outer: Named | undefined): Name | undefined {
    const { frame } = scene;
    switch (phrase.source) {
      case Source.HeShe:
        return this.#person(span, frame.words[phrase.first] === 'she' ? 'f' : 'm');
      case Source.It:
        return this.#body(span, true);
      case Source.They:
        return this.#body(span, false);
      case Source.WeYou:
        return outer && frame.words[phrase.first] !== 'you' ? nameOnly(outer) : undefined;
      case Source.Relative:
        return this.#relative(scene, phrase, outer);
      case Source.Role:
        return this.#role(scene, phrase, span);
      case Source.Capital:
      case Source.Capitals:
        return named(this.#index.mentions[phrase.mention] ?? this.#index.named(lastWord(scene, phrase)));
      default:
        return named(this.#index.mentions[phrase.mention]);
    }
  }

  #person(span: Span, sex: 'm' | 'f'): Name | undefined {
    const last = this.#near(span);
    return named(personBefore(this.#index, span.start, sex, last?.named.speakerEntity));
  }

  /** "It" is the body that spoke last, else the nearest one; "they" only who spoke last. */
  #body(span: Span, one: boolean): Name | undefined {
    const last = this.#near(span);
    const entity = last?.named.speakerEntity;
    const person = entity !== undefined && this.#index.isPerson(entity);
    if (last && !person && last.source !== Source.WeYou && last.source !== Source.HeShe) return nameOnly(last.named);
    return one
      ? named(mentionBefore(this.#index, span.start, (mention) => mention.type === 'organization'))
      : undefined;
  }

  #relative(scene: Scene, phrase: Phrase, outer: Named | undefined): Name | undefined {
    const before = phraseBefore(scene, phrase.first);
    if (!before || before.last < phrase.first - 2) return undefined;
    const span = speakerSpan(scene, before, this.#index.mentions);
    return before.source === Source.Relative
      ? undefined
      : (this.#nameOf(scene, before, span, outer) ?? { speaker: wordsOf(scene.frame.text, span) });
  }

  /** "The minister" is the minister that the text has named; "a minister" is somebody new. */
  #role(scene: Scene, phrase: Phrase, span: Span): Name | undefined {
    const { frame } = scene;
    const first = frame.words[phrase.first];
    if (first !== 'the' || phrase.last > phrase.first + 1) return undefined;
    if (!((frame.classes[phrase.last] ?? 0) & Word.Role)) return undefined;
    this.#roles ??= new Roles(this.#index);
    return named(this.#roles.holderBefore(frame.words[phrase.last] ?? '', span.start));
  }

  #near(span: Span): { readonly named: Named; readonly source: Source; readonly end: number } | undefined {
    return this.#last && span.start - this.#last.end < REACH ? this.#last : undefined;
  }
}

function named(mention: Mention | undefined): Name | undefined {
  return mention && { speaker: mention.name, speakerEntity: mention.entity };
}

function nameOnly({ speaker, speakerEntity }: Named): Name {
  return { speaker, ...(speakerEntity === undefined ? {} : { speakerEntity }) };
}

function lastWord(scene: Scene, phrase: Phrase): string {
  return scene.frame.words[phrase.last] ?? '';
}
