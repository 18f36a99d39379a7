import * as vscode from 'vscode';
import {
  conflictLabels,
  hasConflictMarkers,
  resolveConflictMarkers,
  splitConflictMarkers,
} from '../../../core/annotations/conflictMarkers';
import { choiceOf, conflictsOf, decide, type Choice, type Conflict } from '../../../core/annotations/conflicts';
import type { Unmergeable } from '../../../core/annotations/merge';
import { AnnotationStore } from '../../../core/annotations/store';
import { Sidecar } from '../../../core/sidecar/sidecar';
import { Owner } from '../../base/lifecycle';
import { sidecarUri } from '../../corpus/articleFile';
import { repositoryOf } from '../../corpus/oldTexts';
import { replaceText } from '../../corpus/sidecarDocument';
import type { SidecarFiles } from '../../corpus/sidecarFiles';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { contextKeys } from '../../platform/contextKeys';
import { sidecarDocuments } from '../../platform/language';
import { problemSentence } from '../../platform/sidecarSentences';
import { placeOf } from '../../platform/target';
import { tell } from '../../platform/tell';
import { askConflict, type Answer } from './askConflict';

/** Answers every question in advance, for callers that want none asked. */
type Preference = 'ours' | 'theirs' | 'later';

/**
 * Merges a sidecar that git left with conflict markers, annotation by annotation, in its editor: one edit, which the editor can undo.
 * What is asked are true conflicts only; what is not answered stays in the sidecar twice.
 */
