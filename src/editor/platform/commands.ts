import * as vscode from 'vscode';
import { messageOf, type Log } from './log';

/** Registers a command whose failure is logged and told once; what it returns goes to the caller. */
export type RegisterCommand = (id: `corpus.${string}`, run: (...args: unknown[]) => unknown) => vscode.Disposable;

export function commandRegistrar(log: Log): RegisterCommand {
  return (id, run) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await run(...args);
      } catch (error) {
        log.error(error instanceof Error ? error : messageOf(error));
        const showLog = vscode.l10n.t('Show Log');
        const message = vscode.l10n.t('The command could not finish: {0}', messageOf(error));
        if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) log.show();
        return undefined;
      }
    });
}

/** One named value of a command's argument object, `{ tags: ['a/b'] }`, if it is there and of the right kind. */
export function textArgument(argument: unknown, name: string): string | undefined {
  const value = field(argument, name);
  return typeof value === 'string' ? value : undefined;
}

export function textsArgument(argument: unknown, name: string): readonly string[] | undefined {
  const value = field(argument, name);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}

export function flagArgument(argument: unknown, name: string): boolean | undefined {
  const value = field(argument, name);
  return typeof value === 'boolean' ? value : undefined;
}

function field(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  return (argument as Record<string, unknown>)[name];
}
