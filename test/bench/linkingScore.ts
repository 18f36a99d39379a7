/** Precision, recall and F1 in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function score(precision: number, recall: number): Score {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1 };
}

function clusters(labels: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  labels.forEach((label, index) => {
    const list = found.get(label);
    if (list) list.push(index);
    else found.set(label, [index]);
  });
  return found;
}

/** B³ (Bagga and Baldwin 1998) of two labellings of the same mentions. */
export function bCubed(gold: readonly string[], found: readonly string[]): Score {
  const [goldClusters, foundClusters] = [clusters(gold), clusters(found)];
  let precision = 0;
  let recall = 0;
  gold.forEach((label, index) => {
    const mine = foundClusters.get(found[index])!;
    const theirs = goldClusters.get(label)!;
    const shared = mine.filter((other) => gold[other] === label).length;
    precision += shared / mine.length;
    recall += shared / theirs.length;
  });
  return score(precision / gold.length, recall / gold.length);
}

/** Precision and recall over all pairs of mentions put together. */
export function pairs(gold: readonly string[], found: readonly string[]): Score {
  let right = 0;
  const count = (n: number): number => (n * (n - 1)) / 2;
  for (const members of clusters(found).values()) {
    const byGold = clusters(members.map((index) => gold[index]));
    for (const same of byGold.values()) right += count(same.length);
  }
  const total = (labels: readonly string[]): number =>
    [...clusters(labels).values()].reduce((sum, { length }) => sum + count(length), 0);
  return score(right / (total(found) || 1), right / (total(gold) || 1));
}
