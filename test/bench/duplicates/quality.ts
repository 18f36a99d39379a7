// How well duplicates are found, on generated articles with the truth about every word, beside the usual methods.
import { DuplicateIndex } from '../../../src/core/duplicates/duplicateIndex';
import { tokenise, type TokenizedText } from '../../../src/core/duplicates/tokens';
import { noLinks, originsOfTokens, score, scoreLinks, type LinkScore, type Prediction, type Score } from './evaluate';
import { generate, type Generated } from './generator';
import { exactPairs } from './exact';
import { minHashLsh, simHashJaccard } from './peers';
import { readStories, type Story } from './stories';
import { leastShared, truthOf, type Truth } from './truth';

const root = process.env.PROJECT_ROOT ?? '.';
const isTuning = process.argv.includes('--tune');
const isQuick = process.argv.includes('--quick');
const { from, stories } = readStories(root);
const isSmall = stories.length < 1000;
// Parameters were chosen on the even stories with seeds 1 and 2; figures are reported on the odd ones with others.
const half = isSmall ? stories : stories.filter((_, k) => k % 2 === (isTuning ? 0 : 1));
const seeds = isTuning ? [1, 2] : [101, 102, 103];

const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);
const rows: string[] = [];
const check = (what: string, isReached: boolean, found: string, wanted: string): void => {
  rows.push(`${isReached ? 'reached    ' : 'NOT reached'}  ${what}: ${found} of ${wanted}`);
};

console.log(
  `Duplicates, quality: ${half.length} stories of ${from}, ${isTuning ? 'tuning' : 'reporting'} half, seeds ${seeds.join(', ')}`,
);
const relatedStories = relations(half);
const totals = { ours: [] as Score[], minHash: [] as Score[], simHash: [] as Score[], links: noLinks() };
for (const seed of isQuick ? seeds.slice(0, 1) : seeds) one(seed);
report();
if (!isSmall && !process.argv.includes('--no-natural')) natural();
console.log(`\n${rows.join('\n')}`);

function one(seed: number): void {
  const corpus = generate(half, {
    seed,
    stories: isSmall ? Math.min(8, half.length) : 700,
    large: isSmall ? [30] : [500, 120, 60],
    templates: isSmall ? 2 : 25,
    events: isSmall ? 2 : 80,
  });
  const truth = truthOf(corpus, relatedStories);
  const positives = [...truth.shared.values()].filter((count) => count >= leastShared).length;
  console.log(`\nseed ${seed}: ${corpus.length} articles, ${positives} pairs of duplicates`);
  const texts = corpus.map(({ text }) => text);
  const ours = timed('this engine', () => predict(corpus, truth, seed));
  totals.ours.push(score(corpus, truth, ours));
  if (isTuning || process.argv.includes('--no-peers')) return;
  totals.minHash.push(
    score(
      corpus,
      truth,
      timed('MinHash-LSH', () => minHashLsh(texts)),
    ),
  );
  totals.simHash.push(
    score(
      corpus,
      truth,
      timed('SimHash + Jaccard', () => simHashJaccard(texts)),
    ),
  );
}

