import * as vscode from 'vscode';
import type { Edit } from '../../../core/annotations/edit';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { EntityDefinition, RegistryType } from '../../../core/sidecar/format';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { EntityFindings, Findings } from '../../corpus/findings';
import { textArgument, textsArgument, type RegisterCommand } from '../../platform/commands';
import { titleOf } from '../../platform/describe';
import { tell } from '../../platform/tell';
import { CorpusRegistry, isRegistrable } from './corpusRegistry';
import { meantEntity } from './meantEntity';

/** What is to be taken from an entity: its mentions in some articles, and names that the registry gives it. */
interface Part {
  readonly articles: readonly string[];
  readonly aliases: readonly string[];
}

/** Saying that one entity is two: those of its mentions that stand in some articles, or some of its names, are somebody else. */
export class SplitEntity extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly findings: Findings,
    readonly store: AnnotationStore,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.splitEntity', (argument) => this.#split(argument)));
  }

  async #split(argument: unknown): Promise<void> {
    const meant = await meantEntity(this.articles, this.annotations, argument);
    if (!meant) return;
    await this.findings.whenReady();
    const { type } = meant;
    const entities = this.findings.entities();
    const found = entities.find((one) => one.entity === meant.entity && one.type === type);
    if (!found || !isRegistrable(type)) return tell(vscode.l10n.t('There is nothing to split.'));
    const registry = new CorpusRegistry(this.store, this.articles, meant.article);
    const known = registry.get(meant.entity);
    const part =
      partOf(argument) ?? (await this.#askForPart(found, meant.isMention ? meant.article : undefined, known));
    if (!part || part.articles.length + part.aliases.length === 0) return;
    const suggested = part.aliases.at(0) ?? vscode.l10n.t('{0} (another)', found.name);
    const name = (textArgument(argument, 'name') ?? (await askForName(found.name, suggested)))?.trim();
    if (!name) return;
    const id = registry.newId(name, type, new Set(entities.map(({ entity }) => entity)));
    const edits: Edit[] = [registry.set(id, { name, type, aliases: part.aliases.filter((alias) => alias !== name) })];
    if (known && part.aliases.length > 0) {
      const aliases = known.aliases.filter((alias) => !part.aliases.includes(alias));
      edits.push(registry.set(meant.entity, { ...known, aliases }));
    }
    const label = vscode.l10n.t('Split {0} off {1}', name, found.name);
    const steps = this.#steps(found, part.articles, id, type);
    if (steps.length === 0) registry.change(label, edits);
    else if (await this.annotations.change(label, steps, edits)) tell(label);
  }

  /** Every mention in the articles is decided on: what a person said of each place holds whatever the rules find. */
  #steps({ places }: EntityFindings, articles: readonly string[], id: string, type: RegistryType): Step[] {
    return articles.flatMap((article) => {
      const version = this.articles.get(article);
      if (!version) return [];
      const fields = { type: 'entity', status: 'accepted', entity: id, entityType: type } as const;
      return (places.get(article) ?? []).map(({ decision, start, end }): Step => {
        if (decision) return { kind: 'update', article, annotation: decision, fields };
        return { kind: 'add', article, version, span: { start, end }, fields };
      });
    });
  }

  async #askForPart(
    { name, places }: EntityFindings,
    here: string | undefined,
    known: EntityDefinition | undefined,
  ): Promise<Part | undefined> {
    const aliases = (known?.aliases ?? []).map((alias) => ({
      label: alias,
      description: vscode.l10n.t('a name in the registry'),
      alias,
      article: undefined,
      picked: false,
    }));
    const articles = [...places].flatMap(([id, mentions]) => {
      const article = this.articles.get(id);
      if (!article) return [];
      const description = vscode.l10n.t('{0} mentions', mentions.length);
      return [{ label: titleOf(article), description, alias: undefined, article: id, picked: id === here }];
    });
    const placeHolder = vscode.l10n.t('Where is {0} somebody else?', name);
    const picked = await vscode.window.showQuickPick([...articles, ...aliases], { placeHolder, canPickMany: true });
    return (
      picked && {
        articles: picked.flatMap(({ article }) => article ?? []),
        aliases: picked.flatMap(({ alias }) => alias ?? []),
      }
    );
  }
}

function partOf(argument: unknown): Part | undefined {
  const articles = textsArgument(argument, 'articles');
  const aliases = textsArgument(argument, 'aliases');
  return articles || aliases ? { articles: articles ?? [], aliases: aliases ?? [] } : undefined;
}

function askForName(of: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ value, prompt: vscode.l10n.t('The name of the one who is not {0}.', of) });
}
