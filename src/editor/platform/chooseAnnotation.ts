import * as vscode from 'vscode';
import { isPlaced, type PlacedAnnotation } from '../../core/corpus/shown';
import type { Span } from '../../core/text/span';
import type { Annotations } from '../corpus/annotations';
import { excerpt } from './describe';
import type { Target } from './target';
import { tell } from './tell';

/** The annotation that is named, or the one at the cursor; of several that overlap there, the one that the person picks. */
export async function chooseAnnotation(
  annotations: Annotations,
  target: Target,
  isWanted: (placed: PlacedAnnotation) => boolean,
  placeHolder: string,
): Promise<PlacedAnnotation | undefined> {
  const all = annotations.of(target.file.id);
  if (target.annotation) return all.find(({ record }) => record.id === target.annotation);
  const [selection] = target.selections;
  const here = all.filter((one) => isWanted(one) && isPlaced(one) && touches(one.span, selection));
  if (here.length === 0) {
    tell(vscode.l10n.t('There is no annotation at the cursor.'));
    return undefined;
  }
  if (here.length === 1) return here[0];
  const exactly = here.filter(({ span }) => span?.start === selection.start && span.end === selection.end);
  if (exactly.length === 1) return exactly[0];
  const items = here.map((placed) => ({
    label: excerpt(placed.record.exact),
    description: placed.record.type === 'passage' ? placed.record.tags.join(', ') : placed.record.type,
    placed,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  return picked?.placed;
}

/** A cursor at either edge of an annotation counts as being in it. */
function touches(span: Span, selection: Span): boolean {
  return span.start <= selection.end && selection.start <= span.end;
}
