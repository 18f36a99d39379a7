import * as vscode from 'vscode';
import type { Edit } from '../../../core/annotations/edit';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { EntityType } from '../../../core/model';
import type { EntityDefinition } from '../../../core/sidecar/format';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { EntityFindings, Findings } from '../../corpus/findings';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { excerpt, typeName } from '../../platform/describe';
import { tell } from '../../platform/tell';
import { CorpusRegistry, isRegistrable } from './corpusRegistry';
import { isEntityNode, meantEntity, type MeantEntity } from './meantEntity';

/** Deciding about entities as a whole: all their mentions at once, their entry in the registry, their name, who is the same. */
export class EntityRegistry extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly findings: Findings,
    readonly store: AnnotationStore,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.acceptAllMentions', (argument) => this.#decideAll(argument, 'accepted')));
    this.register(registerCommand('corpus.rejectAllMentions', (argument) => this.#decideAll(argument, 'rejected')));
    this.register(registerCommand('corpus.renameEntity', (argument) => this.#rename(argument)));
    this.register(registerCommand('corpus.mergeEntities', (argument) => this.#merge(argument)));
  }

  async #decideAll(argument: unknown, status: 'accepted' | 'rejected'): Promise<void> {
    const meant = await meantEntity(this.articles, this.annotations, argument);
    if (!meant) return;
    const scope =
      textArgument(argument, 'scope') ?? (isEntityNode(argument) ? 'corpus' : await askForScope(meant.name));
    if (scope === undefined) return;
    if (scope === 'corpus') await this.findings.whenReady();
    const entry = this.#registryOf(meant).get(meant.entity);
    const steps: Step[] = [];
    for (const id of scope === 'corpus' ? this.findings.all().keys() : [meant.article]) {
      const version = this.articles.get(id);
      if (!version) continue;
      for (const mention of this.annotations.shown(id).mentions) {
        if (mention.decision || mention.entity !== meant.entity || mention.type !== meant.type) continue;
        const entity = entry ? meant.entity : mention.name;
        const fields = { type: 'entity', status, entity, entityType: mention.type } as const;
        steps.push({ kind: 'add', article: id, version, span: { start: mention.start, end: mention.end }, fields });
      }
    }
    const label =
      status === 'accepted'
        ? vscode.l10n.t('Accept {0} mentions of {1}', steps.length, meant.name)
        : vscode.l10n.t('Reject {0} mentions of {1}', steps.length, meant.name);
    if (steps.length === 0 || (await this.annotations.change(label, steps))) tell(label);
  }

  /** Gives an entity another name: in the registry, never in an article. The old name becomes one of its aliases. */
  async #rename(argument: unknown): Promise<void> {
    const meant = await meantEntity(this.articles, this.annotations, argument);
    if (!meant) return;
    const name =
      textArgument(argument, 'to') ??
      (await vscode.window.showInputBox({
        value: meant.name,
        prompt: vscode.l10n.t('The name under which {0} is listed. The articles are not changed.', meant.name),
      }));
    if (name === undefined || name.trim() === '' || name.trim() === meant.name) return;
    const registry = this.#registryOf(meant);
    const known = registry.get(meant.entity);
    const definition = definitionOf(meant, known, name.trim(), [meant.name]);
    if (!definition) return tellNotRegistrable(meant.type);
    const id = known ? meant.entity : registry.newId(name.trim(), meant.type);
    const label = vscode.l10n.t('{0} is now called {1}', meant.name, name.trim());
    registry.change(label, [registry.set(id, definition)]);
  }

  /** Says that two entities are one: the names of the first become aliases of the second. */
  async #merge(argument: unknown): Promise<void> {
    const meant = await meantEntity(this.articles, this.annotations, argument);
    if (!meant) return;
    await this.findings.whenReady();
    const others = this.findings.entities().filter((one) => one.type === meant.type && one.entity !== meant.entity);
    const wanted = textArgument(argument, 'into');
    const into =
      others.find(({ entity, name }) => entity === wanted || name === wanted) ?? (await askForEntity(meant, others));
    if (!into) return;
    const registry = this.#registryOf(meant);
    const known = registry.get(into.entity);
    const from = registry.get(meant.entity);
    const names = [...this.#formsOf(meant.entity, meant.type), meant.name, ...(from?.aliases ?? [])];
    const definition = definitionOf(into, known, into.name, names);
    if (!definition) return tellNotRegistrable(meant.type);
    const id = known ? into.entity : registry.newId(into.name, into.type);
    const edits: Edit[] = [registry.set(id, definition)];
    const { folder } = registry;
    if (from)
      edits.push({ kind: 'mergeEntities', folder, from: meant.entity, into: id, folders: this.store.folders() });
    registry.change(vscode.l10n.t('{0} is {1}', meant.name, into.name), edits);
  }

  /** The full names by which an entity's mentions call it; a bare surname would draw in everybody who has it. */
  #formsOf(entity: string, type: EntityType): readonly string[] {
    const found = this.findings.entities().find((one) => one.entity === entity && one.type === type);
    const forms = new Set<string>();
    for (const [id, mentions] of found?.places ?? []) {
      const text = this.articles.get(id)?.text ?? '';
      for (const { start, end } of mentions) {
        const form = text.slice(start, end).replace(/\s+/g, ' ');
        if (type !== 'person' || form.includes(' ')) forms.add(form);
      }
    }
    return [...forms];
  }

  #registryOf({ article }: MeantEntity): CorpusRegistry {
    return new CorpusRegistry(this.store, this.articles, article);
  }
}

/** @returns undefined for what never enters the registry. */
function definitionOf(
  { type }: { readonly type: EntityType },
  known: EntityDefinition | undefined,
  name: string,
  also: readonly string[],
): EntityDefinition | undefined {
  if (!isRegistrable(type)) return undefined;
  const aliases = [...new Set([...(known?.aliases ?? []), ...(known ? [known.name] : []), ...also])].filter(
    (one) => one !== name,
  );
  return { ...known, name, type: known?.type ?? type, aliases };
}

function tellNotRegistrable(type: EntityType): void {
  tell(vscode.l10n.t('{0}: only people, organizations, places and events have entries.', typeName(type)));
}

async function askForScope(name: string): Promise<'article' | 'corpus' | undefined> {
  const items = [
    { label: vscode.l10n.t('In this article'), scope: 'article' as const },
    { label: vscode.l10n.t('In all articles'), scope: 'corpus' as const },
  ];
  const placeHolder = vscode.l10n.t('Which mentions of {0}?', excerpt(name, 40));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.scope;
}

async function askForEntity(
  meant: MeantEntity,
  others: readonly EntityFindings[],
): Promise<EntityFindings | undefined> {
  const items = others.map((one) => ({
    label: one.name,
    description: vscode.l10n.t('{0} mentions', one.count),
    one,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Who is {0} really?', meant.name) }))
    ?.one;
}
