import * as vscode from 'vscode';
import { compareRecords, type RecordDifference } from '../../../core/corpus/compareRecords';
import { EMPTY_ARTICLE, type AnnotationRecord, type ArticleRecord } from '../../../core/sidecar/format';
import { Sidecar } from '../../../core/sidecar/sidecar';
import { Owner } from '../../base/lifecycle';
import { sidecarUri, type ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import { repositoryOf, type Repository } from '../../corpus/oldTexts';
import type { AnnotationStore } from '../../../core/annotations/store';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { titleOf } from '../../platform/describe';
import { resolveTarget } from '../../platform/target';

const scheme = 'corpus-history';
const mostCommits = 50;
/** Stands for the annotations as they are in this window. */
const now = '';

/** Compares the annotations of an article at two commits or in two branches: what was added, removed, changed and moved. */
export class AnnotationHistory extends Owner implements vscode.TextDocumentContentProvider {
  readonly #pages = new Map<string, string>();

  constructor(
    readonly articles: Articles,
    readonly store: AnnotationStore,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.register(registerCommand('corpus.compareAnnotations', (argument) => this.#compare(argument)));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.toString()) ?? '';
  }

  async #compare(argument: unknown): Promise<RecordDifference | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const repository = repositoryOf(target.file.uri);
    if (!repository) {
      const message = vscode.l10n.t(
        '{0} is in no git repository that VS Code has open, so there is no history to compare.',
        target.file.name,
      );
      void vscode.window.showInformationMessage(message);
      return undefined;
    }
    const from =
      textArgument(argument, 'from') ??
      (await pickRef(repository, target.file, vscode.l10n.t('Compare from which state?')));
    if (from === undefined) return undefined;
    const to =
      textArgument(argument, 'to') ?? (await pickRef(repository, target.file, vscode.l10n.t('To which state?'), from));
    if (to === undefined) return undefined;
    const before = await this.#recordAt(repository, target.file, from);
    const after = await this.#recordAt(repository, target.file, to);
    if (!before || !after) return undefined;
    const difference = compareRecords(before, after);
    const names = `${refName(from)} → ${refName(to)}`;
    const uri = vscode.Uri.from({ scheme, path: `/${target.file.name} ${names.replaceAll('/', '∕')}.txt` });
    this.#pages.set(uri.toString(), page(titleOf(target.article), names, difference));
    await vscode.window.showTextDocument(uri, { preview: true });
    return difference;
  }

  async #recordAt(repository: Repository, file: ArticleFile, ref: string): Promise<ArticleRecord | undefined> {
    if (ref === now) return this.store.article(file.folder.toString(), file.name);
    // A state from before the first annotation has no sidecar.
    const text = await repository.show(ref, sidecarUri(file.folder).fsPath).catch(() => '');
    const opened = Sidecar.open(text);
    if ('sidecar' in opened) return opened.sidecar.article(file.name) ?? EMPTY_ARTICLE;
    void vscode.window.showWarningMessage(vscode.l10n.t('The sidecar at {0} cannot be read.', ref));
    return undefined;
  }
}

async function pickRef(
  repository: Repository,
  file: ArticleFile,
  placeHolder: string,
  except?: string,
): Promise<string | undefined> {
  const branches = (await repository.getBranches?.({ remote: false })) ?? [];
  const commits = await repository.log({ maxEntries: mostCommits, path: sidecarUri(file.folder).fsPath });
  const items = [
    { label: vscode.l10n.t('Now'), description: vscode.l10n.t('as it is in this window'), ref: now },
    ...branches.flatMap(({ name }) => (name ? [{ label: name, description: vscode.l10n.t('branch'), ref: name }] : [])),
    ...commits.map(({ hash, message }) => ({
      label: hash.slice(0, 8),
      description: message?.split('\n')[0],
      ref: hash,
    })),
  ].filter(({ ref }) => ref !== except);
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.ref;
}

function refName(ref: string): string {
  if (ref === now) return vscode.l10n.t('now');
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 8) : ref;
}

/** The difference as a page that is read from top to bottom. */
function page(title: string, names: string, { added, removed, changed, moved, article }: RecordDifference): string {
  const lines = [vscode.l10n.t('Annotations of “{0}”', title), names, ''];
  const section = <T>(heading: string, items: readonly T[], show: (item: T) => readonly string[]) => {
    if (items.length > 0) lines.push(`${heading} (${items.length})`, ...items.flatMap(show), '');
  };
  section(vscode.l10n.t('Added'), added, (one) => [`  + ${describe(one)}`]);
  section(vscode.l10n.t('Removed'), removed, (one) => [`  − ${describe(one)}`]);
  section(vscode.l10n.t('Changed'), changed, ({ before, after }) => [
    `  − ${describe(before)}`,
    `  + ${describe(after)}`,
    '',
  ]);
  section(vscode.l10n.t('Moved'), moved, ({ before, after }) => [
    `    ${describe(after)}`,
    `    ${vscode.l10n.t('from character {0} to {1}', before.start, after.start)}`,
  ]);
  if (article)
    lines.push(vscode.l10n.t('The article itself'), `  − ${head(article.before)}`, `  + ${head(article.after)}`, '');
  if (lines.length === 3) lines.push(vscode.l10n.t('There is no difference.'), '');
  return lines.join('\n');
}

function describe(record: AnnotationRecord): string {
  const what =
    record.type === 'passage'
      ? record.tags.join(', ')
      : [record.status, record.type, record.type === 'entity' ? record.entity : record.speaker]
          .filter((part) => part)
          .join(' ');
  const words = record.exact.replace(/\s+/g, ' ');
  return [`${what}: “${words}”`, record.note, record.by && `(${record.by})`].filter((part) => part).join('  ');
}

function head({ tags, status, note }: ArticleRecord): string {
  return [status, tags.join(', '), note].filter((part) => part).join(' · ');
}
