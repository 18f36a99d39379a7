import { createAnchor } from '../anchors/anchor';
import { resolveArticle } from '../anchors/resolveArticle';
import type { AnnotationRecord, ArticleRecord } from '../sidecar/format';
import { CodePoints } from '../text/codePoints';
import type { Edit } from './edit';

/** An article as a sidecar names it. */
interface Named {
  /** The key of the folder that holds the sidecar. */
  readonly folder: string;
  readonly name: string;
  readonly record: ArticleRecord;
}

/**
 * The edits, to be done as one step, that give all that is said of one article to another: its annotations, tags and note.
 *
 * @param to with its normalised text as it is now. Where nothing is said of it yet, it takes over the lines of the sidecar as they are, comments and
 *   all. Else what is said of both stands together; annotations whose place in the text is certain get positions in it, the others are
 *   looked for like all that the text has changed under.
 */
export function takeOver(from: Named, to: Named & { readonly text: string; readonly sha256: string }): readonly Edit[] {
  if (isEmpty(to.record))
    return [{ kind: 'renameArticle', folder: from.folder, article: from.name, to: to.name, toFolder: to.folder }];
  const joined: ArticleRecord = {
    ...to.record,
    sha256: to.record.sha256 ?? to.sha256,
    tags: [...new Set([...to.record.tags, ...from.record.tags])],
    note: [to.record.note, from.record.note].filter((note) => note).join('\n\n') || undefined,
    annotations: [...to.record.annotations, ...placedIn(to, from.record)].sort(inOrder),
  };
  return [
    { kind: 'removeArticle', folder: from.folder, article: from.name },
    { kind: 'editArticle', folder: to.folder, article: to.name, edit: () => joined },
  ];
}

/** Whether a record says anything that a person could miss. */
export function isEmpty(record: ArticleRecord): boolean {
  return (
    record.annotations.length === 0 && record.tags.length === 0 && record.status === 'open' && record.note === undefined
  );
}

function placedIn(
  article: { readonly text: string; readonly sha256: string },
  record: ArticleRecord,
): AnnotationRecord[] {
  const codePoints = new CodePoints(article.text);
  return resolveArticle(article, record).map(({ record: one, state, span }) =>
    span && (state === 'exact' || state === 'moved')
      ? { ...one, ...createAnchor(article.text, codePoints, span) }
      : one,
  );
}

function inOrder(a: AnnotationRecord, b: AnnotationRecord): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}
