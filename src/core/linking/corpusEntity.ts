import type { EntityType } from '../model';
import type { LinkedMention } from './linkArticle';

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
