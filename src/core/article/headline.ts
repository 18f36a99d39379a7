import type { Line } from './lines';

/** What is known of a line by its position and shape. */
export interface ReadLine extends Line {
  readonly furniture: number;
  readonly opensTail: boolean;
  /** The line is about the article: date, byline, source. */
  readonly isMeta: boolean;
  readonly prose: number;
}

const TITLE_LABEL = /^(?:title|headline|head|标题)\s*[::]\s*/iu;

/**
 * Which of the lines before the body is the headline, or -1. Candidates are short lines that are neither furniture nor about
 * the article; the one whose words come back in the body, which a breadcrumb repeats, or which stands right before the date
 * line, wins over kickers and sub-headlines.
 */
export function findHeadline(lines: readonly ReadLine[], bodyStart: number, body: string): number {
  const words = contentWords(body);
  let best = -1;
  let bestScore = 0;
  let seen = 0;
  for (let index = 0; index < bodyStart; index++) {
    const line = lines[index];
    if (line.furniture >= 0.8 || line.isMeta) continue;
    const score = headlineScore(lines, index, words) - 0.35 * seen;
    seen++;
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function headlineScore(lines: readonly ReadLine[], index: number, body: ReadonlySet<string>): number {
  const line = lines[index];
  const { text } = line;
  const length = line.end - line.start;
  if (TITLE_LABEL.test(text)) return 10;
  let score = 1.2 - line.furniture;
  const count = text.split(/\s+/u).length;
  if (count <= 2 && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{4}/u.test(text)) score -= 0.8;
  if (length > 160) score -= 0.5;
  if (/[::]$/u.test(text)) score -= 0.5;
  if (/^[(["“]?(?:photo|image|picture|file|getty|credit|caption|video|map)\b/iu.test(text)) score -= 0.8;
  if (/\((?:photo|image|file|ap|afp|getty|reuters)[^)]*\)\s*\.?$/iu.test(text)) score -= 0.8;
  if (/^["“‘][^"”]*["”’]$/u.test(text)) score -= 0.2;
  const own = contentWords(text);
  if (own.size > 0 && body.size > 0) {
    let shared = 0;
    for (const word of own) if (body.has(word)) shared++;
    score += (0.8 * shared) / own.size;
  }
  const before = lines.slice(Math.max(0, index - 6), index);
  if (length >= 15 && before.some((other) => other.furniture > 0 && other.text.includes(text))) score += 1;
  if (lines[index + 1]?.isMeta) score += 0.3;
  return score;
}

/** Words of four letters and more, folded; of CJK text, each pair of characters. */
function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text
    .toLowerCase()
    .matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}|[\p{L}\p{N}]{4,}/gu))
    words.add(match[0]);
  return words;
}

/** Length of a label such as "Headline: " that stands before the headline in its own line. */
export function titleLabelLength(text: string): number {
  return TITLE_LABEL.exec(text)?.[0].length ?? 0;
}
