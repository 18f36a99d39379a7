import type { TokenizedText } from './tokens';

/**
 * The words of some articles, by number: of those that were asked for lately (the "second chance" or clock algorithm, Corbató 1968).
 * Setting, getting and making room take the same short time however many articles are kept.
 */
export class TokenCache {
  readonly #tokens: (TokenizedText | undefined)[] = [];
  /** Whether an article has been asked for since the hand came by. */
  readonly #isAsked: boolean[] = [];
  /** The articles that are kept. */
  readonly #ring: number[] = [];
  #hand = 0;
  #words = 0;

  /** @param mostWords so many words are kept in all. */
  constructor(readonly mostWords: number) {}

  get(article: number): TokenizedText | undefined {
    this.#isAsked[article] = true;
    return this.#tokens[article];
  }

  /** Keeps the words of an article that is not kept yet. */
  set(article: number, tokens: TokenizedText): void {
    while (this.#words + tokens.count > this.mostWords && this.#ring.length > 0) this.#makeRoom();
    this.#tokens[article] = tokens;
    this.#isAsked[article] = false;
    this.#ring.push(article);
    this.#words += tokens.count;
  }

  delete(article: number): void {
    if (this.#tokens[article]) this.#drop(this.#ring.indexOf(article));
  }

  #makeRoom(): void {
    if (this.#hand >= this.#ring.length) this.#hand = 0;
    const article = this.#ring[this.#hand];
    if (!this.#isAsked[article]) return this.#drop(this.#hand);
    this.#isAsked[article] = false;
    this.#hand++;
  }

  #drop(place: number): void {
    const article = this.#ring[place];
    this.#words -= this.#tokens[article]?.count ?? 0;
    this.#tokens[article] = undefined;
    const last = this.#ring.pop();
    if (last !== undefined && last !== article) this.#ring[place] = last;
  }
}
