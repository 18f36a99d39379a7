import type { Prediction } from './evaluate';

/**
 * MinHash-LSH as text-dedup runs it on NEWS-COPY: word 2-grams, 256 permutations, bands and rows optimal for a threshold of 0.45,
 * every collision is a pair, clusters are connected components.
 */
export function minHashLsh(texts: readonly string[], threshold = 0.45, permutations = 256): Prediction {
  const { bands, rows } = optimalBands(threshold, permutations);
  const a = new Uint32Array(permutations);
  const b = new Uint32Array(permutations);
  let state = 42;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  for (let k = 0; k < permutations; k++) {
    a[k] = random() | 1;
    b[k] = random();
  }
  const buckets = new Map<string, number[]>();
  texts.forEach((text, doc) => {
    const signature = new Uint32Array(permutations).fill(0xffffffff);
    for (const hash of shingles(text, 2)) {
      for (let k = 0; k < permutations; k++) {
        const value = (Math.imul(a[k], hash) + b[k]) >>> 0;
        if (value < signature[k]) signature[k] = value;
      }
    }
    for (let band = 0; band < bands; band++) {
      const key = `${band}:${signature.subarray(band * rows, (band + 1) * rows).join()}`;
      const bucket = buckets.get(key);
      if (bucket) bucket.push(doc);
      else buckets.set(key, [doc]);
    }
  });
  const pairs = new Set<number>();
  for (const bucket of buckets.values()) {
    for (let p = 0; p < bucket.length; p++) {
      for (let q = p + 1; q < bucket.length; q++) pairs.add(bucket[p] * texts.length + bucket[q]);
    }
  }
  return { pairs, clusters: components(texts.length, pairs) };
}

/** 64-bit SimHash over word 2-grams, every pair within `distance` bits whose 2-grams have a Jaccard index of at least `least`. */
export function simHashJaccard(texts: readonly string[], distance = 14, least = 0.25): Prediction {
  const sets = texts.map((text) => shingles(text, 2));
  const high = new Int32Array(texts.length);
  const low = new Int32Array(texts.length);
  sets.forEach((set, doc) => {
    const sums = new Int32Array(64);
    for (const hash of set) {
      const second = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ 0x5bd1e995;
      for (let k = 0; k < 32; k++) {
        sums[k] += (hash >>> k) & 1 ? 1 : -1;
        sums[k + 32] += (second >>> k) & 1 ? 1 : -1;
      }
    }
    for (let k = 0; k < 32; k++) {
      if (sums[k] > 0) low[doc] |= 1 << k;
      if (sums[k + 32] > 0) high[doc] |= 1 << k;
    }
  });
  const pairs = new Set<number>();
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      if (ones(low[i] ^ low[j]) + ones(high[i] ^ high[j]) > distance) continue;
      let shared = 0;
      for (const hash of sets[i]) if (sets[j].has(hash)) shared++;
      if (shared >= least * (sets[i].size + sets[j].size - shared)) pairs.add(i * texts.length + j);
    }
  }
  return { pairs, clusters: components(texts.length, pairs) };
}

/** The bands and rows with the least weight of false positives and false negatives, as datasketch and text-dedup choose them. */
export function optimalBands(threshold: number, permutations: number): { bands: number; rows: number } {
  let best = Infinity;
  let found = { bands: 1, rows: permutations };
  for (let bands = 1; bands <= permutations; bands++) {
    for (let rows = 1; rows <= Math.floor(permutations / bands); rows++) {
      const caught = (s: number): number => 1 - (1 - s ** rows) ** bands;
      let error = 0;
      for (let s = 0.0005; s < 1; s += 0.001) error += (s < threshold ? caught(s) : 1 - caught(s)) * 0.001 * 0.5;
      if (error < best) {
        best = error;
        found = { bands, rows };
      }
    }
  }
  return found;
}

function shingles(text: string, n: number): Set<number> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
  const set = new Set<number>();
  for (let k = 0; k + n <= words.length; k++) {
    let hash = 0x811c9dc5;
    for (const character of words.slice(k, k + n).join(' '))
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    set.add((hash ^ (hash >>> 16)) >>> 0);
  }
  return set;
}

function components(n: number, pairs: ReadonlySet<number>): number[] {
  const parent = Array.from({ length: n }, (_, k) => k);
  const find = (k: number): number => {
    while (parent[k] !== k) k = parent[k] = parent[parent[k]];
    return k;
  };
  for (const pair of pairs) parent[find(Math.floor(pair / n))] = find(pair % n);
  return parent.map((_, k) => find(k));
}

function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
