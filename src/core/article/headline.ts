import type { ReadLine } from './readLine';

const TITLE_LABEL = /^(?:title|headline|head|标题)\s*[:：]\s*/iu;
/** Words above a headline that say what kind of piece it heads. */
const KICKER =
  /^[\s\W]*(?:press release|news release|media release|for immediate release|exclusive|breaking(?: news)?|opinion|editorial|analysis|news analysis|special report|feature|interview|commentary|comment|live|updated?|explainer|profile|obituary|review|letters?|column|fact check|in pictures|video|watch|abstract|summary|highlights?|newsletter)(?:\s*(?:no|nr|n°|#)\.?\s*[\d/.-]+)?[\s\W]*$/iu;
const CREDIT =
  /^[(["“]?(?:photo|image|picture|file|getty|credit|caption|video|map)\b|\((?:photo|image|file|ap|afp|getty|reuters)[^)]*\)\s*\.?$/iu;
const CJK_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u;
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}|[\p{L}\p{N}]{4,}/gu;
/** The same for text without any of those scripts, which most is. */
const SPACED_WORDS = /[\p{L}\p{N}]{4,}/gu;
const CONTENT_WORD = /[\p{L}\p{N}]{4}/u;
const LETTER = /[\p{L}\p{N}]/u;
const MAYBE_CJK = /[\u2e80-\uffff]/;

/**
 * Which of the lines before the body is the headline, or -1. Candidates are short lines that are neither furniture nor about
 * the article; the one whose words come back in the body, which a breadcrumb repeats, or which stands right before the date
 * line, wins over kickers and sub-headlines.
 */
export function findHeadline(lines: readonly ReadLine[], bodyStart: number, body: string): number {
  const words = new BodyWords(body);
  let best = -1;
  let bestScore = 0;
  let seen = 0;
  for (let index = 0; index < bodyStart; index++) {
    const line = lines[index];
    if (line.furniture >= 0.8 || line.isMeta) continue;
    const score = headlineScore(lines, index, words) - 0.35 * seen;
    if (!KICKER.test(line.text)) seen++;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function headlineScore(lines: readonly ReadLine[], index: number, body: BodyWords): number {
  const line = lines[index];
  const { text } = line;
  if (TITLE_LABEL.test(text)) return 10;
  let score = 1.2 - line.furniture;
  if (KICKER.test(text)) score -= 0.9;
  else if (text.split(/\s+/u).length <= 2 && !CJK_RUN.test(text)) score -= 0.8;
  if (line.length > 160) score -= 0.5;
  if (/[:：]$/u.test(text)) score -= 0.5;
  if (CREDIT.test(text)) score -= 0.8;
  const own = contentWords(text);
  if (own.size > 0 && !body.isEmpty) {
    let shared = 0;
    for (const word of own) if (body.has(word)) shared++;
    score += (0.8 * shared) / own.size;
  }
  const before = lines.slice(Math.max(0, index - 6), index);
  if (line.length >= 15 && before.some((other) => other.furniture > 0 && other.text.includes(text))) score += 1;
  if (lines[index + 1]?.isMeta) score += 0.3;
  return score;
}

/** Words of four letters and more, folded; of CJK text, pairs of characters. */
function contentWords(text: string): Set<string> {
  return new Set(text.toLowerCase().match(MAYBE_CJK.test(text) ? WORDS : SPACED_WORDS) ?? []);
}

/** The content words of a body. Few are ever asked for, so that each is looked for then, but for a text without spaces. */
class BodyWords {
  readonly #text: string;
  readonly #words: ReadonlySet<string> | undefined;

  constructor(body: string) {
    this.#text = body.toLowerCase();
    if (MAYBE_CJK.test(body)) this.#words = contentWords(body);
  }

  get isEmpty(): boolean {
    return this.#words ? this.#words.size === 0 : !CONTENT_WORD.test(this.#text);
  }

  /** @param word a content word. */
  has(word: string): boolean {
    if (this.#words) return this.#words.has(word);
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1))
      if (!isInWord(this.#text, at - 1) && !isInWord(this.#text, at + word.length)) return true;
    return false;
  }
}

/** Whether a letter or figure stands at a place of a text of small letters; it is no half of a character. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return at >= 0 && at < text.length && LETTER.test(text[at]);
}

/** Length of a label such as "Headline: " that stands before the headline in its own line. */
export function titleLabelLength(text: string): number {
  return TITLE_LABEL.exec(text)?.[0].length ?? 0;
}
