import * as vscode from 'vscode';
import type { Article } from '../../core/corpus/library';
import type { Span } from '../../core/text/span';
import type { ArticleFile } from '../corpus/articleFile';
import type { Articles } from '../corpus/articles';
import { toSpan } from './convert';
import { tell } from './tell';

/** What a command acts on: an article, and where in it. */
export interface Target {
  readonly file: ArticleFile;
  readonly article: Article;
  /** What is selected (empty spans are cursors); never an empty list. */
  readonly selections: readonly [Span, ...Span[]];
  /** The annotation that is meant, where the command was called on one. */
  readonly annotation?: string;
  /** The editor that shows the article, if one does. */
  readonly editor?: vscode.TextEditor;
}

/** A place as the items of our views carry it, and as links in hovers do (there the URI is text). */
export interface Place {
  readonly uri: vscode.Uri;
  readonly span?: Span;
  readonly annotation?: string;
}

/** The place in a command's first argument, if it is one: a URI, an item of a view, or the object of a link. */
export function placeOf(argument: unknown): Place | undefined {
  if (argument instanceof vscode.Uri) return { uri: argument };
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return undefined;
  const { uri } = argument;
  const { span, annotation } = argument as { span?: unknown; annotation?: unknown };
  const parsed = uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? parsedUri(uri) : undefined;
  if (!parsed) return undefined;
  return {
    uri: parsed,
    ...(isSpan(span) ? { span } : {}),
    ...(typeof annotation === 'string' ? { annotation } : {}),
  };
}

/** Text that is no URI stands for itself, so that a message can name it. */
function parsedUri(text: string): vscode.Uri {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return vscode.Uri.from({ scheme: 'unknown', path: `/${text}` });
  }
}

function isSpan(value: unknown): value is Span {
  return (
    typeof value === 'object' &&
    value !== null &&
    Number.isInteger((value as Span).start) &&
    Number.isInteger((value as Span).end)
  );
}

/**
 * Finds what a command is about: the place that it was called with, else the active editor.
 * A command that came without a usable article gets undefined, after a message that says what to do.
 */
export async function resolveTarget(articles: Articles, argument: unknown): Promise<Target | undefined> {
  const place = placeOf(argument);
  const active = vscode.window.activeTextEditor;
  const uri = place?.uri ?? active?.document.uri;
  if (!uri) return explain(vscode.l10n.t('Open an article of the corpus first.'));
  const article = await articles.read(uri);
  const file = articles.file(uri);
  if (!article || !file) return explain(whyNot(uri, file));
  const editor =
    active?.document.uri.toString() === file.id
      ? active
      : vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === file.id);
  const selected = place?.span ? [place.span] : (editor?.selections ?? []).map((range) => toSpan(article.lines, range));
  const [first = { start: 0, end: 0 }, ...rest] = selected;
  return { file, article, selections: [first, ...rest], annotation: place?.annotation, editor };
}

function whyNot(uri: vscode.Uri, file: ArticleFile | undefined): string {
  if (uri.scheme === 'untitled')
    return vscode.l10n.t('This text is not saved yet. Save it into a corpus folder to annotate it.');
  const name = uri.path.split('/').at(-1) ?? '';
  if (!file)
    return vscode.l10n.t(
      '{0} is not an article of a corpus. Which folders and files are is said in the settings corpus.folders and corpus.include.',
      name,
    );
  switch (file.problem) {
    case 'binary':
      return vscode.l10n.t('{0} is not a text file, so it cannot be annotated.', name);
    case 'tooLarge':
      return vscode.l10n.t(
        '{0} is larger than 50 MB, which VS Code gives to no extension. Split it to annotate it.',
        name,
      );
    case 'unreadable':
    case undefined:
      return vscode.l10n.t('{0} cannot be read. Check that it still exists and that you may read it.', name);
  }
}

function explain(message: string): undefined {
  void vscode.window.showInformationMessage(message);
  return undefined;
}

/** Says that a command needs duplicates and there are none. */
export function tellNoDuplicates(file: ArticleFile): void {
  tell(vscode.l10n.t('{0} has no duplicates in this corpus.', file.name));
}
