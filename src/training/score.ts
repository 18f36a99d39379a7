import type { NameSpan } from '../core/entities/nameRecogniser';
import type { EntityType } from '../core/model';
import type { Document } from './documents';

/** Right, wrong and missed names. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const typesOf: Readonly<Record<string, readonly EntityType[]>> = {
  PER: ['person'],
  ORG: ['organization'],
  LOC: ['place'],
  DATE: ['date'],
  NORP: ['nationality'],
  MISC: ['event', 'other'],
};

/** Compares found names with the annotation, exact span and type; a full stop at a name's end is no difference. */
export function tally(document: Document, found: readonly NameSpan[], totals: Map<string, Tally>): void {
  const key = (start: number, end: number): string => `${start}-${document.text[end - 1] === '.' ? end - 1 : end}`;
  for (const [type, types] of Object.entries(typesOf)) {
    let total = totals.get(type);
    if (!total) totals.set(type, (total = { right: 0, wrong: 0, missed: 0 }));
    const gold = new Set(document.names.filter((name) => name.type === type).map(({ start, end }) => key(start, end)));
    const ours = new Set(found.filter((name) => types.includes(name.type)).map(({ start, end }) => key(start, end)));
    for (const one of gold) {
      if (ours.has(one)) total.right++;
      else total.missed++;
    }
    for (const one of ours) if (!gold.has(one)) total.wrong++;
  }
}

/** Precision, recall and F1 in percent. */
export function figures({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = (100 * right) / Math.max(1, right + wrong);
  const recall = (100 * right) / Math.max(1, right + missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** The sum of some types: person, organization and place are the three that are compared. */
export function sum(totals: ReadonlyMap<string, Tally>, types: readonly string[]): Tally {
  const all = { right: 0, wrong: 0, missed: 0 };
  for (const type of types) {
    const one = totals.get(type);
    if (!one) continue;
    all.right += one.right;
    all.wrong += one.wrong;
    all.missed += one.missed;
  }
  return all;
}
