import * as vscode from 'vscode';
import type { Choice, Conflict } from '../../core/annotations/conflicts';
import type { PlainValue } from '../../core/sidecar/format';
import type { Sidecar } from '../../core/sidecar/sidecar';
import { excerpt } from './describe';

/** What two people decided differently: "“China has denied” in 003.txt: note". */
export function conflictTitle(sidecar: Sidecar, { kind, name, annotation, keys }: Conflict): string {
  const what = keys.map(({ key }) => key).join(', ');
  switch (kind) {
    case 'annotation': {
      const record = sidecar.article(name)?.annotations.find(({ id }) => id === annotation?.id);
      return vscode.l10n.t('“{0}” in {1}: {2}', excerpt(record?.exact ?? '', 40), name, what);
    }
    case 'article':
      return vscode.l10n.t('Article {0}: {1}', name, what);
    case 'tags':
      return vscode.l10n.t('Tag {0}: {1}', name, what);
    case 'entities':
      return vscode.l10n.t('Entity {0}: {1}', name, what);
  }
}

/** One of the two values: the value itself, or "note: mine · speaker: wu" where they differ in several keys. */
export function conflictValue({ keys }: Conflict, choice: Choice): string {
  if (keys.length === 1) return valueText(keys[0][choice]);
  return excerpt(keys.map((one) => `${one.key}: ${valueText(one[choice])}`).join(' · '), 120);
}

function valueText(value: PlainValue | undefined): string {
  if (value === undefined) return vscode.l10n.t('(nothing)');
  return excerpt(typeof value === 'string' ? value : JSON.stringify(value), 60);
}

/** For the Problems view. */
export function conflictSentence(sidecar: Sidecar, conflict: Conflict): string {
  return vscode.l10n.t(
    'Decided in two ways: {0}. Which is right, “{1}” or “{2}”?',
    conflictTitle(sidecar, conflict),
    conflictValue(conflict, 'kept'),
    conflictValue(conflict, 'other'),
  );
}
