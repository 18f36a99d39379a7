import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureCount } from '../../../src/core/quotations/features';
import { bestReading } from '../../../src/core/quotations/rank';
import { packWeights, unpackWeights } from '../../../src/core/quotations/weightTable';
import { startOfText, walkParagraph, type Decision } from '../../../src/core/quotations/walk';
import { examplesOf, isUncovered, placeOf } from './examples';
import { learn } from './learn';
import { readPolnear, type GoldArticle } from './polnear';
import { emptyTally, figures, scoreArticle, type Found, type Outcome } from './score';

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
};
const learning = { epochs: +option('epochs', '12'), rate: +option('rate', '0.1'), decay: +option('decay', '0.0003') };
const all = readPolnear('train');
if (!all) throw new Error('The training data is not at hand.');
const held = args.includes('--dev') ? (readPolnear('dev') ?? []) : all.filter((_, i) => i % 5 === 0);
const train = args.includes('--dev') ? all : all.filter((_, i) => i % 5 !== 0);

let weights: Float32Array | undefined;
for (let round = 0; round < 2; round++) {
  const examples = train.flatMap((article) => examplesOf(article, weights));
  const known = examples.filter((one) => !one.unreachable);
  let features = 0;
  for (const one of known) features += one.ids.length;
  console.log(
    `round ${round}: ${examples.length} quotations, ${examples.length - known.length} without a right reading, ${(features / known.length).toFixed(0)} features each`,
  );
  weights = learn(known, featureCount, learning);
  report(weights, held);
}
if (args.includes('--write') && weights) {
  const packed = packWeights(weights);
  const lines = packed.match(/.{1,110}/gu) ?? [];
  const file = join(process.env.PROJECT_ROOT ?? process.cwd(), 'src', 'core', 'quotations', 'weights.ts');
  const comment =
    '/** Weights of the attribution, made by `npm run train:quotations`; see `weightTable.ts` for the alphabet. */';
  writeFileSync(
    file,
    `${comment}\nexport const packedWeights = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`,
  );
  console.log('packed');
  report(unpackWeights(packed), held);
}

function decisionsOf(article: GoldArticle, model: Float32Array): readonly Decision[] {
  let state = startOfText;
  return article.paragraphs.flatMap((_, index) => {
    const step = walkParagraph(article.text, article.paragraphs, index, article.mentions, state, (setting) =>
      bestReading(setting, model),
    );
    state = step.state;
    return step.decisions;
  });
}

function report(model: Float32Array, articles: readonly GoldArticle[]): void {
  for (const threshold of [0, 0.2, 0.3, 0.4, 0.5, 0.6]) {
    const tally = emptyTally();
    const outcomes: Outcome[] = [];
    for (const article of articles) {
      const found: Found[] = [];
      for (const decision of decisionsOf(article, model)) {
        const { span, said, source } = decision;
        if (isUncovered(article.text, span) || said < threshold) continue;
        found.push({
          words: span.words,
          ...(source ? { speaker: placeOf(source.scene, source.phrase), cue: source.cue } : {}),
        });
      }
      outcomes.push(...scoreArticle(tally, article, found));
    }
    console.log(
      threshold,
      Object.entries(figures(tally))
        .map(([name, value]) => `${name} ${value}`)
        .join(' | '),
    );
  }
}