export class ResolveConflict extends Owner implements vscode.CodeActionProvider {
  constructor(
    readonly store: AnnotationStore,
    files: SidecarFiles,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(files.onDidLoad(() => contextKeys.hasConflict.set(this.#broken() !== undefined)));
    this.register(registerCommand('corpus.resolveConflict', (argument) => this.#resolve(argument)));
    this.register(
      vscode.languages.registerCodeActionsProvider(sidecarDocuments, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!hasConflictMarkers(document.getText())) return [];
    const title = vscode.l10n.t('Resolve Conflict in Sidecar');
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'corpus.resolveConflict', title, arguments: [{ uri: document.uri.toString() }] };
    action.diagnostics = context.diagnostics.filter(({ code }) => code === 'git-conflict');
    action.isPreferred = true;
    return [action];
  }

  /** Tells whether the markers are gone. */
  async #resolve(argument: unknown): Promise<boolean> {
    const given = placeOf(argument)?.uri;
    const uri = given && isSidecar(given) ? given : this.#meant();
    if (!uri) {
      tell(vscode.l10n.t('No sidecar has a git conflict.'));
      return false;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const resolved = resolveConflictMarkers(text, await baseOf(uri));
    if (!resolved) {
      tell(vscode.l10n.t('There is no git conflict in {0}.', vscode.workspace.asRelativePath(uri)));
      return false;
    }
    if ('problems' in resolved) {
      void vscode.window.showWarningMessage(whyNot(uri, resolved));
      return false;
    }
    const preference = textArgument(argument, 'choose');
    const decided = await decideAll(resolved.text, text, isPreference(preference) ? preference : undefined);
    if (decided === undefined) return false;
    const wasDirty = document.isDirty;
    if (document.getText() !== text || !(await replaceText(document, decided.text))) {
      const message = vscode.l10n.t('The sidecar changed meanwhile. Nothing was resolved; choose this again.');
      void vscode.window.showWarningMessage(message);
      return false;
    }
    await vscode.window.showTextDocument(document, { preview: false });
    // What a person has not saved is for the person to save.
    if (!wasDirty) await document.save();
    tell(
      decided.left === 0
        ? vscode.l10n.t('The conflict is resolved. Nothing was lost on either side.')
        : vscode.l10n.t('The conflict is resolved; {0} choices are left, see the Problems view.', decided.left),
    );
    return true;
  }

  /** The sidecar in the active editor, else the first that has a conflict. */
  #meant(): vscode.Uri | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isSidecar(active.uri)) return active.uri;
    const broken = this.#broken();
    return broken === undefined ? undefined : sidecarUri(vscode.Uri.parse(broken));
  }

  /** A folder whose sidecar was found with a conflict. */
  #broken(): string | undefined {
    return this.store.folders().find((key) => this.store.problems(key).some(({ code }) => code === 'git-conflict'));
  }
}

function isSidecar(uri: vscode.Uri): boolean {
  return uri.path.endsWith('/annotations.yaml');
}

/** What both sides came from, as git's index has it while a merge waits: so that what one side removed stays removed. */
async function baseOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return await repositoryOf(uri)?.show(':1', uri.fsPath);
  } catch {
    // No merge is waiting, or both sides made the file.
    return undefined;
  }
}

/** @returns undefined where a question was closed without an answer: then nothing is to be written. */
async function decideAll(
  merged: string,
  marked: string,
  preference: Preference | undefined,
): Promise<{ readonly text: string; readonly left: number } | undefined> {
  const key = 'conflict';
  const store = new AnnotationStore();
  store.load(key, merged);
  const conflicts = conflictsOf(store.sidecar(key));
  const sides = sidesOf(marked);
  let left = 0;
  for (const [at, conflict] of conflicts.entries()) {
    const ours = sides && choiceOf(sides.ours, conflict);
    const title = vscode.l10n.t('Conflict {0} of {1}', at + 1, conflicts.length);
    const answer = preference
      ? preferred(preference, ours)
      : await askConflict(store.sidecar(key), conflict, sideNames(sides, conflict), title);
    if (answer === undefined) return undefined;
    const edit = answer === 'later' ? undefined : decide(store.sidecar(key), key, conflict, answer);
    if (edit) store.apply(edit);
    else left++;
  }
  return { text: store.textOf(key), left };
}

interface Sides {
  readonly ours: Sidecar;
  readonly theirs: Sidecar;
  readonly labels: { readonly ours: string; readonly theirs: string };
}

function sidesOf(marked: string): Sides | undefined {
  const split = splitConflictMarkers(marked);
  if (!split || 'problem' in split) return undefined;
  const [ours, theirs] = [Sidecar.open(split.ours), Sidecar.open(split.theirs)];
  if (!('sidecar' in ours) || !('sidecar' in theirs)) return undefined;
  return { ours: ours.sidecar, theirs: theirs.sidecar, labels: conflictLabels(marked) };
}

/** Beside each value, whose it is. */
function sideNames(sides: Sides | undefined, conflict: Conflict): Partial<Record<Choice, string>> {
  const names: Partial<Record<Choice, string>> = {};
  for (const side of ['ours', 'theirs'] as const) {
    const choice = sides && choiceOf(sides[side], conflict);
    if (!choice) continue;
    const who = side === 'ours' ? vscode.l10n.t('ours') : vscode.l10n.t('theirs');
    names[choice] = [who, sides.labels[side]].filter((part) => part !== '').join(' · ');
  }
  return names;
}

function preferred(preference: Preference, ours: Choice | undefined): Answer {
  if (preference === 'later' || ours === undefined) return 'later';
  if (preference === 'ours') return ours;
  return ours === 'kept' ? 'other' : 'kept';
}

function isPreference(value: string | undefined): value is Preference {
  return value === 'ours' || value === 'theirs' || value === 'later';
}

function whyNot(uri: vscode.Uri, { problems }: Unmergeable): string {
  const [{ side, problem }] = problems;
  const whose =
    side === 'ours' ? vscode.l10n.t('ours') : side === 'theirs' ? vscode.l10n.t('theirs') : vscode.l10n.t('the base');
  return vscode.l10n.t(
    'The conflict in {0} cannot be resolved by annotation, because one side ({1}) cannot be read: {2} Nothing was changed; resolve it by hand.',
    vscode.workspace.asRelativePath(uri),
    whose,
    problemSentence(problem),
  );
}
