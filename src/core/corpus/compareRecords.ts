import type { AnnotationRecord, ArticleRecord } from '../sidecar/format';

/** How the annotations of an article differ between two states of its sidecar. */
export interface RecordDifference {
  readonly added: readonly AnnotationRecord[];
  readonly removed: readonly AnnotationRecord[];
  /** What they say is another: tags, note, decision. */
  readonly changed: readonly { readonly before: AnnotationRecord; readonly after: AnnotationRecord }[];
  /** They say the same of other words or of another place. */
  readonly moved: readonly { readonly before: AnnotationRecord; readonly after: AnnotationRecord }[];
  readonly article: { readonly before: ArticleRecord; readonly after: ArticleRecord } | undefined;
}

const anchorKeys = new Set(['start', 'end', 'exact', 'prefix', 'suffix']);

/** Compares by id: an annotation keeps its id wherever it goes, so a moved one is no removed and added one. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord): RecordDifference {
  const old = new Map(before.annotations.map((one) => [one.id, one]));
  const now = new Set(after.annotations.map(({ id }) => id));
  const pairs = after.annotations.flatMap((one) => {
    const known = old.get(one.id);
    return known ? [{ before: known, after: one }] : [];
  });
  const isChanged = (pair: (typeof pairs)[number]) => said(pair.before) !== said(pair.after);
  const isMoved = (pair: (typeof pairs)[number]) =>
    pair.before.start !== pair.after.start ||
    pair.before.end !== pair.after.end ||
    pair.before.exact !== pair.after.exact;
  const isOther = JSON.stringify(head(before)) !== JSON.stringify(head(after));
  return {
    added: after.annotations.filter(({ id }) => !old.has(id)),
    removed: before.annotations.filter(({ id }) => !now.has(id)),
    changed: pairs.filter(isChanged),
    moved: pairs.filter((pair) => !isChanged(pair) && isMoved(pair)),
    article: isOther ? { before, after } : undefined,
  };
}

function said(record: AnnotationRecord): string {
  const entries = Object.entries(record).filter(([key]) => !anchorKeys.has(key));
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function head({ tags, status, note }: ArticleRecord): unknown {
  return [tags, status, note ?? ''];
}
