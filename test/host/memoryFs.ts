// A file system in memory, as extensions contribute them: what a folder of `vscode-vfs:` or of a read-only scheme is to the program.
import * as vscode from 'vscode';

type Entry =
  | { type: vscode.FileType.Directory; entries: Map<string, Entry> }
  | { type: vscode.FileType.File; data: Uint8Array; mtime: number };

/** Keeps files in memory. It watches nothing and tells of no change, which is what many such file systems do. */
export class MemoryFs implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #root: Entry = { type: vscode.FileType.Directory, entries: new Map() };
  readonly #onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#onDidChangeFile.event;
  readonly #registration: vscode.Disposable;
  #time = 1;
  /** What was asked, in order: `readFile /a.txt`. */
  readonly asked: string[] = [];
  /** Refuses every change, as a full disk or a lost permission does. */
  isFull = false;

  constructor(
    readonly scheme: string,
    readonly isReadonly = false,
  ) {
    this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, {
      isReadonly,
      isCaseSensitive: true,
    });
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Puts a file there, past what the scheme allows. */
  put(path: string, text: string): vscode.Uri {
    const parts = path.split('/').filter((part) => part !== '');
    let at = this.#root;
    for (const part of parts.slice(0, -1)) {
      if (at.type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(path);
      const next: Entry = at.entries.get(part) ?? { type: vscode.FileType.Directory, entries: new Map() };
      at.entries.set(part, next);
      at = next;
    }
    if (at.type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(path);
    at.entries.set(parts.at(-1) ?? '', {
      type: vscode.FileType.File,
      data: new TextEncoder().encode(text),
      mtime: this.#time++,
    });
    return this.uri(path);
  }

  text(path: string): string | undefined {
    const entry = this.#find(path);
    return entry?.type === vscode.FileType.File ? new TextDecoder().decode(entry.data) : undefined;
  }

  names(path: string): readonly string[] {
    const entry = this.#find(path);
    return entry?.type === vscode.FileType.Directory ? [...entry.entries.keys()] : [];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.#get(uri);
    const isFile = entry.type === vscode.FileType.File;
    return {
      type: entry.type,
      ctime: 0,
      mtime: isFile ? entry.mtime : 0,
      size: isFile ? entry.data.length : 0,
      ...(this.isReadonly ? { permissions: vscode.FilePermission.Readonly } : {}),
    };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.asked.push(`readDirectory ${uri.path}`);
    const entry = this.#get(uri);
    if (entry.type !== vscode.FileType.Directory) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...entry.entries].map(([name, { type }]) => [name, type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.asked.push(`readFile ${uri.path}`);
    const entry = this.#get(uri);
    if (entry.type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry.data;
  }

  writeFile(uri: vscode.Uri, data: Uint8Array): void {
    this.#change(uri);
    this.asked.push(`writeFile ${uri.path}`);
    this.put(uri.path, '');
    const entry = this.#get(uri);
    if (entry.type === vscode.FileType.File) entry.data = data;
  }

  createDirectory(uri: vscode.Uri): void {
    this.#change(uri);
    this.put(`${uri.path}/x`, '');
    this.delete(vscode.Uri.joinPath(uri, 'x'));
  }

  delete(uri: vscode.Uri): void {
    this.#change(uri);
    this.#get(uri);
    this.#parent(uri.path)?.delete(nameOf(uri.path));
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.#change(from);
    const entry = this.#get(from);
    if (this.#find(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.#parent(from.path)?.delete(nameOf(from.path));
    this.#parent(to.path)?.set(nameOf(to.path), entry);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#onDidChangeFile.dispose();
  }

  #change(uri: vscode.Uri): void {
    if (this.isReadonly || this.isFull) throw vscode.FileSystemError.NoPermissions(uri);
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#find(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #find(path: string): Entry | undefined {
    let at: Entry | undefined = this.#root;
    for (const part of path.split('/').filter((one) => one !== ''))
      at = at?.type === vscode.FileType.Directory ? at.entries.get(part) : undefined;
    return at;
  }

  #parent(path: string): Map<string, Entry> | undefined {
    const entry = this.#find(path.slice(0, path.lastIndexOf('/')));
    return entry?.type === vscode.FileType.Directory ? entry.entries : undefined;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
