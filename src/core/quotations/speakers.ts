import type { Mention } from '../model';
import type { Span } from '../text/span';
import type { QuotedSpan } from './marks';
import { Source } from './phrases';
import { speakerSpan, wordsOf } from './speaker';
import type { Attributed } from './walk';
import { firstEndingAfter } from './walk';

/** What a quotation says of its speaker. */
export interface Named {
  readonly speaker: string;
  readonly speakerEntity?: string;
  readonly speakerSpan: Span;
}

/** How far back a pronoun reaches, in UTF-16 units and in mentions. */
const REACH = 1500;
const MENTIONS = 16;

/** Gives speakers their names: mentions by their entity, pronouns and roles by whom they stand for, all else by its own words. */
export class Speakers {
  readonly #text: string;
  readonly #mentions: readonly Mention[];
  readonly #quoted: readonly QuotedSpan[];
  readonly #done = new Map<Attributed, Named>();
  #last: { readonly named: Named; readonly source: Source; readonly end: number } | undefined;

  /** @param quoted the quoted stretches of the text, in order: who is named in them is not who speaks next. */
  constructor(text: string, mentions: readonly Mention[], quoted: readonly QuotedSpan[]) {
    this.#text = text;
    this.#mentions = mentions;
    this.#quoted = quoted.filter((span) => span.depth === 0);
  }

  /** The speaker of a quotation; call in text order, for a pronoun may stand for the speaker before. */
  name(source: Attributed): Named {
    const known = this.#done.get(source);
    if (known) return known;
    const named = this.#read(source);
    this.#done.set(source, named);
    this.#last = { named, source: source.phrase.source, end: source.at.end };
    return named;
  }

  #read(source: Attributed): Named {
    const { scene, phrase } = source;
    const span = speakerSpan(scene, phrase, this.#mentions);
    const mention = this.#mentions[phrase.mention];
    if (mention) return { speaker: mention.name, speakerEntity: mention.entity, speakerSpan: span };
    const standsFor = this.#antecedent(phrase.source, span);
    if (standsFor) return { ...standsFor, speakerSpan: span };
    return { speaker: wordsOf(this.#text, span), speakerSpan: span };
  }

  #antecedent(source: Source, span: Span): Omit<Named, 'speakerSpan'> | undefined {
    switch (source) {
      case Source.HeShe:
        return this.#lastOf(span, (mention) => mention.type === 'person');
      case Source.It:
        if (this.#last && span.start - this.#last.end < REACH && this.#last.source !== Source.Person)
          return this.#last.named;
        return this.#lastOf(span, (mention) => mention.type === 'organization');
      case Source.They:
        if (this.#last && span.start - this.#last.end < REACH && this.#last.source !== Source.Person)
          return this.#last.named;
        return undefined;
      case Source.Relative:
        return this.#lastOf(span, (mention) => mention.end + 2 >= span.start && mention.type !== 'date');
      default:
        return undefined;
    }
  }

  #lastOf(span: Span, fits: (mention: Mention) => boolean): Omit<Named, 'speakerSpan'> | undefined {
    let at = firstEndingAfter(this.#mentions, span.start) - 1;
    for (let seen = 0; at >= 0 && seen < MENTIONS; at--, seen++) {
      const mention = this.#mentions[at];
      if (!mention || span.start - mention.end > REACH) return undefined;
      if (fits(mention) && !this.#isQuoted(mention)) return { speaker: mention.name, speakerEntity: mention.entity };
    }
    return undefined;
  }

  #isQuoted(mention: Mention): boolean {
    let low = 0;
    let high = this.#quoted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#quoted[middle]?.end ?? 0) <= mention.start) low = middle + 1;
      else high = middle;
    }
    const span = this.#quoted[low];
    return span !== undefined && span.start < mention.start;
  }
}