function timed<T>(what: string, run: () => T): T {
  const started = performance.now();
  const result = run();
  console.log(`  ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function predict(corpus: readonly Generated[], truth: Truth, seed: number): Prediction {
  const index = new DuplicateIndex();
  const numberOf = new Map(corpus.map(({ id }, k) => [id, k]));
  for (const { id, text, source } of corpus) index.set({ id, text, source });
  while (!index.update(1000));
  const pairs = new Set<number>();
  corpus.forEach(({ id }, i) => {
    for (const duplicate of index.duplicatesOf(id)) {
      const j = numberOf.get(duplicate.id) ?? -1;
      pairs.add(Math.min(i, j) * corpus.length + Math.max(i, j));
    }
  });
  const clusters = corpus.map((_, k) => -1 - k);
  index.families().forEach(({ members }, family) => {
    for (const id of members) clusters[numberOf.get(id) ?? -1] = family;
  });
  scoreSomeLinks(index, corpus, truth, pairs, seed, totals.links);
  return { pairs, clusters };
}

function scoreSomeLinks(
  index: DuplicateIndex,
  corpus: readonly Generated[],
  truth: Truth,
  pairs: ReadonlySet<number>,
  seed: number,
  into: LinkScore,
): void {
  const tokens = new Map<number, { tokens: TokenizedText; origins: Int32Array }>();
  const get = (k: number) => {
    let found = tokens.get(k);
    if (!found) {
      const own = tokenise(corpus[k].text);
      tokens.set(k, (found = { tokens: own, origins: originsOfTokens(corpus[k], own) }));
    }
    return found;
  };
  const all = [...pairs].filter((pair) => (truth.shared.get(pair) ?? 0) >= leastShared).sort((p, q) => p - q);
  const step = Math.max(1, Math.floor(all.length / 4000));
  for (let k = 0; k < all.length; k += step) {
    const [i, j] = [Math.floor(all[k] / corpus.length), all[k] % corpus.length];
    const alignment = index.alignment(corpus[i].id, corpus[j].id);
    if (alignment) scoreLinks(into, alignment, get(i).origins, get(j).origins, seed + k);
  }
}

function report(): void {
  const mean = (scores: readonly Score[], of: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  console.log('\n                       ARI   pair P   pair R');
  const line = (name: string, scores: readonly Score[]): void => {
    if (scores.length === 0) return;
    console.log(
      `${name.padEnd(18)} ${mean(scores, (s) => s.ari)
        .toFixed(4)
        .padStart(7)}  ${percent(mean(scores, (s) => s.precision))}  ${percent(mean(scores, (s) => s.recall))}`,
    );
  };
  line('this engine', totals.ours);
  line('MinHash-LSH', totals.minHash);
  line('SimHash + Jaccard', totals.simHash);
  const kinds = new Map<string, number[]>();
  const add = (scores: readonly Score[], column: number): void => {
    for (const { byKind } of scores) {
      for (const [kind, [found, all]] of byKind) {
        const cells = kinds.get(kind) ?? [0, 0, 0, 0, 0, 0];
        kinds.set(kind, cells);
        cells[2 * column] += found;
        cells[2 * column + 1] += all;
      }
    }
  };
  add(totals.ours, 0);
  add(totals.minHash, 1);
  add(totals.simHash, 2);
  console.log('\npairs of an original and a copy found, %   this engine   MinHash-LSH   SimHash + Jaccard');
  for (const [kind, cells] of [...kinds].sort()) {
    const share = (column: number): string =>
      (cells[2 * column + 1] ? percent(cells[2 * column] / cells[2 * column + 1]) : '').padStart(14);
    console.log(`  ${kind.padEnd(20)} (${String(cells[1]).padStart(5)} pairs)   ${share(0)}${share(1)}${share(2)}`);
  }
  const wrong = new Map<string, number>();
  for (const { falsePairs } of totals.ours)
    for (const [kind, count] of falsePairs) wrong.set(kind, (wrong.get(kind) ?? 0) + count);
  console.log(
    `\nwrong pairs: ${[...wrong].map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none'}; pairs whose stories share text by nature, not judged: ${totals.ours.reduce((sum, s) => sum + s.unknownPairs, 0)}`,
  );
  const { links, right, expected, found, copied, misplaced } = totals.links;
  console.log(
    `word links: ${links}, precision ${percent(right / links)}, recall ${percent(found / expected)}; copied passages: ${copied}, misplaced ${misplaced}`,
  );
  const [ari, precision, recall] = [
    mean(totals.ours, (s) => s.ari),
    mean(totals.ours, (s) => s.precision),
    mean(totals.ours, (s) => s.recall),
  ];
  const kindShare = (kind: string): number => (kinds.get(kind)?.[0] ?? 0) / (kinds.get(kind)?.[1] ?? 1);
  check('clustering ARI', ari >= 0.985, ari.toFixed(4), '0.985');
  check('pair precision', precision >= 0.99, precision.toFixed(4), '0.99');
  check('pair recall', recall >= 0.99, recall.toFixed(4), '0.99');
  check('excerpts of 25 words and more', kindShare('excerpt') >= 0.995, kindShare('excerpt').toFixed(4), '0.995');
  check('10 % OCR noise', kindShare('ocr 10 %') >= 0.99, kindShare('ocr 10 %').toFixed(4), '0.99');
  check('word link precision', right / links >= 0.995, (right / links).toFixed(4), '0.995');
  check('word link recall', found / expected >= 0.98, (found / expected).toFixed(4), '0.98');
  check('copied annotations misplaced', misplaced * 10000 <= copied, `${misplaced} of ${copied}`, '1 in 10,000');
}

/** Pairs of stories, as p * 1e5 + q, that share text without having been copied here. */
function relations(all: readonly Story[]): Set<number> {
  const tokens = all.map(({ paragraphs }) => tokenise(paragraphs.join('\n\n')));
  return new Set([...exactPairs(tokens, 5)].filter(([, { shared }]) => shared >= 3).map(([pair]) => pair));
}

/** All pairs of real stories with a Jaccard index of 5-word shingles of at least one half, found by comparing all with all. */
function natural(): void {
  const tokens = stories.map(({ paragraphs }) => tokenise(paragraphs.join('\n\n')));
  const wanted = [...exactPairs(tokens, 5)].filter(([, { jaccard }]) => jaccard >= 0.5).map(([pair]) => pair);
  const index = new DuplicateIndex();
  timed(`\nall ${stories.length} real stories`, () => {
    stories.forEach(({ id, paragraphs }) => index.set({ id, text: paragraphs.join('\n\n') }));
    while (!index.update(1000));
  });
  let found = 0;
  let asTemplates = 0;
  const missed: string[] = [];
  for (const pair of wanted) {
    const [p, q] = [stories[Math.floor(pair / 1e5)], stories[pair % 1e5]];
    if (index.duplicatesOf(p.id).some(({ id }) => id === q.id)) found++;
    else if (index.templatesOf(p.id).some(({ id }) => id === q.id)) asTemplates++;
    else missed.push(`${p.id}/${q.id}`);
  }
  const sizes = index.families().map(({ members }) => members.length);
  console.log(
    `natural pairs with Jaccard >= 0.5: ${wanted.length}; duplicates ${found}, told apart as one form with other particulars ${asTemplates}, missed ${missed.length} ${missed.slice(0, 8).join(' ')}`,
  );
  console.log(`families: ${sizes.length}, largest ${Math.max(...sizes)}`);
  check('natural Reuters pairs with Jaccard >= 0.5', missed.length === 0, `${found + asTemplates}`, `${wanted.length}`);
}
