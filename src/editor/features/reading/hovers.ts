import * as vscode from 'vscode';
import type { Article } from '../../../core/corpus/library';
import type { PlacedAnnotation, ShownMention, ShownPassage, ShownQuotation } from '../../../core/corpus/shown';
import type { Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { Findings } from '../../corpus/findings';
import { toRange, toSpan } from '../../platform/convert';
import { escapeMarkdown, kindName, originOf, stateName, titleOf, typeIcon, typeName } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';

/** The only commands that a hover may run: text from files can never name another. */
const hoverCommands = [
  'corpus.acceptSuggestion',
  'corpus.rejectSuggestion',
  'corpus.setSpeaker',
  'corpus.setEntity',
  'corpus.editAnnotation',
  'corpus.editNote',
  'corpus.removeAnnotation',
  'corpus.copyToDuplicates',
  'corpus.compareWithDuplicate',
  'corpus.showPlace',
] as const;
type HoverCommand = (typeof hoverCommands)[number];

/** Forms of a name that a hover lists. */
const mostForms = 6;
/** People who may be meant that a hover names; the command knows all. */
const mostCandidates = 5;

/** What a place in an article is: everything that is marked there, innermost first, with what can be done about it. */
export class Hovers extends Owner implements vscode.HoverProvider {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
    readonly findings: Findings,
  ) {
    super();
    this.register(vscode.languages.registerHoverProvider(articleDocuments, this));
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { uri } = document;
    await this.annotations.whenFound(uri.toString());
    const article = this.articles.get(uri);
    if (!article) return undefined;
    const at = toSpan(article.lines, new vscode.Range(position, position)).start;
    const isHere = (span: Span | undefined) => span !== undefined && span.start <= at && at < span.end;
    const shown = this.annotations.shown(article.id);
    const sections: { span: Span; text: string }[] = [];
    for (const passage of shown.passages)
      if (isHere(passage.span)) sections.push({ span: passage.span, text: this.#passage(article, passage) });
    for (const mention of shown.mentions)
      if (isHere(mention)) sections.push({ span: mention, text: this.#mention(article, mention) });
    for (const quotation of shown.quotations)
      if (isHere(quotation)) sections.push({ span: quotation, text: this.#quotation(article, quotation) });
    for (const placed of shown.review)
      if (placed.span && isHere(placed.span)) sections.push({ span: placed.span, text: this.#review(placed) });
    sections.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    const shared = this.#shared(article, at);
    if (sections.length === 0 && !shared) return undefined;
    const parts = [...sections.map(({ text }) => text), ...(shared ? [shared] : [])];
    const contents = new vscode.MarkdownString(parts.join('\n\n---\n\n'), true);
    contents.isTrusted = { enabledCommands: hoverCommands };
    return new vscode.Hover(contents, sections.length > 0 ? toRange(article.lines, sections[0].span) : undefined);
  }

  #passage(article: Article, { record, state, span }: ShownPassage): string {
    const definitions = this.annotations.tagSet(article.id);
    const lines = record.tags.map((tag) => {
      const description = definitions.get(tag)?.description;
      return `$(tag) **${escapeMarkdown(tag)}**${description ? ` — ${escapeMarkdown(description)}` : ''}`;
    });
    if (record.note) lines.push(`$(note) ${escapeMarkdown(record.note)}`);
    const made = [record.by, record.created?.slice(0, 10)].filter((part) => part !== undefined).map(escapeMarkdown);
    if (made.length > 0) lines.push(made.join(' · '));
    if (record.origin) lines.push(vscode.l10n.t('Copied from a duplicate'));
    if (state !== 'exact') lines.push(escapeMarkdown(stateName(state)));
    const place = { uri: article.id, span, annotation: record.id };
    const links = [
      link('corpus.editAnnotation', vscode.l10n.t('Edit Tags…'), place),
      link('corpus.editNote', vscode.l10n.t('Edit Note…'), place),
      link('corpus.removeAnnotation', vscode.l10n.t('Remove'), place),
    ];
    if (this.duplicates.of(article.id).length > 0)
      links.push(link('corpus.copyToDuplicates', vscode.l10n.t('Copy to Duplicates'), place));
    return [...lines, links.join(' | ')].join('  \n');
  }

  #mention(article: Article, mention: ShownMention): string {
    const head = `$(${typeIcon(mention.type)}) **${escapeMarkdown(mention.name)}** — ${typeName(mention.type)}`;
    const definition = this.annotations.dictionary(article.id).registry.get(mention.entity);
    const state = mention.decision
      ? vscode.l10n.t('accepted')
      : mention.suggestion?.suggested
        ? vscode.l10n.t('suggested, not certain who is meant')
        : vscode.l10n.t('suggestion');
    const lines = [`${head} (${state})`];
    const about = this.findings.about(article.id, mention.entity);
    const others = [...new Set([...(definition?.aliases ?? []), ...(about?.forms ?? [])])]
      .filter((form) => form !== mention.name)
      .slice(0, mostForms);
    if (others.length > 0) lines.push(vscode.l10n.t('Also named: {0}', others.map(escapeMarkdown).join(', ')));
    if (about && about.articles > 1)
      lines.push(vscode.l10n.t('{0} mentions in {1} articles', about.mentions, about.articles));
    const place = { uri: article.id, span: { start: mention.start, end: mention.end }, annotation: mention.decision };
    const maybe = this.findings
      .candidatesFor(article.id, mention)
      .slice(0, mostCandidates)
      .map(({ name, type }) => link('corpus.setEntity', name, { ...place, entity: name, type }));
    if (maybe.length > 0) lines.push(vscode.l10n.t('Maybe: {0}', maybe.join(' | ')));
    const links = [...decisionLinks(place), link('corpus.setEntity', vscode.l10n.t('Set Entity…'), place)];
    return [...lines, links.join(' | ')].join('  \n');
  }

  #quotation(article: Article, quotation: ShownQuotation): string {
    const { speaker, cue } = quotation;
    const place = {
      uri: article.id,
      span: { start: quotation.start, end: quotation.end },
      annotation: quotation.decision,
    };
    const lines = [
      `$(quote) **${kindName(quotation.kind)}**${quotation.decision ? ` (${vscode.l10n.t('accepted')})` : ''}`,
    ];
    if (quotation.kind !== 'scare' || speaker)
      lines.push(
        speaker
          ? vscode.l10n.t('Speaker: {0}', `**${escapeMarkdown(speaker)}**`) + (cue ? ` · ${escapeMarkdown(cue)}` : '')
          : vscode.l10n.t('Speaker: not found'),
      );
    const links = [...decisionLinks(place), link('corpus.setSpeaker', vscode.l10n.t('Set Speaker…'), place)];
    return [...lines, links.join(' | ')].join('  \n');
  }

  #review(placed: PlacedAnnotation): string {
    const tags = placed.record.type === 'passage' ? placed.record.tags.map(escapeMarkdown).join(', ') : '';
    return [
      `$(warning) **${escapeMarkdown(stateName(placed.state))}** ${tags}`,
      vscode.l10n.t('It was made on: {0}', `“${escapeMarkdown(placed.record.exact)}”`),
    ].join('  \n');
  }

  /** In which duplicates the passage at an offset stands, with links to the very place. */
  #shared(article: Article, at: number): string | undefined {
    const lines: string[] = [];
    for (const duplicate of this.duplicates.of(article.id)) {
      const passage = duplicate.passages.find(({ here }) => here.start <= at && at < here.end);
      const other = passage && this.articles.get(duplicate.id);
      if (!passage || !other) continue;
      const there = this.duplicates.alignment(article.id, duplicate.id)?.map(at)?.span ?? passage.there;
      const origin = originOf(other);
      lines.push(
        link('corpus.showPlace', titleOf(other), { uri: other.id, span: there }) +
          (origin ? ` — ${escapeMarkdown(origin)}` : ''),
      );
    }
    if (lines.length === 0) return undefined;
    return [`$(files) ${vscode.l10n.t('This passage also stands in:')}`, ...lines].join('  \n');
  }
}

/** Deciding on what was found at a place, or taking the decision back. */
function decisionLinks(place: { readonly annotation: string | undefined }): readonly string[] {
  if (place.annotation !== undefined)
    return [link('corpus.removeAnnotation', vscode.l10n.t('Take Decision Back'), place)];
  return [
    link('corpus.acceptSuggestion', vscode.l10n.t('Accept'), place),
    link('corpus.rejectSuggestion', vscode.l10n.t('Reject'), place),
  ];
}

function link(command: HoverCommand, label: string, argument: unknown): string {
  // A parenthesis, such as a sidecar's ids may have, would end the link.
  const query = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}
