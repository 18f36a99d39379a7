import { Uri, workspace, type ExtensionContext } from 'vscode';
import { AnnotationStore } from './core/annotations/store';
import { NameRecogniser } from './core/entities/nameRecogniser';
import { Library } from './core/corpus/library';
import { createApi, type CorpusApi } from './editor/api';
import { noteMeasure } from './editor/base/timing';
import { Annotations } from './editor/corpus/annotations';
import { Articles } from './editor/corpus/articles';
import { Author } from './editor/corpus/author';
import { Conflicts } from './editor/corpus/conflicts';
import { CorpusFolders } from './editor/corpus/corpusFolders';
import { Duplicates } from './editor/corpus/duplicates';
import { Findings } from './editor/corpus/findings';
import { Memory } from './editor/corpus/memory';
import { MissingArticles } from './editor/corpus/missingArticles';
import { NameModel } from './editor/corpus/nameModel';
import { OldTexts } from './editor/corpus/oldTexts';
import { SidecarFiles } from './editor/corpus/sidecarFiles';
import { TagDifferences } from './editor/corpus/tagDifferences';
import { AnnotationHistory } from './editor/features/annotations/annotationHistory';
import { AnnotationNavigation } from './editor/features/annotations/annotationNavigation';
import { AnnotationsView } from './editor/features/annotations/annotationsView';
import { MissingAnnotations } from './editor/features/annotations/missingAnnotations';
import { MissingProblems } from './editor/features/annotations/missingProblems';
import { Review } from './editor/features/annotations/review';
import { ReviewProblems } from './editor/features/annotations/reviewProblems';
import { Tagging } from './editor/features/annotations/tagging';
import { Undo } from './editor/features/annotations/undo';
import { ArticleBadges } from './editor/features/articles/articleBadges';
import { ArticlesView } from './editor/features/articles/articlesView';
import { EditorContext } from './editor/features/articles/editorContext';
import { LanguageOfArticles } from './editor/features/articles/languageOfArticles';
import { ShowPlace } from './editor/features/articles/showPlace';
import { Compare } from './editor/features/duplicates/compare';
import { CompareAligned } from './editor/features/duplicates/compareAligned';
import { CopyToDuplicates } from './editor/features/duplicates/copyToDuplicates';
import { DuplicateDecisions } from './editor/features/duplicates/duplicateDecisions';
import { DuplicateLens } from './editor/features/duplicates/duplicateLens';
import { DuplicateNavigation } from './editor/features/duplicates/duplicateNavigation';
import { TagDifferenceProblems } from './editor/features/duplicates/tagDifferenceProblems';
import { TakeFromDuplicates } from './editor/features/duplicates/takeFromDuplicates';
import { FamilyView } from './editor/features/family/familyView';
import { EntitiesView } from './editor/features/findings/entitiesView';
import { EntityNavigation } from './editor/features/findings/entityNavigation';
import { EntityQuestions } from './editor/features/findings/entityQuestions';
import { EntityRegistry } from './editor/features/findings/entityRegistry';
import { QuotationsView } from './editor/features/findings/quotationsView';
import { SplitEntity } from './editor/features/findings/splitEntity';
import { Suggestions } from './editor/features/findings/suggestions';
import { Highlights } from './editor/features/highlights/highlights';
import { ToggleHighlights } from './editor/features/highlights/toggleHighlights';
import { CodeActions } from './editor/features/reading/codeActions';
import { Hovers } from './editor/features/reading/hovers';
import { Outline } from './editor/features/reading/outline';
import { TagLabels } from './editor/features/reading/tagLabels';
import { ConflictProblems } from './editor/features/sidecar/conflictProblems';
import { DecideConflict } from './editor/features/sidecar/decideConflict';
import { EmptiedNotice } from './editor/features/sidecar/emptiedNotice';
import { MergeDriver } from './editor/features/sidecar/mergeDriver';
import { ResolveConflict } from './editor/features/sidecar/resolveConflict';
import { SidecarProblems } from './editor/features/sidecar/sidecarProblems';
import { UnsavedNotice } from './editor/features/sidecar/unsavedNotice';
import { commandRegistrar } from './editor/platform/commands';
import { createLog } from './editor/platform/log';
import { Settings } from './editor/platform/settings';

/** Writes what waits to be written; set while the extension is active. */
let writeAll: (() => Promise<unknown>) | undefined;

