import type { EntityType } from '../model';
import type { Span } from '../text/span';
import type { LinkReason } from './linkReason';
import type { Named } from './mentions';

/** An entity of one article while its mentions are being joined. */
export class LocalEntity {
  readonly mentions: Named[] = [];
  /** The id of the registry's entry that this is. */
  registryId: string | undefined;
  registryName: string | undefined;

  /**
   * @param name as shown: the fullest form known.
   * @param key the folded full name; with the type it makes the id.
   */
  constructor(
    readonly type: EntityType,
    public name: string,
    public key: string,
  ) {}

  /** Its last mention before a place, else its first: what a later mention refers to. */
  antecedent(before: number): Named {
    let found = this.mentions[0];
    for (const mention of this.mentions) if (mention.span.start < before) found = mention;
    return found;
  }
}

/** What a mention was linked to, and why. */
export interface Link {
  readonly entity: LocalEntity;
  readonly why: LinkReason;
  readonly suggested?: true;
}

export type Links = Map<Named, Link>;

/** Where a mention stands, without what else is known of it. */
export function placeOf({ span }: Named): Span {
  return { start: span.start, end: span.end };
}
