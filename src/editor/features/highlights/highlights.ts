import * as vscode from 'vscode';
import type { Article } from '../../../core/corpus/library';
import { overlaps, type Span } from '../../../core/text/span';
import { Delayer } from '../../base/async';
import { measured } from '../../base/timing';
import { DisposableMap, Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { uniqueSpans } from '../../../core/corpus/uniqueSpans';
import { toRange } from '../../platform/convert';
import type { HighlightKind, Settings } from '../../platform/settings';
import { passageStyle, styles, type Style } from './highlightStyles';

/** Above this many marks in one article, only those near what is visible are painted: VS Code slows down with thousands. */
const mostPainted = 3000;
/** Lines above and below what is visible that are painted too, so that scrolling shows no bare text. */
const margin = 150;
/** Milliseconds of quiet after a keystroke before the text is searched again; until then VS Code moves what is painted. */
const afterTyping = (article: Article | undefined) => 120 + (article?.text.length ?? 0) / 1000;

type Painted = Map<Style, vscode.DecorationOptions[]>;

/** Paints the articles in all visible editors, also where one article is open twice. */
export class Highlights extends Owner {
  readonly #types = new Map<Style, vscode.TextEditorDecorationType>();
  /** One for each colour that tags have; '' is the theme's own. */
  readonly #passageTypes = this.register(new DisposableMap<string, vscode.TextEditorDecorationType>());
  readonly #delays = this.register(new DisposableMap<string, Delayer>());
  readonly #later = this.register(new Delayer(15));
  /** Articles that are painted as soon as everything is found in them. */
  readonly #sought = new Set<string>();

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
    readonly settings: Settings,
  ) {
    super();
    for (const [style, options] of Object.entries(styles))
      this.#types.set(style as Style, this.register(vscode.window.createTextEditorDecorationType(options)));
    this.register(
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((one) => void this.#open(one))),
    );
    this.register(vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)));
    this.register(articles.onDidChange(({ added, changed }) => this.#textChanged(new Set([...added, ...changed]))));
    this.register(annotations.onDidChange((ids) => this.#repaint(ids)));
    this.register(duplicates.onDidChange((ids) => this.#repaint(ids)));
    this.register(settings.onDidChange(() => this.#later.trigger(() => this.#repaint())));
    for (const editor of vscode.window.visibleTextEditors) void this.#open(editor);
  }

  /** Paints an editor as soon as its article is read. */
  async #open(editor: vscode.TextEditor): Promise<void> {
    const { uri } = editor.document;
    const article = this.articles.get(uri) ?? (await this.articles.read(uri));
    // Names that are painted one way now and another way a moment later would flicker.
    if (!this.annotations.names.isReady) await this.annotations.names.whenReady();
    if (article && vscode.window.visibleTextEditors.includes(editor)) this.#paint(editor);
  }

  #textChanged(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      if (!this.#editorsOf(id).length) continue;
      if (!this.#delays.has(id)) this.#delays.set(id, new Delayer(afterTyping(this.articles.get(id))));
      this.#delays.get(id)?.trigger(() => {
        this.#delays.delete(id);
        this.#repaint(new Set([id]));
      });
    }
  }

  #scrolled(editor: vscode.TextEditor): void {
    const article = this.articles.get(editor.document.uri);
    if (article && this.#isLarge(article)) this.#later.trigger(() => this.#paint(editor));
  }

  #repaint(ids?: ReadonlySet<string>): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const id = editor.document.uri.toString();
      // While a person types, the pause paints: painting now would be for a text that is about to change.
      if ((!ids || ids.has(id)) && !this.#delays.has(id)) this.#paint(editor);
    }
  }

  #editorsOf(id: string): vscode.TextEditor[] {
    return vscode.window.visibleTextEditors.filter((editor) => editor.document.uri.toString() === id);
  }

  #isLarge(article: Article): boolean {
    return article.text.length > 150_000;
  }

  #paint(editor: vscode.TextEditor): void {
    const article = this.articles.get(editor.document.uri);
    if (!article) return;
    if (measured('corpus.find', () => this.annotations.prepare(article.id)))
      measured('corpus.paint', () => this.#paintArticle(editor, article));
    else void this.#paintWhenFound(article.id);
  }

  /** A long text is not searched at one go: what was painted stays until everything is found. */
  async #paintWhenFound(id: string): Promise<void> {
    if (this.#sought.has(id)) return;
    this.#sought.add(id);
    await this.annotations.whenFound(id);
    this.#sought.delete(id);
    if (!this.isDisposed) this.#repaint(new Set([id]));
  }

  #paintArticle(editor: vscode.TextEditor, article: Article): void {
    const visible = this.#isLarge(article) ? visibleSpan(editor, article) : undefined;
    const painted = this.#collect(article, visible);
    // Every style is set, also to nothing: what is gone must not stay painted.
    for (const [style, type] of this.#types) editor.setDecorations(type, painted.get(style) ?? []);
    this.#paintPassages(editor, article, visible);
  }

  #collect(article: Article, visible: Span | undefined): Painted {
    const painted: Painted = new Map();
    let count = 0;
    const add = (style: Style, span: Span) => {
      if (visible && (span.end < visible.start || span.start > visible.end)) return;
      if (count++ > mostPainted && !visible) return;
      const options = painted.get(style) ?? [];
      options.push({ range: toRange(article.lines, span) });
      painted.set(style, options);
    };
    const isOn = (kind: HighlightKind) => this.settings.isHighlighted(kind);
    const shown = this.annotations.shown(article.id);
    if (isOn('entities'))
      for (const mention of shown.mentions) {
        add(mention.type, mention);
        if (mention.decision) add('acceptedMention', mention);
      }
    if (isOn('quotations'))
      for (const quotation of shown.quotations) {
        add(quotation.kind, quotation);
        add('italic', quotation);
        if (quotation.decision) add('acceptedQuotation', quotation);
      }
    if (isOn('passages')) for (const { span } of shown.review) if (span) add('needsReview', span);
    if (isOn('boilerplate')) for (const span of this.#boilerplate(article)) add('boilerplate', span);
    const duplicates = this.duplicates.of(article.id);
    const sharedSpans = duplicates.flatMap(({ passages }) => passages.map(({ here }) => here));
    if (isOn('unique') && duplicates.length > 0)
      for (const span of uniqueSpans(article.structure.paragraphs, [...sharedSpans, ...this.#boilerplate(article)]))
        add('unique', span);
    else if (isOn('shared')) for (const span of sharedSpans) add('shared', span);
    return painted;
  }

  #boilerplate(article: Article): readonly Span[] {
    // What stands in the margins of other articles may be this one's headline.
    const title = article.structure.titleSpan ?? { start: 0, end: 0 };
    const repeated = this.duplicates.boilerplate(article.id).filter((span) => !overlaps(span, title));
    return [...article.structure.boilerplate, ...repeated];
  }

  #paintPassages(editor: vscode.TextEditor, article: Article, visible: Span | undefined): void {
    const byColor = new Map<string, vscode.DecorationOptions[]>();
    const passages = this.settings.isHighlighted('passages') ? this.annotations.passages(article.id) : [];
    for (const { record, span } of passages) {
      if (visible && (span.end < visible.start || span.start > visible.end)) continue;
      const color = this.annotations.colorOf(article.id, record.tags);
      const options = byColor.get(color) ?? [];
      options.push({ range: toRange(article.lines, span) });
      byColor.set(color, options);
    }
    for (const color of byColor.keys())
      if (!this.#passageTypes.has(color))
        this.#passageTypes.set(color, vscode.window.createTextEditorDecorationType(passageStyle(color || undefined)));
    for (const color of this.#passageTypes.keys())
      editor.setDecorations(this.#passageTypes.get(color) as vscode.TextEditorDecorationType, byColor.get(color) ?? []);
  }
}

/** What is visible in an editor and some lines around it. */
function visibleSpan(editor: vscode.TextEditor, article: Article): Span {
  const first = editor.visibleRanges.at(0)?.start.line ?? 0;
  const last = editor.visibleRanges.at(-1)?.end.line ?? 0;
  return {
    start: article.lines.offsetAt({ line: first - margin, character: 0 }),
    end: article.lines.offsetAt({ line: last + margin, character: Number.MAX_SAFE_INTEGER }),
  };
}
