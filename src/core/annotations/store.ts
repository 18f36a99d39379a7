import { Emitter } from '../event';
import { EMPTY_ARTICLE, type AnnotationRecord, type ArticleRecord, type SidecarProblem } from '../sidecar/format';
import { Sidecar } from '../sidecar/sidecar';

export interface StoreChange {
  readonly folder: string;
  readonly articles: ReadonlySet<string>;
  readonly origin: 'user' | 'disk' | 'undo' | 'reanchor';
}
export interface ArticleEdit {
  readonly folder: string;
  readonly name: string;
  readonly edit: (record: ArticleRecord) => ArticleRecord;
}
interface Done {
  readonly folder: string;
  readonly name: string;
  readonly before: ArticleRecord;
  readonly after: ArticleRecord;
}
interface Step {
  readonly label: string;
  readonly done: readonly Done[];
}
export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly label: string };

interface Folder {
  sidecar: Sidecar;
  base: Sidecar;
  problems: readonly SidecarProblem[];
}

export class AnnotationStore {
  readonly #emitter = new Emitter<StoreChange>();
  readonly onDidChange = this.#emitter.event;
  readonly #folders = new Map<string, Folder>();
  #past: Step[] = [];
  #future: Step[] = [];

  load(folder: string, text: string): void {
    const opened = Sidecar.open(text);
    const sidecar = 'sidecar' in opened ? opened.sidecar : Sidecar.EMPTY;
    this.#folders.set(folder, { sidecar, base: sidecar, problems: 'problems' in opened ? opened.problems : [] });
    this.#emitter.fire({ folder, articles: new Set(sidecar.names()), origin: 'disk' });
  }
  merge(folder: string, text: string): void {
    const known = this.#folders.get(folder);
    if (!known) return this.load(folder, text);
    const opened = Sidecar.open(text);
    if ('problems' in opened) {
      known.problems = opened.problems;
      this.#emitter.fire({ folder, articles: new Set(known.sidecar.names()), origin: 'disk' });
      return;
    }
    let merged = opened.sidecar;
    const names = new Set([...known.sidecar.names(), ...known.base.names(), ...merged.names()]);
    for (const name of names) {
      const ours = known.sidecar.article(name) ?? EMPTY_ARTICLE;
      const base = known.base.article(name) ?? EMPTY_ARTICLE;
      if (ours !== base && JSON.stringify(ours) !== JSON.stringify(base)) merged = merged.withArticle(name, ours);
    }
    this.#folders.set(folder, { sidecar: merged, base: opened.sidecar, problems: [] });
    this.#emitter.fire({ folder, articles: names, origin: 'disk' });
  }
  textOf(folder: string): string {
    return this.#folders.get(folder)?.sidecar.text ?? '';
  }
  sidecar(folder: string): Sidecar {
    return this.#folders.get(folder)?.sidecar ?? Sidecar.EMPTY;
  }
  problems(folder: string): readonly SidecarProblem[] {
    return this.#folders.get(folder)?.problems ?? [];
  }
  article(folder: string, name: string): ArticleRecord {
    return this.sidecar(folder).article(name) ?? EMPTY_ARTICLE;
  }
  isLoaded(folder: string): boolean {
    return this.#folders.has(folder);
  }

  apply(label: string | undefined, edits: readonly ArticleEdit[]): boolean {
    const done: Done[] = [];
    for (const { folder, name, edit } of edits) {
      const before = this.article(folder, name);
      const after = edit(before);
      if (!this.#set(folder, name, after)) return false;
      done.push({ folder, name, before, after: this.article(folder, name) });
    }
    if (label !== undefined) {
      this.#past.push({ label, done });
      this.#future = [];
    }
    this.#tell(done, label === undefined ? 'reanchor' : 'user');
    return true;
  }
  undo(): UndoOutcome {
    return this.#go(this.#past, this.#future);
  }
  redo(): UndoOutcome {
    return this.#go(this.#future, this.#past);
  }
  #go(from: Step[], to: Step[]): UndoOutcome {
    const step = from.pop();
    if (!step) return { kind: 'nothing' };
    const done: Done[] = [];
    for (const { folder, name, before, after } of [...step.done].reverse()) {
      const now = this.article(folder, name);
      const next = reverted(now, before, after);
      if (!next || !this.#set(folder, name, next)) return { kind: 'refused', label: step.label };
      done.push({ folder, name, before: now, after: next });
    }
    to.push({ label: step.label, done });
    this.#tell(done, 'undo');
    return { kind: 'done', label: step.label };
  }
  #set(folder: string, name: string, record: ArticleRecord): boolean {
    const state = this.#folders.get(folder);
    if (!state || state.problems.length > 0 || !state.sidecar.canWrite(name)) return false;
    state.sidecar = state.sidecar.withArticle(name, record);
    return true;
  }
  #tell(done: readonly Done[], origin: StoreChange['origin']): void {
    const folders = new Map<string, Set<string>>();
    for (const { folder, name } of done) folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    for (const [folder, articles] of folders) this.#emitter.fire({ folder, articles, origin });
  }
}
const anchorKeys = new Set(['start', 'end', 'exact', 'prefix', 'suffix']);
const content = (one: AnnotationRecord | undefined) =>
  JSON.stringify(one, (key, value: unknown) => (anchorKeys.has(key) ? undefined : value));
function reverted(now: ArticleRecord, before: ArticleRecord, after: ArticleRecord): ArticleRecord | undefined {
  const ids = (r: ArticleRecord) => new Map(r.annotations.map((one) => [one.id, one]));
  const [a, b, n] = [ids(after), ids(before), ids(now)];
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    if (content(a.get(id)) === content(b.get(id))) continue;
    if (content(n.get(id)) !== content(a.get(id))) return undefined;
    const old = b.get(id);
    const current = n.get(id);
    if (!old) n.delete(id);
    else
      n.set(
        id,
        current
          ? {
              ...old,
              start: current.start,
              end: current.end,
              exact: current.exact,
              prefix: current.prefix,
              suffix: current.suffix,
            }
          : old,
      );
  }
  const fields = (key: 'tags' | 'status' | 'note') =>
    JSON.stringify(before[key]) === JSON.stringify(after[key]) ? now[key] : before[key];
  return {
    ...now,
    tags: fields('tags') as readonly string[],
    status: fields('status') as 'open',
    note: fields('note') as string | undefined,
    annotations: [...n.values()],
  };
}
