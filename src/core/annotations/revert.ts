import { EMPTY_ARTICLE, type AnnotationRecord, type ArticleRecord, type PlainValue } from '../sidecar/format';
import { sameValue } from '../sidecar/changes';
import { partOf, readTarget, type Change, type Draft, type TargetValue } from './draft';
import type { Refusal } from './edit';
import { sameDecision } from './mergeArticle';

const ANCHOR = [
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'speakerStart',
  'speakerEnd',
  'cueStart',
  'cueEnd',
] as const;

/**
 * Takes a change back. If the place is as the change left it, its very lines come back; if something else changed there, only
 * what the change changed goes back, and only if it is still as the change left it. Positions follow the text, not the undo.
 */
export function revert(draft: Draft, change: Change): Refusal | undefined {
  const { folder, target, before, after } = change;
  const sidecar = draft.sidecar(folder);
  if (typeof sidecar === 'string') return sidecar;
  const part = partOf(sidecar, target);
  if (sidecar.hasParts && change.beforePart !== change.afterPart) {
    if (part === change.afterPart) {
      draft.writePart(folder, target, change.beforePart);
      return undefined;
    }
    // Another change of the same step has put the section back already.
    if (target.kind !== 'article' && part === change.beforePart) return undefined;
  }
  if (target.kind === 'article') {
    if (!sidecar.canWrite(target.name)) return 'unreadable';
    const now = sidecar.article(target.name);
    const restored = revertArticle(now, before as ArticleRecord | undefined, after as ArticleRecord | undefined);
    return restored === 'changed-since' ? restored : draft.write(folder, target, restored);
  }
  const now = readTarget(sidecar, target);
  return same(now, after) ? draft.write(folder, target, before) : 'changed-since';
}

function same(a: TargetValue | undefined, b: TargetValue | undefined): boolean {
  return sameValue(a as unknown as PlainValue, b as unknown as PlainValue);
}

function revertArticle(
  now: ArticleRecord = EMPTY_ARTICLE,
  before: ArticleRecord = EMPTY_ARTICLE,
  after: ArticleRecord = EMPTY_ARTICLE,
): ArticleRecord | 'changed-since' {
  const fields: Partial<Record<'tags' | 'status' | 'note' | 'conflict', PlainValue>> = {};
  for (const key of ['tags', 'status', 'note', 'conflict'] as const) {
    if (sameValue(before[key], after[key])) continue;
    if (!sameValue(now[key], after[key])) return 'changed-since';
    fields[key] = before[key];
  }
  const annotations = new Map(now.annotations.map((one) => [one.id, one]));
  const old = new Map(before.annotations.map((one) => [one.id, one]));
  const made = new Map(after.annotations.map((one) => [one.id, one]));
  for (const id of new Set([...old.keys(), ...made.keys()])) {
    const [one, other, present] = [old.get(id), made.get(id), annotations.get(id)];
    if (one === other || (one && other && sameDecision(one, other) && one.exact === other.exact)) continue;
    const untouched = present && other ? sameDecision(present, other) : present === other;
    if (!untouched) return 'changed-since';
    if (!one) annotations.delete(id);
    else annotations.set(id, present && one.exact === present.exact ? keepAnchor(one, present) : one);
  }
  return { ...now, ...(fields as Partial<ArticleRecord>), annotations: [...annotations.values()] };
}

/** An annotation as it was, where it is now. */
function keepAnchor(one: AnnotationRecord, present: AnnotationRecord): AnnotationRecord {
  const anchor: Record<string, unknown> = {};
  const from = present as unknown as Readonly<Record<string, unknown>>;
  for (const key of ANCHOR) if (from[key] !== undefined) anchor[key] = from[key];
  return { ...one, ...anchor } as AnnotationRecord;
}
