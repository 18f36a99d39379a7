// What the extension says to the person: recorded instead of shown, so that a test can assert it, and can assert silence.
import * as vscode from 'vscode';
import { AssertionError } from './assert';

/** Something that the extension said. */
export interface Said {
  readonly how: 'information' | 'warning' | 'error' | 'statusBar';
  readonly text: string;
  /** The buttons. */
  readonly items: readonly string[];
}

type Show = (message: string, ...items: unknown[]) => Thenable<unknown>;
type Patchable = Record<'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage', Show> & {
  setStatusBarMessage: (text: string, ...rest: unknown[]) => vscode.Disposable;
  showQuickPick: (items: unknown, options?: { placeHolder?: string }) => Thenable<unknown>;
  showInputBox: (options?: { prompt?: string }) => Thenable<unknown>;
  createQuickPick: () => vscode.QuickPick<vscode.QuickPickItem>;
};

/** The suite stands in the extension's folder, and VS Code gives each extension one API object: the extension's is this one. */
const api = vscode.window as unknown as Patchable;

/** Records what is said from now on. Whatever is asked is answered as if it were dismissed, or with the button that `answer` names. */
export class Listener implements vscode.Disposable {
  readonly all: Said[] = [];
  /** What was asked in quick picks and input boxes; all of it is cancelled. */
  readonly prompts: string[] = [];
  /** The button that is pressed on the next question that has it. */
  answer: string | undefined;
  readonly #original: Patchable = {
    showInformationMessage: api.showInformationMessage,
    showWarningMessage: api.showWarningMessage,
    showErrorMessage: api.showErrorMessage,
    setStatusBarMessage: api.setStatusBarMessage,
    showQuickPick: api.showQuickPick,
    showInputBox: api.showInputBox,
    createQuickPick: api.createQuickPick,
  };
  static #canHear: boolean | undefined;

  constructor() {
    api.showInformationMessage = (text, ...items) => this.#take('information', text, items);
    api.showWarningMessage = (text, ...items) => this.#take('warning', text, items);
    api.showErrorMessage = (text, ...items) => this.#take('error', text, items);
    api.setStatusBarMessage = (text) => {
      this.all.push({ how: 'statusBar', text, items: [] });
      return new vscode.Disposable(() => undefined);
    };
    api.showQuickPick = (_, options) => this.#ask(options?.placeHolder);
    api.showInputBox = (options) => this.#ask(options?.prompt);
    api.createQuickPick = () => {
      const pick = this.#original.createQuickPick.call(api);
      // Whatever is shown is closed at once, as by Escape.
      const show = pick.show.bind(pick);
      pick.show = () => {
        void this.#ask(pick.title ?? pick.placeholder);
        show();
        pick.hide();
      };
      return pick;
    };
  }

  /** What popped up: not what stands in the status bar for a while. */
  get notifications(): readonly Said[] {
    return this.all.filter(({ how }) => how !== 'statusBar');
  }

  forget(): void {
    this.all.length = 0;
    this.prompts.length = 0;
  }

  /** Fails where something popped up. */
  silent(): void {
    if (this.notifications.length === 0) return;
    throw new AssertionError(`Nothing should have popped up, but:\n${this.#told()}`);
  }

  /** Fails unless something was said that matches; tells what. Where the suite cannot hear the extension, it passes. */
  async said(pattern: RegExp, how?: Said['how']): Promise<void> {
    if (!(await this.canHear())) return;
    if (this.all.some((one) => pattern.test(one.text) && (how === undefined || one.how === how))) return;
    throw new AssertionError(`Nothing said matches ${String(pattern)}${how ? ` as ${how}` : ''}:\n${this.#told()}`);
  }

  /** False where the tested extension is an installed package, which has an API object of its own. */
  async canHear(): Promise<boolean> {
    if (Listener.#canHear !== undefined) return Listener.#canHear;
    const before = this.all.length;
    await vscode.commands.executeCommand('corpus.nextAnnotation', { uri: 'untitled:nothing' });
    Listener.#canHear = this.all.length > before;
    this.all.length = before;
    return Listener.#canHear;
  }

  /** Waits for what may ask something. Where the suite cannot hear the extension, whatever is asked is dismissed, as by Escape. */
  async answered<T>(running: Thenable<T>): Promise<T> {
    if (await this.canHear()) return running;
    const state = { isDone: false };
    const done = () => (state.isDone = true);
    const ended = running.then(done, done);
    while (!state.isDone) {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await vscode.commands.executeCommand('notifications.clearAll');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
    return running;
  }

  dispose(): void {
    Object.assign(api, this.#original);
  }

  #take(how: Said['how'], text: string, items: readonly unknown[]): Thenable<unknown> {
    const buttons = items.filter((item): item is string => typeof item === 'string');
    this.all.push({ how, text, items: buttons });
    const chosen = buttons.find((button) => button === this.answer);
    if (chosen !== undefined) this.answer = undefined;
    return Promise.resolve(chosen);
  }

  #ask(question: string | undefined): Promise<undefined> {
    this.prompts.push(question ?? '');
    return Promise.resolve(undefined);
  }

  #told(): string {
    return this.all.map(({ how, text }) => `  ${how}: ${text}`).join('\n') || '  (nothing at all was said)';
  }
}
