import * as vscode from 'vscode';

/** A git repository as its files show it, without git: so it can be found in every host that reaches the files. */
export interface GitFolders {
  /** The top of the working tree. */
  readonly root: vscode.Uri;
  /** What all working trees of the repository share: its configuration is in here. */
  readonly common: vscode.Uri;
}

/** The repository that a folder is in; undefined if it is in none, or if git's own files cannot be reached. */
export async function findRepository(folder: vscode.Uri): Promise<GitFolders | undefined> {
  for (let root = folder; ; root = vscode.Uri.joinPath(root, '..')) {
    const git = vscode.Uri.joinPath(root, '.git');
    const type = await typeOf(git);
    if (type !== undefined && type & vscode.FileType.Directory) return { root, common: git };
    if (type !== undefined && type & vscode.FileType.File) {
      const common = await commonFolder(root, git);
      return common && { root, common };
    }
    if (root.path === '/' || vscode.Uri.joinPath(root, '..').path === root.path) return undefined;
  }
}

/** In a linked working tree or a submodule `.git` is a file that names the folder; see gitrepository-layout(5). */
async function commonFolder(root: vscode.Uri, git: vscode.Uri): Promise<vscode.Uri | undefined> {
  const named = /^gitdir: (.+?)\s*$/m.exec((await readText(git)) ?? '')?.[1];
  if (named === undefined) return undefined;
  const own = resolve(root, named);
  const shared = (await readText(vscode.Uri.joinPath(own, 'commondir')))?.trim();
  const common = shared ? resolve(own, shared) : own;
  return (await typeOf(vscode.Uri.joinPath(common, 'config'))) === undefined ? undefined : common;
}

function resolve(from: vscode.Uri, path: string): vscode.Uri {
  const isAbsolute = path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
  return isAbsolute ? from.with({ path: vscode.Uri.file(path).path }) : vscode.Uri.joinPath(from, path);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** A file's text; undefined if it is not there. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