/** Builds the services, hands them to the features, and starts reading. Nothing here waits for the corpus. */
export function activate(context: ExtensionContext): CorpusApi {
  const start = performance.now();
  const own = <T extends { dispose(): unknown }>(value: T): T => {
    context.subscriptions.push(value);
    return value;
  };
  const log = own(createLog());
  const register = commandRegistrar(log);
  const memory = context.workspaceState;

  const settings = own(new Settings());
  const folders = own(new CorpusFolders(settings));
  const articles = own(new Articles(new Library(new NameRecogniser()), folders, log));
  const duplicates = own(new Duplicates(articles, own(new Memory(context.storageUri, 'duplicates.bin', log))));
  const store = new AnnotationStore();
  const sidecars = own(new SidecarFiles(store, articles, log));
  const names = own(new NameModel(Uri.joinPath(context.extensionUri, 'dist', 'names.bin'), log));
  const author = new Author(settings);
  const annotations = own(new Annotations(articles, sidecars, store, author, new OldTexts(log), names));
  const conflicts = new Conflicts(store);
  const missing = own(new MissingArticles(articles, sidecars, store));
  const analyses = own(new Memory(context.storageUri, 'analyses.txt', log));
  let build: Promise<string> | undefined;
  const findings = own(new Findings(articles, annotations, analyses, () => (build ??= buildOf(context))));

  own(new LanguageOfArticles(articles, log));
  own(new EditorContext(articles, duplicates));
  own(new Highlights(articles, annotations, duplicates, settings));
  own(new TagLabels(articles, annotations, settings));
  own(new ArticlesView(articles, annotations, duplicates, settings, memory, register));
  own(new ArticleBadges(annotations));
  own(new AnnotationsView(articles, annotations, conflicts, missing));
  own(new EntitiesView(articles, findings, register));
  own(new QuotationsView(articles, findings));
  own(new Hovers(articles, annotations, duplicates, findings));
  own(new CodeActions(articles, annotations, findings));
  // Of two lines above an article, the one that is registered last stands first.
  own(new TakeFromDuplicates(articles, annotations, duplicates, settings, log, register));
  own(new DuplicateLens(articles, duplicates, settings));
  own(new Outline(articles, annotations));
  own(new EntityNavigation(articles, annotations, findings));
  own(new Tagging(articles, annotations, memory, register));
  own(new Suggestions(articles, annotations, register));
  own(new EntityRegistry(articles, annotations, findings, store, register));
  own(new SplitEntity(articles, annotations, findings, store, register));
  own(new EntityQuestions(articles, annotations, findings, register));
  own(new AnnotationNavigation(articles, annotations, register));
  own(new DuplicateNavigation(articles, duplicates, register));
  own(new ShowPlace(articles, register));
  own(new Compare(articles, duplicates, register));
  own(new FamilyView(articles, duplicates, register));
  own(new CompareAligned(articles, duplicates, register));
  own(new DuplicateDecisions(articles, duplicates, store, sidecars, register));
  own(new CopyToDuplicates(articles, annotations, duplicates, log, register));
  const differences = own(new TagDifferences(articles, annotations, duplicates));
  own(new TagDifferenceProblems(articles, annotations, differences, settings, register));
  own(new ToggleHighlights(settings, register));
  own(new Undo(annotations, register));
  own(new AnnotationHistory(articles, store, register));
  own(new Review(articles, annotations, register));
  own(new ReviewProblems(articles, annotations));
  own(new MissingAnnotations(articles, missing, store, register));
  own(new MissingProblems(missing, store));
  own(new SidecarProblems(store, sidecars));
  own(new ConflictProblems(articles, annotations, conflicts));
  own(new DecideConflict(conflicts, register));
  own(new ResolveConflict(store, sidecars, register));
  own(new MergeDriver(articles, context.extensionUri, register));
  own(new UnsavedNotice(sidecars, store, register));
  own(new EmptiedNotice(sidecars));

  noteMeasure('corpus.activate', start);
  writeAll = () => {
    sidecars.writeAtLast();
    return sidecars.flush();
  };
  // Who annotates is known before the first annotation is made.
  void articles.whenRead().then(() => author.name());
  return createApi(articles, annotations, duplicates);
}

/** Which build this is: another one may find other names, also of the same version while it is under development. */
async function buildOf({ extension, extensionUri }: ExtensionContext): Promise<string> {
  const version = String((extension.packageJSON as { version?: unknown }).version);
  try {
    const { size, mtime } = await workspace.fs.stat(Uri.joinPath(extensionUri, 'dist', 'extension.js'));
    return `${version} ${size} ${mtime}`;
  } catch {
    return version;
  }
}

/** The window closes: what was decided last is written first, while VS Code still answers or not. */
export async function deactivate(): Promise<void> {
  await writeAll?.();
}
