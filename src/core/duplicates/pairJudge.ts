import type { ArticleTable } from './articleTable';
import { Boilerplate } from './boilerplate';
import { pairFeature } from './features';
import type { Groups } from './groups';
import { byStories, Levels } from './levels';
import type { Line } from './lines';
import { TokenSlot } from './packedTokens';
import { factsOf, type PairFacts } from './pairFacts';
import type { Postings } from './postings';
import { scorePair, unrelated, type PairScore, type Side } from './scoring';
import type { TokenizedText } from './tokens';

/** The most stories that may have a word pair for it to be of level 0, 1, 2, 3; see `levelBits`. */
const levelLimits = [3, 8, 24, 64];
/** What a word pair of each level tells at most, in bits. */
const levelBits = [6, 4.5, 3, 2.2, 0];
/** Word pairs of more articles than this tell nothing, however they are related. */
const mostArticles = 2000;
/** An article with fewer words of its own is nothing but boilerplate. */
const fewestOwnWords = 8;

/** What `PairJudge` tells. */
export interface JudgeListener {
  /** All pairs of an article may be judged otherwise than before, because its boilerplate has changed. */
  onArticle(article: number): void;
  /** The pairs that an article makes with others among some may be, because a word pair that they have is more or less common now. */
  onPairsAmong(article: number, among: ReadonlySet<number>): void;
}

/**
 * Compares pairs of articles, and judges them by what the corpus says of their words: which pairs of them are common, which lines are
 * boilerplate.
 */
export class PairJudge {
  readonly levels: Levels;
  readonly boilerplate: Boilerplate;
  /** The words of the two articles that are being compared. */
  readonly #here = new TokenSlot();
  readonly #there = new TokenSlot();

  constructor(
    readonly articles: ArticleTable,
    readonly groups: Groups,
    postings: Postings,
    listener: JudgeListener,
  ) {
    this.levels = new Levels(postings, byStories(groups, levelLimits, mostArticles), (list) => {
      const having = new Set(list);
      for (const article of having) {
        listener.onPairsAmong(article, having);
        this.boilerplate.askAgain(article);
      }
    });
    const isQuoted = (tokens: TokenizedText, line: Line): boolean => this.#isQuoted(tokens, line);
    this.boilerplate = new Boilerplate(articles, groups, isQuoted, (article) => listener.onArticle(article));
  }

  /** What the alignment of two articles says. */
  compare(a: number, b: number): PairFacts {
    return factsOf(this.articles.read(a, this.#here), this.articles.read(b, this.#there));
  }

  /** The score of two articles, as seen from the first. */
  score(a: number, b: number, facts: PairFacts | undefined): PairScore {
    if (!facts?.runs.length) return unrelated;
    const [here, there] = [this.#side(a, this.#here), this.#side(b, this.#there)];
    const { words } = here.tokens;
    const areGrouped = this.groups.label(a) === this.groups.label(b);
    const bits = (k: number): number => levelBits[this.levels.of(pairFeature(words[k], words[k + 1]))];
    return scorePair(facts, here, there, areGrouped, bits);
  }

  /** Whether most word pairs of a line that many stories have stand mostly in copies of one text: see `byStories`. */
  #isQuoted({ words }: TokenizedText, { first, last }: Line): boolean {
    let quoted = 0;
    for (let k = first; k < last; k++) if (this.levels.of(pairFeature(words[k], words[k + 1])) <= 1) quoted++;
    return quoted * 2 > last - first;
  }

  #side(article: number, slot: TokenSlot): Side {
    const boilerplate = this.boilerplate.marks(article);
    const tokens = this.articles.read(article, slot);
    let own = tokens.count;
    for (let k = 0; boilerplate && k < tokens.count; k++) own -= boilerplate[k];
    // A page with next to nothing on it but boilerplate is compared as a whole.
    if (own < fewestOwnWords) return { tokens, boilerplate: undefined, own: tokens.count };
    return { tokens, boilerplate, own };
  }
}
