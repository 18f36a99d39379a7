import * as vscode from 'vscode';

/** Whether a file or folder can be found at a URI. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Removes a file or an empty folder, if it is there. */
export async function removeQuietly(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // Gone already, never made, or a folder that is not empty.
  }
}
