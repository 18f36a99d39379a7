import type {
  Anchor,
  AnnotationRecord,
  ArticleRecord,
  DuplicateDecisions,
  EntityDefinition,
  EntityRecord,
  PassageRecord,
  QuotationRecord,
  TagDefinition,
} from '../sidecar/format';

/** An annotation to be added; its id is made up if it has none. */
export type NewAnnotation = Unnamed<PassageRecord> | Unnamed<QuotationRecord> | Unnamed<EntityRecord>;
type Unnamed<R extends AnnotationRecord> = Omit<R, 'id'> & { readonly id?: string };

/** Keys of an annotation to be set; undefined takes a key away. */
export type AnnotationFields = Partial<
  Omit<PassageRecord, 'id'> | Omit<QuotationRecord, 'id'> | Omit<EntityRecord, 'id'>
>;

interface InArticle {
  /** The key of the folder that holds the sidecar. */
  readonly folder: string;
  /** The article's name in the sidecar. */
  readonly article: string;
}

/** One thing that a person can do to the annotations. */
export type Edit =
  /** `sha256`: of the text that the anchor refers to; positions of the article's other annotations are not touched. */
  | ({ readonly kind: 'addAnnotation'; readonly annotation: NewAnnotation; readonly sha256?: string } & InArticle)
  | ({ readonly kind: 'updateAnnotation'; readonly id: string; readonly fields: AnnotationFields } & InArticle)
  | ({ readonly kind: 'removeAnnotation'; readonly id: string } & InArticle)
  | ({
      readonly kind: 'setArticle';
      readonly fields: Partial<Pick<ArticleRecord, 'tags' | 'status' | 'note' | 'conflict'>>;
    } & InArticle)
  /** New positions after the text changed: no decision of a person's, so it is no step of undo unless it is in a batch. */
  | ({ readonly kind: 'reanchor'; readonly sha256: string; readonly anchors: ReadonlyMap<string, Anchor> } & InArticle)
  /** Any change of an article's record. */
  | ({ readonly kind: 'editArticle'; readonly edit: (record: ArticleRecord) => ArticleRecord } & InArticle)
  /** Takes away all that is said of an article. */
  | ({ readonly kind: 'removeArticle' } & InArticle)
  | ({ readonly kind: 'renameArticle'; readonly to: string; readonly toFolder?: string } & InArticle)
  | {
      readonly kind: 'setTag';
      readonly folder: string;
      readonly tag: string;
      readonly definition: TagDefinition | undefined;
    }
  /** Renames a tag and the tags below it, where it is defined and in all `folders` where it is used. */
  | {
      readonly kind: 'renameTag';
      readonly folder: string;
      readonly from: string;
      readonly to: string;
      readonly folders: readonly string[];
    }
  | {
      readonly kind: 'setEntity';
      readonly folder: string;
      readonly entity: string;
      readonly definition: EntityDefinition | undefined;
    }
  /** Gives an entity another id, or joins it to one that is there, which gets its name and aliases; `folders` use it. */
  | {
      readonly kind: 'mergeEntities';
      readonly folder: string;
      readonly from: string;
      readonly into: string;
      readonly folders: readonly string[];
    }
  | { readonly kind: 'setDuplicates'; readonly folder: string; readonly decisions: DuplicateDecisions }
  /** Several as one step. */
  | { readonly kind: 'batch'; readonly label: string; readonly edits: readonly Edit[] };

/** Why an edit was refused; nothing of it was done then. */
export type Refusal =
  | 'not-loaded'
  /** The sidecar cannot be read, or the article's part of it. */
  | 'unreadable'
  | 'read-only'
  | 'no-such-annotation'
  | 'id-taken'
  | 'name-taken'
  | 'bad-name'
  /** What an undo would restore was changed from outside meanwhile. */
  | 'changed-since';
