import * as vscode from 'vscode';
import { loadSteps } from '../../core/entities/model/loadModel';
import { advance } from '../../core/steps';
import { yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import { noteMeasure } from '../base/timing';
import { messageOf, type Log } from '../platform/log';

/** Milliseconds of reading before everything else may run. */
const slice = 3;

/** Milliseconds after which nobody waits for the model any longer: the rules find names until it comes. */
const patience = 3000;

/** The trained model of names: a file of the extension, read once in the background. Without it names are found by rules alone. */
export class NameModel extends Owner {
  readonly #onDidLoad = this.register(new vscode.EventEmitter<void>());
  /** Fires when the model has come: from now on other names are found. */
  readonly onDidLoad = this.#onDidLoad.event;
  readonly #ready: Promise<void>;
  #isReady = false;

  /** @param file as the build puts it beside the bundle. */
  constructor(
    readonly file: vscode.Uri,
    readonly log: Log,
  ) {
    super();
    const late = new Promise<void>((resolve) => setTimeout(resolve, patience));
    this.#ready = Promise.race([this.#load(), late]).finally(() => (this.#isReady = true));
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves when the model has come, or will not come soon; never rejects. */
  whenReady(): Promise<void> {
    return this.#ready;
  }

  async #load(): Promise<void> {
    const problem = await this.#read();
    if (problem === undefined) this.#onDidLoad.fire();
    else
      this.log.warn(
        `Names are found by rules alone: the model ${this.file.toString(true)} is not to be had, ${problem}.`,
      );
  }

  /** @returns why there is no model, if so. */
  async #read(): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(this.file);
      const start = performance.now();
      const steps = loadSteps(bytes);
      for (;;) {
        const end = performance.now() + slice;
        const result = advance(steps, () => performance.now() >= end);
        if (!result) {
          await yieldToOthers();
          continue;
        }
        noteMeasure('corpus.model', start);
        return result.value;
      }
    } catch (error) {
      return messageOf(error);
    }
  }
}
