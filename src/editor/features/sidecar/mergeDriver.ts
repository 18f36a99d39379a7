import * as vscode from 'vscode';
import { ATTRIBUTES_LINE, DRIVER, withMergeAttribute } from '../../../core/git/attributes';
import { withConfigSection } from '../../../core/git/config';
import { DRIVER_COMMAND, mergeScript } from '../../../core/git/mergeScript';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import { flagArgument, type RegisterCommand } from '../../platform/commands';
import { placeOf } from '../../platform/target';
import { findRepository, readText, type GitFolders } from './gitRepository';

const program = 'corpus-annotator.js';

/**
 * Teaches a git repository to merge sidecars by annotation. The program goes into the repository's own folder, so that neither an
 * update of the extension nor its removal leaves git with a path that leads nowhere.
 */
export class MergeDriver extends Owner {
  constructor(
    readonly articles: Articles,
    readonly extension: vscode.Uri,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.setUpMergeDriver', (argument) => this.#setUp(argument)));
  }

  /** Gives the roots of the repositories that were set up. */
  async #setUp(argument: unknown): Promise<readonly string[]> {
    const repositories = await this.#repositories(placeOf(argument)?.uri);
    if (repositories.length === 0) return [];
    if (!vscode.workspace.isTrusted) {
      const message = vscode.l10n.t(
        'Git will run a program in this folder when it merges. Trust the folder first (“Manage Workspace Trust”).',
      );
      void vscode.window.showWarningMessage(message);
      return [];
    }
    const unsaved = repositories.find(({ root }) => isUnsaved(attributesOf(root)));
    if (unsaved) {
      const path = vscode.workspace.asRelativePath(attributesOf(unsaved.root));
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} has unsaved changes. Save it first.', path));
      return [];
    }
    if (flagArgument(argument, 'ask') !== false && !(await ask(repositories))) return [];
    for (const repository of repositories) await this.#write(repository);
    const done = vscode.l10n.t(
      'Git now merges the sidecars of {0} by annotation. Commit .gitattributes; in every other clone, run this command once.',
      names(repositories),
    );
    void vscode.window.showInformationMessage(done);
    return repositories.map(({ root }) => root.toString());
  }

  /** Those of the folder that is meant, or of all corpora; where there is none, the reason is told. */
  async #repositories(folder: vscode.Uri | undefined): Promise<readonly GitFolders[]> {
    const corpora = this.articles.folders.all.map(({ uri }) => uri);
    const opened = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const folders = folder ? [folder] : corpora.length > 0 ? corpora : opened;
    const found = new Map<string, GitFolders>();
    for (const uri of folders) {
      const repository = await findRepository(uri);
      if (repository) found.set(repository.root.toString(), repository);
    }
    if (found.size === 0) void vscode.window.showWarningMessage(whyNone(folders));
    return [...found.values()];
  }

  /** Git's configuration comes last: what it names is there then. */
  async #write({ root, common }: GitFolders): Promise<void> {
    const folder = vscode.Uri.joinPath(common, DRIVER);
    const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extension, 'dist', 'cli', program));
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, program), code);
    await writeText(vscode.Uri.joinPath(folder, 'merge-driver.sh'), mergeScript(program, ownNode()));
    await edit(vscode.Uri.joinPath(common, 'config'), (text) =>
      withConfigSection(text, {
        section: 'merge',
        subsection: DRIVER,
        values: { name: 'Corpus annotations, by annotation', driver: DRIVER_COMMAND },
      }),
    );
    await edit(attributesOf(root), withMergeAttribute);
  }
}

async function ask(repositories: readonly GitFolders[]): Promise<boolean> {
  const setUp = vscode.l10n.t('Set Up');
  const message = vscode.l10n.t('Let git merge the annotations of {0} one by one?', names(repositories));
  const detail = [
    vscode.l10n.t(
      'Git merges files line by line and stops where two people annotated the same article. With this, it merges annotation by annotation and stops only where two people decided the same thing differently.',
    ),
    vscode.l10n.t('This writes:'),
    vscode.l10n.t('• the line “{0}” into .gitattributes, which you commit', ATTRIBUTES_LINE),
    vscode.l10n.t('• the section [merge "{0}"] into the configuration of this clone (.git/config)', DRIVER),
    vscode.l10n.t(
      '• the program that merges into .git/{0}. It is run by git, and only when sidecars are merged',
      DRIVER,
    ),
  ].join('\n\n');
  return (await vscode.window.showInformationMessage(message, { modal: true, detail }, setUp)) === setUp;
}

function whyNone(folders: readonly vscode.Uri[]): string {
  const virtual = folders.find(({ scheme }) => scheme !== 'file' && scheme !== 'vscode-remote');
  if (virtual)
    return vscode.l10n.t(
      'The files here are reached by “{0}”, where git’s own files are not, so nothing can be set up. Open a clone of the repository.',
      virtual.scheme,
    );
  return vscode.l10n.t('This folder is in no git repository, so there is nothing to set up.');
}

function names(repositories: readonly GitFolders[]): string {
  return repositories.map(({ root }) => root.path.split('/').at(-1) ?? '').join(', ');
}

function attributesOf(root: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(root, '.gitattributes');
}

function isUnsaved(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === uri.toString());
}

async function edit(uri: vscode.Uri, change: (text: string) => string): Promise<void> {
  const before = (await readText(uri)) ?? '';
  const after = change(before);
  if (after !== before) await writeText(uri, after);
}

async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What runs this extension can run the program too, where people have no Node.js; the web's host has none. */
function ownNode(): string | undefined {
  const { process } = globalThis as { process?: { execPath?: unknown } };
  return typeof process?.execPath === 'string' && process.execPath !== '' ? process.execPath : undefined;
}
