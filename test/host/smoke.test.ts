// The first thing that must hold in every host: the extension is there and activates.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { host } from './host';

describe('the extension', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('corpus-annotator.corpus-annotator');
    ok(extension, 'not installed');
    await extension.activate();
    equal(extension.isActive, true);
  });

  it('runs where it is meant to', () => {
    equal(host.kind, host.expected);
    const extension = vscode.extensions.getExtension('corpus-annotator.corpus-annotator');
    // VS Code's own word for the side that an extension runs on.
    equal(extension?.extensionKind, host.kind === 'web' ? vscode.ExtensionKind.UI : vscode.ExtensionKind.Workspace);
  });
});

describe('the workspace', () => {
  it('is a copy of the fixtures, with the sample corpus', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder);
    const names = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
    ok(names.includes('seeds'), names.join());
  });
});
