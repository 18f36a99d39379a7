// npm run evaluate -- --model ../core/entities/model/names.bin --data ../../../shared/data/entities/eval/worldwide-news-dev.jsonl.gz
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadModel } from '../core/entities/model/loadModel';
import { NameRecogniser } from '../core/entities/nameRecogniser';
import { linesOf, readDocuments } from './documents';
import { figures, sum, type Tally, tally } from './score';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string' },
    part: { type: 'string' },
    errors: { type: 'string' },
  },
});
if (!values.data)
  throw new Error(
    'Usage: npm run evaluate -- --data <file.jsonl.gz> [--model <file>] [--part even|odd] [--errors TYPE]',
  );
const problem = values.model ? loadModel(readFileSync(values.model)) : undefined;
if (problem) throw new Error(`${values.model}: ${problem}`);

const recogniser = new NameRecogniser();
const totals = new Map<string, Tally>();
readDocuments(values.data).forEach((document, at) => {
  if (values.part && (at % 2 === 0 ? 'even' : 'odd') !== values.part) return;
  const found = recogniser.recognise(document.text, linesOf(document.text));
  tally(document, found, totals);
  if (!values.errors) return;
  const gold = document.names.map(({ start, end, type }) => `${start} ${end} ${type}`);
  const types: Record<string, string> = {
    person: 'PER',
    organization: 'ORG',
    place: 'LOC',
    date: 'DATE',
    nationality: 'NORP',
    event: 'MISC',
    other: 'MISC',
  };
  const ours = found.map(({ start, end, type }) => `${start} ${end} ${types[type]}`);
  const show = (mark: string, one: string): void => {
    const [start, end, type] = one.split(' ');
    if (values.errors !== 'all' && values.errors !== type) return;
    const before = document.text.slice(Math.max(0, Number(start) - 40), Number(start));
    const after = document.text.slice(Number(end), Number(end) + 30);
    const over = (mark === '-' ? ours : gold).filter((other) => {
      const [from, to] = other.split(' ');
      return Number(from) < Number(end) && Number(start) < Number(to);
    });
    const instead = over.map((other) => {
      const [from, to, as] = other.split(' ');
      return `${as} ${document.text.slice(Number(from), Number(to))}`;
    });
    console.log(
      `${mark} ${type.padEnd(4)} {${instead.join(', ')}} ${`${before}[${document.text.slice(Number(start), Number(end))}]${after}`.replace(/\n/gu, '⏎')}`,
    );
  };
  for (const one of gold) if (!ours.includes(one)) show('-', one);
  for (const one of ours) if (!gold.includes(one)) show('+', one);
});
const line = (name: string, total: Tally): void => {
  const { precision, recall, f1 } = figures(total);
  console.log(
    `${name.padEnd(12)} P ${precision.toFixed(1)}  R ${recall.toFixed(1)}  F1 ${f1.toFixed(1)}  (${total.right + total.missed})`,
  );
};
for (const [type, total] of totals) line(type, total);
line('PER+ORG+LOC', sum(totals, ['PER', 'ORG', 'LOC']));
