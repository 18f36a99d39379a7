import type { Span } from './text/span';

/** What an entity is. `date` and `nationality` are found and shown but never enter the registry of a sidecar. */
export type EntityType = 'person' | 'organization' | 'place' | 'event' | 'date' | 'nationality' | 'other';

/** One span that names an entity, found by the program or decided on by a person. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** Id of the referent: an id of the sidecar's registry where it knows the name, else a slug of the full name. */
  readonly entity: string;
  /** The entity's name as shown: the fullest form known. */
  readonly name: string;
  /** 0–1; 1 where the registry or a person says so. */
  readonly confidence: number;
}

export type QuotationKind = 'direct' | 'mixed' | 'scare';

/** Quoted words with who said them. The span includes the quotation marks. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** The speaker as shown: a full name where it is known ("Wu Xinbo"), else the words of the text ("the spokesperson"). */
  readonly speaker?: string;
  /** The entity id of the speaker, if the speaker is one of the text's entities. */
  readonly speakerEntity?: string;
  /** Where the text names the speaker of this quotation. */
  readonly speakerSpan?: Span;
  /** The reporting verb or phrase ("said", "according to") as it stands in the text. */
  readonly cue?: string;
  readonly cueSpan?: Span;
}

/** What an article is made of, inferred from its text alone. */
export interface ArticleStructure {
  /** The headline; for a text that starts without one, the first sentence cut at a word; '' only for an empty text. */
  readonly title: string;
  /** Where the headline stands; absent if the text has none of its own. */
  readonly titleSpan?: Span;
  /** ISO date (YYYY-MM-DD) of publication if the text states one. */
  readonly date?: string;
  /** Publisher or agency ("Xinhua", "Global Times"). */
  readonly source?: string;
  readonly byline?: string;
  /** Every line with words in it, trimmed, in text order, furniture included. */
  readonly paragraphs: readonly Span[];
  /** Page furniture before and after the article proper, in text order, disjoint. */
  readonly boilerplate: readonly Span[];
}

/** The same passage in two articles. */
export interface AlignedPassage {
  readonly here: Span;
  readonly there: Span;
}
