import * as vscode from 'vscode';
import type { Edit } from '../../../core/annotations/edit';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { ShownMention } from '../../../core/corpus/shown';
import { entityId } from '../../../core/linking/entityId';
import { foldName } from '../../../core/linking/fold';
import type { EntityType } from '../../../core/model';
import type { EntityDefinition, RegistryType } from '../../../core/sidecar/format';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { EntityFindings, Findings } from '../../corpus/findings';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { excerpt, typeName } from '../../platform/describe';
import { resolveTarget } from '../../platform/target';

/** An entity that a command is about, and the corpus whose registry is meant. */
interface Meant {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** An article of the corpus. */
  readonly article: string;
}

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
    const meant = await this.#meant(argument);
    if (!meant) return;
    const scope =
      textArgument(argument, 'scope') ?? (isEntityNode(argument) ? 'corpus' : await askForScope(meant.name));
    if (scope === undefined) return;
    if (scope === 'corpus') await this.findings.whenReady();
    const entry = this.#registered(meant);
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
    if (steps.length > 0) await this.annotations.change(label, steps);
    vscode.window.setStatusBarMessage(label, 6000);
  }

  /** Gives an entity another name: in the registry, never in an article. The old name becomes one of its aliases. */
  async #rename(argument: unknown): Promise<void> {
    const meant = await this.#meant(argument);
    if (!meant) return;
    const name =
      textArgument(argument, 'to') ??
      (await vscode.window.showInputBox({
        value: meant.name,
        prompt: vscode.l10n.t('The name under which {0} is listed. The articles are not changed.', meant.name),
      }));
    if (name === undefined || name.trim() === '' || name.trim() === meant.name) return;
    const known = this.#registered(meant);
    const definition = definitionOf(meant, known, name.trim(), [meant.name]);
    if (!definition) return tellNotRegistrable(meant.type);
    const edits = [this.#set(meant, known ? meant.entity : this.#newId(meant, name.trim()), definition)];
    this.#apply(meant, vscode.l10n.t('{0} is now called {1}', meant.name, name.trim()), edits);
  }

  /** Says that two entities are one: the names of the first become aliases of the second. */
  async #merge(argument: unknown): Promise<void> {
    const meant = await this.#meant(argument);
    if (!meant) return;
    await this.findings.whenReady();
    const others = this.findings.entities().filter((one) => one.type === meant.type && one.entity !== meant.entity);
    const wanted = textArgument(argument, 'into');
    const into =
      others.find(({ entity, name }) => entity === wanted || name === wanted) ?? (await askForEntity(meant, others));
    if (!into) return;
    const target: Meant = { ...into, article: meant.article };
    const known = this.#registered(target);
    const from = this.#registered(meant);
    const names = [...this.#formsOf(meant.entity, meant.type), meant.name, ...(from?.aliases ?? [])];
    const definition = definitionOf(target, known, target.name, names);
    if (!definition) return tellNotRegistrable(meant.type);
    const id = known ? target.entity : this.#newId(target, target.name);
    const edits: Edit[] = [this.#set(target, id, definition)];
    const folder = this.#folderOf(meant);
    if (from)
      edits.push({ kind: 'mergeEntities', folder, from: meant.entity, into: id, folders: this.store.folders() });
    this.#apply(meant, vscode.l10n.t('{0} is {1}', meant.name, target.name), edits);
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

  #registered({ article, entity }: Meant): EntityDefinition | undefined {
    const folder = this.articles.file(article)?.corpus.uri.toString();
    return folder === undefined ? undefined : this.store.sidecar(folder).entities().get(entity);
  }

  #folderOf({ article }: Meant): string {
    return this.articles.file(article)?.corpus.uri.toString() ?? '';
  }

  /** An id that no entry of the registry has. */
  #newId(meant: Meant, name: string): string {
    const taken = this.store.sidecar(this.#folderOf(meant)).entities();
    const wanted = entityId(foldName(name), meant.type) || 'entity';
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    return id;
  }

  #set(meant: Meant, entity: string, definition: EntityDefinition): Edit {
    return { kind: 'setEntity', folder: this.#folderOf(meant), entity, definition };
  }

  #apply(meant: Meant, label: string, edits: readonly Edit[]): void {
    const outcome = this.store.apply({ kind: 'batch', label, edits });
    if (outcome.kind === 'done') {
      vscode.window.setStatusBarMessage(label, 6000);
      return;
    }
    const file = this.articles.file(meant.article);
    const message = vscode.l10n.t(
      'The registry in annotations.yaml of {0} cannot be changed now. See the Problems view.',
      file?.corpus.label ?? '',
    );
    void vscode.window.showWarningMessage(message);
  }

  /** The entity of a tree item, or of the mention at the cursor. */
  async #meant(argument: unknown): Promise<Meant | undefined> {
    if (isEntityNode(argument)) {
      const { entity, name, type, places } = argument.entity;
      const [article] = places.keys();
      return { entity, name, type, article };
    }
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const [{ start, end }] = target.selections;
    const holds = (one: ShownMention) => one.start <= start && end <= one.end;
    const mention = this.annotations.shown(target.file.id).mentions.find(holds);
    if (mention) return { entity: mention.entity, name: mention.name, type: mention.type, article: target.file.id };
    vscode.window.setStatusBarMessage(vscode.l10n.t('Put the cursor on a name first.'), 6000);
    return undefined;
  }
}

function isEntityNode(argument: unknown): argument is { readonly entity: EntityFindings } {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'kind' in argument &&
    argument.kind === 'entity' &&
    'entity' in argument
  );
}

/** Dates and nationalities are found but never enter the registry. */
function definitionOf(
  { type }: Meant,
  known: EntityDefinition | undefined,
  name: string,
  also: readonly string[],
): EntityDefinition | undefined {
  if (type === 'date' || type === 'nationality') return undefined;
  const registryType: RegistryType = known?.type ?? type;
  const aliases = [...new Set([...(known?.aliases ?? []), ...(known ? [known.name] : []), ...also])].filter(
    (one) => one !== name,
  );
  return { ...known, name, type: registryType, aliases };
}

function tellNotRegistrable(type: EntityType): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0}: only people, organizations, places and events have entries.', typeName(type)),
    6000,
  );
}

async function askForScope(name: string): Promise<'article' | 'corpus' | undefined> {
  const items = [
    { label: vscode.l10n.t('In this article'), scope: 'article' as const },
    { label: vscode.l10n.t('In all articles'), scope: 'corpus' as const },
  ];
  const placeHolder = vscode.l10n.t('Which mentions of {0}?', excerpt(name, 40));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.scope;
}

async function askForEntity(meant: Meant, others: readonly EntityFindings[]): Promise<EntityFindings | undefined> {
  const items = others.map((one) => ({
    label: one.name,
    description: vscode.l10n.t('{0} mentions', one.count),
    one,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Who is {0} really?', meant.name) }))
    ?.one;
}
