import type { QuotationKind } from '../model';

/** The version of the format that this program reads and writes. */
export const SIDECAR_VERSION = 1;

/** The name of a folder's sidecar. */
export const SIDECAR_NAME = 'annotations.yaml';

/** A value of a key that this version does not know; it is kept and written back. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Keys that this version does not know, with their values. */
export type ExtraKeys = Readonly<Record<string, PlainValue>>;

/**
 * What finds a span again. Numbers are Unicode code points of the normalised text, end exclusive; `prefix` and `suffix` are
 * what stands directly before and after ('' at the text's edge, or where whoever wrote the annotation gave none).
 */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface AnnotationFields extends Anchor {
  /** Random, never reused. */
  readonly id: string;
  readonly note?: string;
  /** Who made it. */
  readonly by?: string;
  /** When it was made: ISO 8601, UTC, whole seconds. */
  readonly created?: string;
  /** Id of the annotation of a duplicate that this one was copied from. */
  readonly origin?: string;
  /** Id of the annotation that this one contradicts: a merge could not choose between two values and kept both. */
  readonly conflict?: string;
  readonly extra?: ExtraKeys;
}

/** A tagged passage: the default type, which the file does not name. */
export interface PassageRecord extends AnnotationFields {
  readonly type: 'passage';
  readonly tags: readonly string[];
}

/** Whether a person took a suggestion or refused it. */
export type DecisionStatus = 'accepted' | 'rejected';

/** A decision about a quotation. The anchor covers the quoted words with their marks. */
export interface QuotationRecord extends AnnotationFields {
  readonly type: 'quotation';
  readonly status: DecisionStatus;
  readonly kind?: QuotationKind;
  /** An id of the registry, or plain text. */
  readonly speaker?: string;
  /** Where the text names the speaker, in code points, and with what words. */
  readonly speakerStart?: number;
  readonly speakerEnd?: number;
  readonly speakerExact?: string;
  /** The reporting verb or phrase as it stands in the text, and where. */
  readonly cue?: string;
  readonly cueStart?: number;
  readonly cueEnd?: number;
}

/** What an entity of the registry can be. */
export type RegistryType = 'person' | 'organization' | 'place' | 'event' | 'other';
/** What a mention can be decided to be: also what never enters the registry. */
export type MentionType = RegistryType | 'date' | 'nationality';

/** A decision about a mention of an entity. */
export interface EntityRecord extends AnnotationFields {
  readonly type: 'entity';
  readonly status: DecisionStatus;
  /** An id of the registry, or plain text where nobody made an entity of it. */
  readonly entity?: string;
  readonly entityType?: MentionType;
}

export type AnnotationRecord = PassageRecord | QuotationRecord | EntityRecord;

export type ArticleStatus = 'open' | 'reviewed';

/** What a sidecar says of one article. */
export interface ArticleRecord {
  /** SHA-256 of the normalised text that the annotations' positions refer to. */
  readonly sha256?: string;
  /** Tags of the whole article. */
  readonly tags: readonly string[];
  readonly status: ArticleStatus;
  readonly note?: string;
  /** In the file's order: by position, then by id. */
  readonly annotations: readonly AnnotationRecord[];
  /** Values that lost against those above in a merge that could not choose. */
  readonly conflict?: ExtraKeys;
  readonly extra?: ExtraKeys;
}

/** What is said of an article that the sidecar does not name. */
export const EMPTY_ARTICLE: ArticleRecord = { tags: [], status: 'open', annotations: [] };

export interface TagDefinition {
  readonly description?: string;
  /** A theme colour id (`charts.orange`) or `#rrggbb`. */
  readonly color?: string;
  readonly conflict?: ExtraKeys;
  readonly extra?: ExtraKeys;
}

export interface EntityDefinition {
  readonly name: string;
  readonly type: RegistryType;
  readonly aliases: readonly string[];
  readonly link?: string;
  readonly note?: string;
  readonly conflict?: ExtraKeys;
  readonly extra?: ExtraKeys;
}

/** What people decided about duplicates; names are relative to the corpus folder, with `/`. */
export interface DuplicateDecisions {
  /** Pairs that are not duplicates of each other; each pair and the list in code-unit order. */
  readonly not: readonly (readonly [string, string])[];
  /** Articles that represent their families. */
  readonly representative: readonly string[];
  readonly extra?: ExtraKeys;
}

export const NO_DUPLICATE_DECISIONS: DuplicateDecisions = { not: [], representative: [] };

export type SidecarProblemCode =
  | 'too-large'
  | 'too-complex'
  | 'too-deep'
  | 'nul'
  | 'git-conflict'
  | 'syntax'
  | 'several-documents'
  | 'later-version'
  | 'duplicate-key'
  | 'duplicate-id'
  | 'wrong-type'
  | 'bad-value'
  | 'bad-name'
  | 'missing';

/** What is wrong with a sidecar, and where: zero-based line, and UTF-16 units from the line's start. */
export interface SidecarProblem {
  readonly code: SidecarProblemCode;
  readonly line: number;
  readonly column: number;
  /** The keys that lead to the place, outermost first: `['articles', 'a.txt', 'annotations', 'k7q2m9x4t1', 'start']`. */
  readonly path?: readonly string[];
  /** What a sentence about it needs: `expected`, `found`, `key`, `limit`, `message` (the YAML parser's own words) … */
  readonly data?: Readonly<Record<string, string | number>>;
}
