import type { EntityType } from '../model';
import type { Span } from '../text/span';
import type { LinkReason } from './linkReason';
import type { Named } from './mentions';

/** An entity of one article while its mentions are being joined. */
export class LocalEntity {
  /** Mentions by its full name, in text order. */
  readonly whole: Named[] = [];
  /** Mentions by a part of it, in text order: they are linked in that order. */
  readonly parts: Named[] = [];
  /** The id of the registry's entry that this is. */
  registryId: string | undefined;

  /**
   * @param name as shown: the fullest form known.
   * @param key the folded full name; with the type it makes the id.
   */
  constructor(
    readonly type: EntityType,
    public name: string,
    readonly key: string,
  ) {}

  /** Its last mention before a place, else its first: what a later mention refers to. */
  antecedent(before: number): Named {
    const whole = this.whole[countBefore(this.whole, before) - 1];
    const part = this.parts[countBefore(this.parts, before) - 1];
    if (whole && part) return whole.span.start > part.span.start ? whole : part;
    return whole ?? part ?? this.whole[0] ?? this.parts[0];
  }

  /** How often it is mentioned before a place. */
  count(before: number): number {
    return countBefore(this.whole, before) + countBefore(this.parts, before);
  }
}

/** What a mention was linked to, and why. */
export interface Link {
  readonly entity: LocalEntity;
  readonly why: LinkReason;
  readonly suggested?: true;
  /** The name as the mention gives it; its surface if absent. */
  readonly form?: string;
}

export type Links = Map<Named, Link>;

/** Where a mention stands, without what else is known of it. */
export function placeOf({ span }: Named): Span {
  return { start: span.start, end: span.end };
}

/** The number of mentions of a list in text order that begin before a place. */
export function countBefore(list: readonly Named[], before: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].span.start < before) low = middle + 1;
    else high = middle;
  }
  return low;
}
