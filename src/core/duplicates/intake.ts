import type { ArticleInput, ArticleTable } from './articleTable';
import type { Boilerplate } from './boilerplate';
import type { Candidates } from './candidates';
import { WorkQueue } from './workQueue';

/** About so many characters of text are taken in at a time. */
const inputsAtATime = 4_000;
/** From so many features on that wait, they are put where they belong before more articles are taken in. */
const mostUnsettled = 1_000_000;

/** What `Intake` tells and asks of articles, by their numbers. */
export interface IntakeListener {
  onAdd(article: number): void;
  /** An article has another date, and is otherwise as before. */
  onDateChange(article: number): void;
  /** Has an article taken out of everything that it was put into. */
  remove(article: number): void;
}

/**
 * Takes articles in, a little at a time: first the words of many, then their features to where they belong, which is faster for many
 * together, last their lines.
 */
export class Intake {
  readonly #waiting = new WorkQueue<string>();
  readonly #inputs = new Map<string, ArticleInput>();
  /** Articles that are taken in, but for their boilerplate. */
  readonly #arrived: number[] = [];
  /** Whether no more articles are to be taken in until all that have been are where they belong. */
  #isSettling = false;

  constructor(
    readonly articles: ArticleTable,
    readonly candidates: Candidates,
    readonly boilerplate: Boilerplate,
    readonly listener: IntakeListener,
  ) {}

  set(article: ArticleInput): void {
    this.#inputs.set(article.id, article);
    this.#waiting.add(article.id);
  }

  delete(id: string): void {
    this.#inputs.delete(id);
    this.#waiting.add(id);
  }

  /** Articles that nothing has been done about yet. */
  get waiting(): number {
    return this.#waiting.size;
  }

  get hasWork(): boolean {
    return this.#waiting.size > 0 || this.#isUnsettled;
  }

  /** Does a part of what is to be done; false if there is nothing. */
  step(): boolean {
    if (this.#waiting.size > 0 && !this.#isSettling) this.#takeInputs();
    else if (this.#isUnsettled) this.#settle();
    else return false;
    return true;
  }

  #takeInputs(): void {
    for (let characters = 0; characters < inputsAtATime;) {
      const id = this.#waiting.take();
      if (id === undefined) break;
      if (this.#isUnsettled && this.articles.numberOf(id) !== undefined) {
        // Only what is where it belongs can be removed.
        this.#waiting.add(id);
        this.#isSettling = true;
        return;
      }
      const input = this.#inputs.get(id);
      this.#inputs.delete(id);
      characters += 100 + (input?.text.length ?? 0);
      const article = this.#replace(id, input);
      if (article === undefined) continue;
      this.candidates.add(article);
      this.#arrived.push(article);
    }
    this.#isSettling = this.candidates.unsettled >= mostUnsettled;
  }

  get #isUnsettled(): boolean {
    return this.#arrived.length > 0;
  }

  /** Boilerplate comes last, because what is said of its lines rests on the lists of their word pairs. */
  #settle(): void {
    if (this.candidates.unsettled > 0) this.candidates.settle();
    else {
      const article = this.#arrived.pop();
      if (article !== undefined) this.boilerplate.add(article);
    }
    if (!this.#isUnsettled) this.#isSettling = false;
  }

  /** Puts the new text of an article in the place of the old one. Its number, if it is to be added to the candidates. */
  #replace(id: string, input: ArticleInput | undefined): number | undefined {
    const old = this.articles.numberOf(id);
    if (old !== undefined) {
      const before = this.articles.get(old);
      if (input && isSameMatter(input, before)) {
        if (input.date === before.date) return undefined;
        this.articles.setDate(old, input.date);
        this.listener.onDateChange(old);
        return undefined;
      }
      this.listener.remove(old);
    }
    if (!input) return undefined;
    const article = this.articles.add(input);
    this.listener.onAdd(article);
    return article;
  }
}

/** Whether two inputs differ at most in what matching does not look at. */
function isSameMatter(a: ArticleInput, b: ArticleInput): boolean {
  if (a.text !== b.text || a.source !== b.source) return false;
  const [p, q] = [a.furniture ?? [], b.furniture ?? []];
  return p.length === q.length && p.every(({ start, end }, k) => start === q[k].start && end === q[k].end);
}
