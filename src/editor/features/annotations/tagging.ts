import * as vscode from 'vscode';
import { cleanTags } from '../../../core/annotations/tagNames';
import type { PlacedAnnotation } from '../../../core/corpus/shown';
import type { PassageRecord } from '../../../core/sidecar/format';
import { snapToGraphemes, trimSpace } from '../../../core/text/graphemes';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import { chooseAnnotation } from '../../platform/chooseAnnotation';
import { textArgument, textsArgument, type RegisterCommand } from '../../platform/commands';
import { excerpt, titleOf } from '../../platform/describe';
import { placeOf, resolveTarget, type Target } from '../../platform/target';
import { tell } from '../../platform/tell';
import { pickTags, type PickedTags, type TagChoice } from './pickTags';

const recentKey = 'tags.recent';
const mostRecent = 50;

/** Tagging passages and articles, and changing what was tagged. */
export class Tagging extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly memory: vscode.Memento,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.tagSelection', (argument) => this.#tagSelection(argument)));
    this.register(registerCommand('corpus.tagArticle', (first, second) => this.#tagArticles(first, second)));
    this.register(registerCommand('corpus.editAnnotation', (argument) => this.#edit(argument)));
    this.register(registerCommand('corpus.editNote', (argument) => this.#editNote(argument)));
    this.register(registerCommand('corpus.removeAnnotation', (first, second) => this.#remove(first, second)));
    this.register(registerCommand('corpus.markReviewed', (a, b) => this.#mark(a, b, 'reviewed')));
    this.register(registerCommand('corpus.markOpen', (a, b) => this.#mark(a, b, 'open')));
  }

  async #tagSelection(argument: unknown): Promise<readonly string[] | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const { text } = target.article;
    const spans = target.selections.map((span) => snapToGraphemes(text, trimSpace(text, span)));
    const passages = spans.filter(({ start, end }) => end > start);
    if (passages.length === 0) {
      tell(vscode.l10n.t('Select the passage to tag first.'));
      return undefined;
    }
    const given = textsArgument(argument, 'tags');
    const words = passages.map(({ start, end }) => text.slice(start, end)).join(' … ');
    const picked = given
      ? { tags: cleanTags(given), wantsNote: false }
      : await pickTags(this.#choices(target), [], vscode.l10n.t('Tag “{0}”', excerpt(words, 50)));
    if (!picked || picked.tags.length === 0) return undefined;
    const note = textArgument(argument, 'note') ?? (picked.wantsNote ? await askForNote('') : undefined);
    if (picked.wantsNote && note === undefined) return undefined;
    this.#rememberTags(picked.tags);
    const steps = passages.map((span): Step => ({
      kind: 'add',
      article: target.file.id,
      version: target.article,
      span,
      fields: { type: 'passage', tags: picked.tags, ...(note ? { note } : {}) },
    }));
    return this.annotations.change(vscode.l10n.t('Tag “{0}”', excerpt(words, 30)), steps);
  }

  async #tagArticles(first: unknown, second: unknown): Promise<void> {
    const targets = await this.#targets(first, second);
    if (targets.length === 0) return;
    const present = new Set(targets.flatMap(({ file }) => this.annotations.articleRecord(file.id).tags));
    const given = textsArgument(first, 'tags');
    const title =
      targets.length === 1
        ? vscode.l10n.t('Tag the article “{0}”', excerpt(titleOf(targets[0].article), 50))
        : vscode.l10n.t('Tag {0} articles', targets.length);
    const picked: PickedTags | undefined = given
      ? { tags: cleanTags(given), wantsNote: false }
      : await pickTags(this.#choices(targets[0]), [...present], title);
    if (!picked) return;
    const asked = picked.wantsNote
      ? await askForNote(this.annotations.articleRecord(targets[0].file.id).note ?? '')
      : undefined;
    const note = textArgument(first, 'note') ?? asked;
    this.#rememberTags(picked.tags);
    const steps = targets.map(({ file }): Step => ({
      kind: 'article',
      article: file.id,
      fields: { tags: picked.tags, ...(note === undefined ? {} : { note: note || undefined }) },
    }));
    await this.annotations.change(title, steps);
  }

  async #edit(argument: unknown): Promise<void> {
    const found = await this.#annotationAt(argument);
    if (!found) return;
    const { target, record } = found;
    const given = textsArgument(argument, 'tags');
    const picked = given
      ? { tags: cleanTags(given), wantsNote: false }
      : await pickTags(this.#choices(target), record.tags, vscode.l10n.t('Tags of “{0}”', excerpt(record.exact, 50)));
    if (!picked) return;
    const note =
      textArgument(argument, 'note') ?? (picked.wantsNote ? await askForNote(record.note ?? '') : record.note);
    if (picked.wantsNote && note === undefined) return;
    this.#rememberTags(picked.tags);
    const article = target.file.id;
    const step: Step =
      picked.tags.length === 0 && !note
        ? { kind: 'remove', article, annotation: record.id }
        : { kind: 'update', article, annotation: record.id, fields: { tags: picked.tags, note: note || undefined } };
    await this.annotations.change(vscode.l10n.t('Edit the tags of “{0}”', excerpt(record.exact, 30)), [step]);
  }

  async #editNote(argument: unknown): Promise<void> {
    const found = await this.#annotationAt(argument);
    if (!found) return;
    const { target, record } = found;
    const note = textArgument(argument, 'note') ?? (await askForNote(record.note ?? ''));
    if (note === undefined) return;
    await this.annotations.change(vscode.l10n.t('Edit the note of “{0}”', excerpt(record.exact, 30)), [
      { kind: 'update', article: target.file.id, annotation: record.id, fields: { note: note || undefined } },
    ]);
  }

  async #remove(first: unknown, second: unknown): Promise<void> {
    const chosen = Array.isArray(second) && second.length > 1 ? second : [first];
    const steps: Step[] = [];
    let label = '';
    for (const argument of chosen) {
      const target = await resolveTarget(this.articles, argument);
      const placed =
        target &&
        (await chooseAnnotation(this.annotations, target, () => true, vscode.l10n.t('Which annotation should go?')));
      if (!target || !placed) continue;
      label = excerpt(placed.record.exact, 30);
      steps.push({ kind: 'remove', article: target.file.id, annotation: placed.record.id });
    }
    if (steps.length === 0) return;
    const what = steps.length === 1 ? `“${label}”` : String(steps.length);
    await this.annotations.change(vscode.l10n.t('Remove annotation {0}', what), steps);
  }

  async #mark(first: unknown, second: unknown, status: 'open' | 'reviewed'): Promise<void> {
    const targets = await this.#targets(first, second);
    if (targets.length === 0) return;
    const label =
      status === 'reviewed'
        ? vscode.l10n.t('Mark as reviewed: {0}', excerpt(titleOf(targets[0].article), 30))
        : vscode.l10n.t('Mark as open: {0}', excerpt(titleOf(targets[0].article), 30));
    const steps = targets.map(({ file }): Step => ({ kind: 'article', article: file.id, fields: { status } }));
    await this.annotations.change(label, steps);
  }

  /** The articles that a command was called on: all selected items of a view, or one, or the active editor's. */
  async #targets(first: unknown, second: unknown): Promise<Target[]> {
    const items = Array.isArray(second) ? second.filter((item) => placeOf(item)) : [];
    const distinct = new Map<string, Target>();
    for (const item of items.length > 0 ? items : [first]) {
      const target = await resolveTarget(this.articles, item);
      if (target) distinct.set(target.file.id, target);
    }
    return [...distinct.values()];
  }

  async #annotationAt(argument: unknown): Promise<{ target: Target; record: PassageRecord } | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const isPassage = (one: PlacedAnnotation) => one.record.type === 'passage';
    const placed = await chooseAnnotation(this.annotations, target, isPassage, vscode.l10n.t('Which annotation?'));
    return placed?.record.type === 'passage' ? { target, record: placed.record } : undefined;
  }

  /** The tags to choose from, those used last first, then those of the tag set, then the others in use. */
  #choices({ file }: Target): readonly TagChoice[] {
    const definitions = this.annotations.tagSet(file.id);
    const recent = this.memory.get<readonly string[]>(recentKey, []);
    const known = new Set([...definitions.keys(), ...this.annotations.tagsInUse(file.id)]);
    const names = [...recent.filter((tag) => known.has(tag)), ...known];
    return [...new Set(names)].map((name) => ({ name, definition: definitions.get(name) }));
  }

  /** Known at once; that VS Code keeps it is not waited for, nor missed where it does not. */
  #rememberTags(tags: readonly string[]): void {
    const recent = this.memory.get<readonly string[]>(recentKey, []);
    const now = [...new Set([...tags, ...recent])].slice(0, mostRecent);
    this.memory.update(recentKey, now).then(undefined, () => undefined);
  }
}

function askForNote(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    value,
    prompt: vscode.l10n.t('Note on this annotation. Leave it empty for none.'),
    title: vscode.l10n.t('Note'),
  });
}
