import * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { DuplicateDecisions as Decisions } from '../../../core/sidecar/format';
import { Owner } from '../../base/lifecycle';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { SidecarFiles } from '../../corpus/sidecarFiles';
import type { RegisterCommand } from '../../platform/commands';
import { resolveTarget } from '../../platform/target';
import { tell } from '../../platform/tell';
import { meantDuplicate } from './meantDuplicate';

/** What people decide about duplicates ("not a duplicate", "this one represents the family"): kept in the sidecar, obeyed by the matching. */
export class DuplicateDecisions extends Owner {
  #obeyed = '[[],[]]';

  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    readonly store: AnnotationStore,
    readonly files: SidecarFiles,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(store.onDidChange(({ what }) => what.has('duplicates') && this.#obey()));
    this.register(files.onDidLoad(() => this.#obey()));
    this.register(registerCommand('corpus.notADuplicate', (argument) => this.#separate(argument)));
    this.register(registerCommand('corpus.setRepresentative', (argument) => this.#represent(argument)));
  }

  #obey(): void {
    const not: (readonly [string, string])[] = [];
    const representative: string[] = [];
    for (const { uri } of this.articles.folders.all) {
      const id = (path: string) => vscode.Uri.joinPath(uri, ...path.split('/')).toString();
      const decisions = this.store.sidecar(uri.toString()).duplicates();
      for (const [a, b] of decisions.not) not.push([id(a), id(b)]);
      for (const path of decisions.representative) representative.push(id(path));
    }
    const said = JSON.stringify([not, representative]);
    if (said === this.#obeyed) return;
    this.#obeyed = said;
    this.duplicates.decide({ not, representative });
  }

  async #separate(argument: unknown): Promise<void> {
    const question = vscode.l10n.t('Which one is not a duplicate of this article?');
    const meant = await meantDuplicate(this.articles, this.duplicates, argument, question);
    if (!meant) return;
    const { file, other } = meant;
    if (other.corpus.uri.toString() !== file.corpus.uri.toString()) {
      const message = vscode.l10n.t('The two articles are in different corpora; no sidecar speaks of both.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const two = [file.path, other.path].sort() as [string, string];
    await this.#decide(file, vscode.l10n.t('Not a duplicate: {0} and {1}', ...two), ({ not, ...rest }) => ({
      ...rest,
      not: [...not.filter(([a, b]) => a !== two[0] || b !== two[1]), two].sort((a, b) =>
        a.join('\n') < b.join('\n') ? -1 : 1,
      ),
    }));
  }

  async #represent(argument: unknown): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    const members = new Set(this.duplicates.family(target.file.id)?.members ?? []);
    const paths = new Set([...members].flatMap((id) => this.articles.file(id)?.path ?? []));
    const label = vscode.l10n.t('{0} represents its family', target.file.path);
    await this.#decide(target.file, label, ({ representative, ...rest }) => ({
      ...rest,
      representative: [...representative.filter((path) => !paths.has(path)), target.file.path].sort(),
    }));
  }

  async #decide(file: ArticleFile, label: string, change: (decisions: Decisions) => Decisions): Promise<void> {
    const folder = file.corpus.uri.toString();
    await this.files.whenLoaded(file.corpus.uri);
    const decisions = change(this.store.sidecar(folder).duplicates());
    const outcome = this.store.apply({ kind: 'setDuplicates', folder, decisions }, label);
    if (outcome.kind === 'done') tell(label);
    else
      void vscode.window.showWarningMessage(
        vscode.l10n.t('annotations.yaml of the corpus folder cannot be changed now. See the Problems view.'),
      );
  }
}
