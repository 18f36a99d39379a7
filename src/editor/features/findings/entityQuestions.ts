import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Annotations, Step } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Candidate, Question } from '../../corpus/corpusLinks';
import type { Findings } from '../../corpus/findings';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { tell } from '../../platform/tell';

/** Answering what the program only suspects: whom a bare surname means, whether two names are one entity's. */
export class EntityQuestions extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly findings: Findings,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.answerQuestion', (argument) => this.#answer(argument)));
  }

  async #answer(argument: unknown): Promise<void> {
    await this.findings.whenReady();
    const question = questionOf(argument) ?? this.#named(textArgument(argument, 'form'));
    if (!question) return tell(vscode.l10n.t('There is nothing to say about this name.'));
    const wanted = textArgument(argument, 'candidate');
    const answer = question.candidates.find(({ entity, name }) => entity === wanted || name === wanted);
    const meant = answer ?? (await askWhoIsMeant(question));
    if (!meant) return;
    const { entity } = question;
    if (entity !== undefined) await this.#join(entity, question, meant);
    else await this.#accept(question, meant);
  }

  #named(form: string | undefined): Question | undefined {
    return this.findings.questions().find((question) => question.form === form);
  }

  /** All places of the name at once; each can still be decided on by itself. */
  async #accept({ form, mentions }: Question, { entity, name, type }: Candidate): Promise<void> {
    const steps = mentions.flatMap(({ article, mention }): Step[] => {
      const version = this.articles.get(article);
      if (!version) return [];
      const isKnown = this.annotations.dictionary(article).registry.has(entity);
      const fields = { type: 'entity', status: 'accepted', entity: isKnown ? entity : name, entityType: type } as const;
      return [{ kind: 'add', article, version, span: { start: mention.start, end: mention.end }, fields }];
    });
    await this.annotations.change(vscode.l10n.t('“{0}” is {1}', form, name), steps);
  }

  async #join(entity: string, { form, type }: Question, into: Candidate): Promise<void> {
    const found = this.findings.entities().find((one) => one.entity === entity && one.type === type);
    if (!found) return tell(vscode.l10n.t('There is nothing to say about this name.'));
    await vscode.commands.executeCommand('corpus.mergeEntities', { kind: 'entity', entity: found, into: into.entity });
    tell(vscode.l10n.t('{0} is {1}', form, into.name));
  }
}

function questionOf(argument: unknown): Question | undefined {
  const isNode = typeof argument === 'object' && argument !== null && 'question' in argument;
  return isNode ? (argument as { readonly question: Question }).question : undefined;
}

async function askWhoIsMeant({ form, candidates }: Question): Promise<Candidate | undefined> {
  const items = candidates.map((candidate) => ({ label: candidate.name, candidate }));
  const placeHolder = vscode.l10n.t('Who is “{0}”?', form);
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.candidate;
}
