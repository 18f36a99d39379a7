import * as vscode from 'vscode';
import type { ShownMention, ShownQuotation } from '../../../core/corpus/shown';
import type { EntityType } from '../../../core/model';
import type { EntityRecord, QuotationRecord } from '../../../core/sidecar/format';
import { snapToGraphemes, trimSpace } from '../../../core/text/graphemes';
import type { Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { excerpt, typeName } from '../../platform/describe';
import { resolveTarget, type Target } from '../../platform/target';
import { tell } from '../../platform/tell';
import { innermost } from './innermost';

type Suggestion =
  | { readonly kind: 'mention'; readonly value: ShownMention }
  | { readonly kind: 'quotation'; readonly value: ShownQuotation };

const outerMarks = /^["“”„‘’‚«»‹›「『']+|["“”‘’«»‹›」』']+$/gu;

const types: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'other', 'date', 'nationality'];

/** Deciding on what the program suggests: accept, reject, say who speaks, say who is meant. */
export class Suggestions extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.acceptSuggestion', (argument) => this.#decide(argument, 'accepted')));
    this.register(registerCommand('corpus.rejectSuggestion', (argument) => this.#decide(argument, 'rejected')));
    this.register(registerCommand('corpus.setSpeaker', (argument) => this.#setSpeaker(argument)));
    this.register(registerCommand('corpus.setEntity', (argument) => this.#setEntity(argument)));
  }

  async #decide(argument: unknown, status: 'accepted' | 'rejected'): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    const suggestion = this.#at(target);
    if (!suggestion) return tell(vscode.l10n.t('There is no entity or quotation at the cursor.'));
    const words = this.#words(target, suggestion.value);
    const label = status === 'accepted' ? vscode.l10n.t('Accept “{0}”', words) : vscode.l10n.t('Reject “{0}”', words);
    await this.annotations.change(label, this.#decision(target, suggestion, { status }));
    // The next press of the same key should decide on the next suggestion.
    tell(label);
  }

  async #setSpeaker(argument: unknown): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    const quotation = this.#quotationAt(target);
    if (!quotation) return tell(vscode.l10n.t('There is no quotation at the cursor.'));
    const words = this.#words(target, quotation);
    const speaker = textArgument(argument, 'speaker') ?? (await this.#askForSpeaker(target, quotation, words));
    if (speaker === undefined || speaker.trim() === '') return;
    const id = this.#entityOf(target, speaker.trim());
    const steps = this.#decision(target, { kind: 'quotation', value: quotation }, { status: 'accepted', speaker: id });
    await this.annotations.change(vscode.l10n.t('Speaker of “{0}”: {1}', words, speaker), steps);
  }

  async #setEntity(argument: unknown): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    const { text } = target.article;
    const selection = snapToGraphemes(text, trimSpace(text, target.selections[0]));
    const found = this.#mentionAt(target);
    const isOwnSpan =
      selection.end > selection.start && (selection.start !== found?.start || selection.end !== found.end);
    const span = isOwnSpan || !found ? selection : { start: found.start, end: found.end };
    if (span.end <= span.start) return tell(vscode.l10n.t('Put the cursor on a name, or select one.'));
    const name = textArgument(argument, 'entity') ?? textArgument(argument, 'name');
    const picked =
      name === undefined ? await this.#askForEntity(target, span, found) : { name, type: typeArgument(argument) };
    if (!picked || picked.name.trim() === '') return;
    const entity = this.#entityOf(target, picked.name.trim());
    const type =
      picked.type ?? this.annotations.dictionary(target.file.id).registry.get(entity)?.type ?? found?.type ?? 'other';
    const fields = { type: 'entity', status: 'accepted', entity, entityType: type } as const;
    const article = target.file.id;
    const isKnown = (id: string) => this.annotations.dictionary(article).registry.has(id);
    const steps: Step[] = [];
    // To correct a suggestion's boundaries is to reject it and accept another.
    if (found && isOwnSpan && !found.decision)
      steps.push({
        kind: 'add',
        article,
        version: target.article,
        span: found,
        fields: mentionFields(found, 'rejected', isKnown),
      });
    if (found?.decision) steps.push({ kind: 'remove', article, annotation: found.decision });
    steps.push({ kind: 'add', article, version: target.article, span, fields });
    await this.annotations.change(
      vscode.l10n.t('“{0}” is {1}', excerpt(text.slice(span.start, span.end), 30), picked.name),
      steps,
    );
  }

  #decision(
    target: Target,
    suggestion: Suggestion,
    change: { readonly status: 'accepted' | 'rejected'; readonly speaker?: string },
  ): Step[] {
    const article = target.file.id;
    const { value } = suggestion;
    const isKnown = (entity: string) => this.annotations.dictionary(article).registry.has(entity);
    const fields =
      suggestion.kind === 'quotation'
        ? quotationFields(suggestion.value, change, isKnown)
        : mentionFields(suggestion.value, change.status, isKnown);
    if (value.decision) return [{ kind: 'update', article, annotation: value.decision, fields }];
    return [{ kind: 'add', article, version: target.article, span: { start: value.start, end: value.end }, fields }];
  }

  /** The innermost suggestion at the cursor: a name within a quotation goes before the quotation. */
  #at(target: Target): Suggestion | undefined {
    const mention = this.#mentionAt(target);
    const quotation = this.#quotationAt(target);
    if (mention && (!quotation || mention.end - mention.start <= quotation.end - quotation.start))
      return { kind: 'mention', value: mention };
    return quotation && { kind: 'quotation', value: quotation };
  }

  #mentionAt(target: Target): ShownMention | undefined {
    return innermost(this.annotations.shown(target.file.id).mentions, target.selections[0]);
  }

  #quotationAt(target: Target): ShownQuotation | undefined {
    return innermost(this.annotations.shown(target.file.id).quotations, target.selections[0]);
  }

  #registry(target: Target): readonly { readonly name: string; readonly type: EntityType }[] {
    return [...this.annotations.dictionary(target.file.id).registry.entries()].map(([, definition]) => definition);
  }

  /** The beginning of the words, without the quotation marks around them: what shows them has its own. */
  #words({ article }: Target, span: Span): string {
    return excerpt(article.text.slice(span.start, span.end).replace(outerMarks, ''), 40);
  }

  /** The id of the registry for a name that it knows, else the name itself. */
  #entityOf(target: Target, name: string): string {
    const dictionary = this.annotations.dictionary(target.file.id);
    return dictionary.registry.has(name) ? name : (dictionary.idOf(name) ?? name);
  }

  async #askForSpeaker(target: Target, quotation: ShownQuotation, words: string): Promise<string | undefined> {
    const isSpeaker = ({ type }: { readonly type: EntityType }) => type === 'person' || type === 'organization';
    const present: Choice[] = quotation.speaker
      ? [
          {
            label: quotation.speaker,
            description: quotation.decision ? vscode.l10n.t('now') : vscode.l10n.t('suggested'),
          },
        ]
      : [];
    const people = this.annotations.shown(target.file.id).mentions.filter(isSpeaker);
    const registry = this.#registry(target).filter(isSpeaker);
    const choices = [...present, ...[...people, ...registry].map(choiceOf)];
    return pickOrType(choices, vscode.l10n.t('Who says “{0}”?', words));
  }

  async #askForEntity(
    target: Target,
    span: Span,
    found: ShownMention | undefined,
  ): Promise<{ name: string; type?: EntityType } | undefined> {
    const words = this.#words(target, span);
    const named = this.annotations.shown(target.file.id).mentions.filter(({ type }) => type !== 'date');
    const present: Choice[] = found
      ? [{ label: found.name, description: found.decision ? vscode.l10n.t('now') : vscode.l10n.t('suggested') }]
      : [];
    const choices = [...present, { label: words }, ...[...this.#registry(target), ...named].map(choiceOf)];
    const name = await pickOrType(choices, vscode.l10n.t('Who or what is “{0}”?', words));
    if (name === undefined) return undefined;
    const known = this.annotations.dictionary(target.file.id).idOf(name);
    if (known) return { name };
    const order = found ? [found.type, ...types.filter((type) => type !== found.type)] : types;
    const items = order.map((type) => ({ label: typeName(type), type }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is {0}?', name) });
    return picked && { name, type: picked.type };
  }
}

function quotationFields(
  quotation: ShownQuotation,
  { status, speaker }: { readonly status: 'accepted' | 'rejected'; readonly speaker?: string },
  isKnown: (entity: string) => boolean,
): Omit<QuotationRecord, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix'> {
  const { speakerEntity } = quotation;
  const said = speaker ?? (speakerEntity && isKnown(speakerEntity) ? speakerEntity : quotation.speaker);
  // Whoever has a speaker says something: then they are more than words in quotation marks.
  const kind = said && quotation.kind === 'scare' ? 'mixed' : quotation.kind;
  return {
    type: 'quotation',
    status,
    // A rejected quotation says only that these words are none.
    ...(status === 'rejected'
      ? {}
      : { kind, ...(said ? { speaker: said } : {}), ...(quotation.cue ? { cue: quotation.cue } : {}) }),
  };
}

function mentionFields(
  { entity, name, type }: ShownMention,
  status: 'accepted' | 'rejected',
  isKnown: (entity: string) => boolean,
): Omit<EntityRecord, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix'> {
  // Ids of the program's own mean nothing to whoever reads the sidecar: without an entry of the registry, the name stands for itself.
  return { type: 'entity', status, entity: isKnown(entity) ? entity : name, entityType: type };
}

function typeArgument(argument: unknown): EntityType | undefined {
  const type = textArgument(argument, 'type');
  return types.find((known) => known === type);
}

interface Choice extends vscode.QuickPickItem {
  readonly label: string;
}

function choiceOf({ name, type }: { readonly name: string; readonly type: EntityType }): Choice {
  return { label: name, description: typeName(type) };
}

/** A quick pick in which whatever is typed is a choice too. Of choices with one label the first is offered. */
function pickOrType(choices: readonly Choice[], placeholder: string): Promise<string | undefined> {
  const quickPick = vscode.window.createQuickPick();
  const known = choices.filter(({ label }, index) => choices.findIndex((one) => one.label === label) === index);
  quickPick.placeholder = placeholder;
  quickPick.items = known;
  return new Promise((resolve) => {
    const finish = (value: string | undefined) => {
      resolve(value);
      quickPick.dispose();
    };
    quickPick.onDidChangeValue((value) => {
      const typed = value.trim();
      quickPick.items =
        typed === '' || known.some(({ label }) => label === typed)
          ? known
          : [...known, { label: typed, description: vscode.l10n.t('as typed') }];
    });
    quickPick.onDidAccept(() => finish(quickPick.activeItems.at(0)?.label ?? quickPick.value.trim()));
    quickPick.onDidHide(() => finish(undefined));
    quickPick.show();
  });
}
