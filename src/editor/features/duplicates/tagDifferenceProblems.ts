import * as vscode from 'vscode';
import type { ShownPassage } from '../../../core/corpus/shown';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { FoundDifference, TagDifferences } from '../../corpus/tagDifferences';
import type { RegisterCommand } from '../../platform/commands';
import { toRange } from '../../platform/convert';
import { excerpt, titleOf } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';
import { newProblem, Problems, quickFix, registerQuickFixes, type FoundProblem } from '../../platform/problems';
import type { Settings } from '../../platform/settings';

/** One side of a difference: the passage in one article, and the same passage in the other. */
interface Side {
  readonly article: string;
  readonly own: ShownPassage;
  readonly other: string;
  readonly theirs: ShownPassage;
}

/** What a fix asks for: which annotations get which tags, as one step. */
interface Agreement {
  readonly tags: readonly string[];
  readonly annotations: readonly { readonly article: string; readonly annotation: string }[];
}

/** Copies of one passage that carry different tags, in the Problems view of both articles, with fixes that make them agree. */
export class TagDifferenceProblems extends Owner {
  readonly #problems = this.register(new Problems('corpus.tagDifferences'));

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly differences: TagDifferences,
    readonly settings: Settings,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(differences.onDidChange(() => this.#publish()));
    this.register(settings.onDidChange(() => this.#publish()));
    this.register(registerCommand('corpus.agreeOnTags', (argument) => this.#agree(argument)));
    this.register(registerQuickFixes(articleDocuments, (uri, asked) => this.#fixes(uri, asked)));
  }

  #sides(): readonly Side[] {
    if (!this.settings.areTagDifferencesShown) return [];
    return this.differences.all().flatMap(({ article, here, other, there }: FoundDifference) => [
      { article, own: here, other, theirs: there },
      { article: other, own: there, other: article, theirs: here },
    ]);
  }

  #publish(): void {
    this.#problems.publish(this.#sides().flatMap((side) => this.#found(side) ?? []));
  }

  #found({ article: id, own, other: otherId, theirs }: Side): FoundProblem | undefined {
    const [article, other] = [this.articles.get(id), this.articles.get(otherId)];
    const [file, otherFile] = [this.articles.file(id), this.articles.file(otherId)];
    if (!article || !other || !file || !otherFile) return undefined;
    const message = vscode.l10n.t(
      '“{0}” is tagged {1} here and {2} in {3}.',
      excerpt(own.record.exact, 40),
      tagList(own),
      tagList(theirs),
      titleOf(other),
    );
    const range = toRange(article.lines, own.span);
    const problem = newProblem(range, message, vscode.DiagnosticSeverity.Information, codeOf(own, theirs));
    const there = new vscode.Location(otherFile.uri, toRange(other.lines, theirs.span));
    problem.relatedInformation = [new vscode.DiagnosticRelatedInformation(there, tagList(theirs))];
    return { uri: file.uri, problem };
  }

  #fixes(uri: vscode.Uri, asked: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    const sides = this.#sides().filter(({ article }) => article === uri.toString());
    return asked.flatMap((problem) => {
      const side = sides.find(({ own, theirs }) => problem.code === codeOf(own, theirs));
      return side ? fixes(side, problem) : [];
    });
  }

  async #agree(argument: unknown): Promise<void> {
    const asked = argument as Partial<Agreement> | undefined;
    if (!Array.isArray(asked?.tags) || !Array.isArray(asked.annotations)) return;
    const tags = (asked.tags as unknown[]).filter((tag) => typeof tag === 'string');
    const steps = (asked.annotations as Agreement['annotations']).map(
      ({ article, annotation }) => ({ kind: 'update', article, annotation, fields: { tags } }) as const,
    );
    await this.annotations.change(vscode.l10n.t('Agree on the tags {0}', tags.join(', ')), steps);
  }
}

function codeOf(own: ShownPassage, theirs: ShownPassage): string {
  return `tags ${own.record.id} ${theirs.record.id}`;
}

function tagList({ record }: ShownPassage): string {
  return record.tags.length > 0 ? record.tags.join(', ') : vscode.l10n.t('with nothing');
}

function fixes({ article, own, other, theirs }: Side, problem: vscode.Diagnostic): vscode.CodeAction[] {
  const [here, there] = [
    { article, annotation: own.record.id },
    { article: other, annotation: theirs.record.id },
  ];
  const fix = (title: string, agreement: Agreement) => quickFix(problem, title, 'corpus.agreeOnTags', agreement);
  const all = [...new Set([...own.record.tags, ...theirs.record.tags])];
  const result = [
    fix(vscode.l10n.t('Tag It {0} in Both', tagList(theirs)), { tags: theirs.record.tags, annotations: [here] }),
    fix(vscode.l10n.t('Tag It {0} in Both', tagList(own)), { tags: own.record.tags, annotations: [there] }),
  ];
  const isNew = [own, theirs].every(({ record }) => record.tags.length < all.length);
  if (isNew)
    result.push(fix(vscode.l10n.t('Tag It {0} in Both', all.join(', ')), { tags: all, annotations: [here, there] }));
  return result;
}
