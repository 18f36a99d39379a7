/** Units of a title made of an article's first sentence. */
const LENGTH = 80;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/u;

/** The first sentence of a paragraph, cut at a word to about 80 units, with an ellipsis where it was cut. */
export function openingWords(paragraph: string, more = false): string {
  const text = paragraph.trim().replace(/\s+/gu, ' ');
  const end = sentenceEnd(text);
  const sentence = text.slice(0, end);
  if (sentence.length <= LENGTH + 1) return end === text.length && more ? `${sentence}…` : sentence;
  let cut = sentence.lastIndexOf(' ', LENGTH);
  if (cut < LENGTH / 2) cut = LENGTH;
  // Never between the halves of a surrogate pair, nor before a mark or joiner that belongs to the character before.
  while (cut > 1 && /^[\p{M}\u200d\ufe0f\udc00-\udfff]/u.test(sentence.slice(cut))) cut--;
  if (/[\ud800-\udbff]$/.test(sentence.slice(0, cut))) cut--;
  return `${sentence.slice(0, cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function sentenceEnd(text: string): number {
  for (const match of text.slice(0, LENGTH + 40).matchAll(/[.!?]["'”’)]*(?=\s)|[。！？]["”』」]*/gu)) {
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    if (match.index < 8) continue;
    return match.index + match[0].length;
  }
  return text.length;
}
