import { QuotationFinder } from '../../../src/core/quotations/finder';
import { findQuotedSpans } from '../../../src/core/quotations/marks';
import { paragraphsOf } from './polnear';

/** Throws random marks and words at the finder: `npm run bench:quotations -- soups`, a million unless a number is given. */
const PARTS = [
  ...'"\'“”„‟‘’‚‛«»‹›`´＂「」『』《》〈〉,.?!:;—()[]=<>/0',
  ...[
    'said',
    'he',
    'Li',
    'the',
    'minister',
    'who',
    'told',
    "workers'",
    's',
    "'80s",
    '6',
    'U.S.',
    'according to',
    'and',
    '水',
    '👩‍🚀',
  ],
  ...[' ', ' ', ' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0', '\u2028', '\ud800'],
];
const count = Number(process.argv[2] ?? 1_000_000);
let state = Number(process.argv[3] ?? 1);
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;

let spans = 0;
let attributed = 0;
const start = performance.now();
for (let i = 0; i < count; i++) {
  let text = '';
  for (let length = 1 + Math.floor(random() * 50); length > 0; length--)
    text += PARTS[Math.floor(random() * PARTS.length)];
  const paragraphs = paragraphsOf(text);
  try {
    const at = text.indexOf('Li');
    const mentions =
      at < 0 ? [] : [{ start: at, end: at + 2, type: 'person' as const, entity: 'li', name: 'Li', confidence: 1 }];
    spans += findQuotedSpans(text, paragraphs).length;
    for (const one of new QuotationFinder().find(text, paragraphs, mentions)) if (one.speaker) attributed++;
  } catch (error) {
    console.log(`Soup ${i} threw: ${JSON.stringify(text)}`);
    throw error;
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${count} soups without a throw in ${seconds.toFixed(0)} s: ${spans} quoted stretches, ${attributed} attributed.`,
);
