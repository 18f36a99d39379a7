import { createAnchor } from '../anchors/anchor';
import type { AnnotationRecord, ArticleRecord } from '../sidecar/format';
import { CodePoints } from '../text/codePoints';
import type { Span } from '../text/span';
import type { Article } from './library';
import { isPlaced, type PlacedAnnotation } from './shown';

/** What an annotation says, without what the program adds: id, anchor, who and when. */
export type Fields<R extends AnnotationRecord = AnnotationRecord> = R extends AnnotationRecord
  ? Omit<R, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'by' | 'created'>
  : never;

/** One change to one article; several of them are one step of undo. */
export type Step = { readonly article: string } & (
  | {
      readonly kind: 'add';
      /** The text that `span` refers to: if it has changed since, the span means nothing any more. */
      readonly version: Article;
      readonly span: Span;
      readonly fields: Fields;
    }
  | { readonly kind: 'update'; readonly annotation: string; readonly fields: Partial<Fields> }
  | { readonly kind: 'remove'; readonly annotation: string }
  /** A person says where an annotation belongs: its anchor is made anew there. */
  | { readonly kind: 'place'; readonly annotation: string; readonly version: Article; readonly span: Span }
  /** A person says that an annotation stays although its text is gone: it is not asked about again. */
  | { readonly kind: 'keepOrphan'; readonly annotation: string }
  | { readonly kind: 'article'; readonly fields: Partial<Pick<ArticleRecord, 'tags' | 'status' | 'note'>> }
);

/** What the program adds to a new annotation. */
export type Made = Pick<AnnotationRecord, 'id' | 'by' | 'created'>;

/**
 * An article's record after a step.
 *
 * @param placed where the article's annotations stand in the text of the step.
 */
export function afterStep(
  step: Step,
  record: ArticleRecord,
  placed: readonly PlacedAnnotation[],
  made: Made,
): ArticleRecord {
  const changed = (change: (one: AnnotationRecord) => AnnotationRecord, id: string): ArticleRecord => ({
    ...record,
    annotations: record.annotations.map((one) => (one.id === id ? change(one) : one)),
  });
  switch (step.kind) {
    case 'add': {
      const anchored = anchoredTo(step.version, record, placed);
      const anchor = createAnchor(step.version.text, new CodePoints(step.version.text), step.span);
      const annotation = { ...made, ...step.fields, ...anchor } as AnnotationRecord;
      return { ...anchored, annotations: [...anchored.annotations, annotation] };
    }
    case 'update':
      return changed((one) => ({ ...one, ...step.fields }) as AnnotationRecord, step.annotation);
    case 'remove':
      return { ...record, annotations: record.annotations.filter(({ id }) => id !== step.annotation) };
    case 'place': {
      const anchored = anchoredTo(step.version, record, placed);
      const anchor = createAnchor(step.version.text, new CodePoints(step.version.text), step.span);
      const annotations = anchored.annotations.map((one) =>
        one.id === step.annotation ? withoutOrphanMark({ ...one, ...anchor }) : one,
      );
      return { ...anchored, annotations };
    }
    case 'keepOrphan':
      return changed((one) => ({ ...one, extra: { ...one.extra, orphan: true } }), step.annotation);
    case 'article':
      return { ...record, ...step.fields };
  }
}

/** Whether a person has said that an annotation stays without a place. */
export function isKeptOrphan(record: AnnotationRecord): boolean {
  return record.extra?.orphan === true;
}

/** A record whose positions are those of a text: everything that is certain is anchored to it, everything else stays as it was. */
export function anchoredTo(
  article: Article,
  record: ArticleRecord,
  placed: readonly PlacedAnnotation[],
): ArticleRecord {
  if (record.sha256 === article.sha256) return record;
  const points = new CodePoints(article.text);
  const spans = new Map(placed.filter(isPlaced).map((one) => [one.record.id, one.span]));
  const annotations = record.annotations.map((one) => {
    const span = spans.get(one.id);
    return span ? { ...one, ...createAnchor(article.text, points, span) } : one;
  });
  return { ...record, sha256: article.sha256, annotations };
}

function withoutOrphanMark(record: AnnotationRecord): AnnotationRecord {
  if (!isKeptOrphan(record)) return record;
  const extra = Object.fromEntries(Object.entries(record.extra ?? {}).filter(([key]) => key !== 'orphan'));
  return { ...record, extra };
}
