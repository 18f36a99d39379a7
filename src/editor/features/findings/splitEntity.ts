import * as vscode from 'vscode';
import type { Edit } from '../../../core/annotations/edit';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { ShownMention } from '../../../core/corpus/shown';
import { entityId } from '../../../core/linking/entityId';
import { foldName } from '../../../core/linking/fold';
import type { EntityType } from '../../../core/model';
import type { EntityDefinition } from '../../../core/sidecar/format';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { EntityFindings, Findings } from '../../corpus/findings';
import { textArgument, textsArgument, type RegisterCommand } from '../../platform/commands';
import { titleOf } from '../../platform/describe';
import { resolveTarget } from '../../platform/target';
import { tell } from '../../platform/tell';

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
    const found = await this.#found(argument);
    if (!found) return tell(vscode.l10n.t('Put the cursor on a name first.'));
    const { type } = found.entity;
    if (type === 'date' || type === 'nationality') return tell(vscode.l10n.t('There is nothing to split.'));
    const known = this.#entries(found.article).get(found.entity.entity);
    const part = partOf(argument) ?? (await this.#askForPart(found.entity, found.here, known));
    if (!part || part.articles.length + part.aliases.length === 0) return;
    const suggested = part.aliases.at(0) ?? vscode.l10n.t('{0} (another)', found.entity.name);
    const name = textArgument(argument, 'name') ?? (await askForName(found.entity.name, suggested));
    if (name === undefined || name.trim() === '') return;
    const id = this.#newId(found.article, name.trim(), type);
    const label = vscode.l10n.t('Split {0} off {1}', name.trim(), found.entity.name);
    const edits = this.#registryEdits(found, known, id, { name: name.trim(), type, aliases: part.aliases });
    await this.annotations.change(label, this.#steps(found.entity, part.articles, id, type), edits);
    tell(label);
  }

  /** The entity of an item of the view, or of the mention at the cursor. `here` is the article that was pointed at. */
  async #found(
    argument: unknown,
  ): Promise<{ readonly entity: EntityFindings; readonly article: string; readonly here?: string } | undefined> {
    await this.findings.whenReady();
    if (typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'entity') {
      const { entity } = argument as unknown as { readonly entity: EntityFindings };
      const [article] = entity.places.keys();
      return { entity, article };
    }
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const [{ start, end }] = target.selections;
    const holds = (one: ShownMention) => one.start <= start && end <= one.end;
    const mention = this.annotations.shown(target.file.id).mentions.find(holds);
    const entity =
      mention && this.findings.entities().find((one) => one.entity === mention.entity && one.type === mention.type);
    return entity && { entity, article: target.file.id, here: target.file.id };
  }

  #entries(article: string): ReadonlyMap<string, EntityDefinition> {
    return this.store.sidecar(this.#folderOf(article)).entities();
  }

  #folderOf(article: string): string {
    return this.articles.file(article)?.corpus.uri.toString() ?? '';
  }

  #newId(article: string, name: string, type: EntityType): string {
    const taken = this.#entries(article);
    const found = new Set(this.findings.entities().map(({ entity }) => entity));
    const wanted = entityId(foldName(name), type) || 'entity';
    let id = wanted;
    for (let count = 2; taken.has(id) || found.has(id); count++) id = `${wanted}-${count}`;
    return id;
  }

  #registryEdits(
    { article, entity }: { readonly article: string; readonly entity: EntityFindings },
    known: EntityDefinition | undefined,
    id: string,
    { name, type, aliases }: { readonly name: string; readonly type: EntityType; readonly aliases: readonly string[] },
  ): Edit[] {
    if (type === 'date' || type === 'nationality') return [];
    const folder = this.#folderOf(article);
    const own = aliases.filter((alias) => alias !== name);
    const edits: Edit[] = [{ kind: 'setEntity', folder, entity: id, definition: { name, type, aliases: own } }];
    if (known && aliases.length > 0) {
      const definition = { ...known, aliases: known.aliases.filter((alias) => !aliases.includes(alias)) };
      edits.push({ kind: 'setEntity', folder, entity: entity.entity, definition });
    }
    return edits;
  }

  /** Every mention in the articles is decided on: what a person said of each place holds whatever the rules find. */
  #steps({ places }: EntityFindings, articles: readonly string[], id: string, type: EntityType): Step[] {
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
