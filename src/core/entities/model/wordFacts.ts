import { nationalities } from '../lexicon/countries';
import { eventHeads } from '../lexicon/events';
import { openingHeads, ordinaryAcronyms, organisationHeads } from '../lexicon/organisations';
import { placeHeads, placeTails } from '../lexicon/regions';
import { nameParticles, personRoles, personTitles, speechVerbs } from '../lexicon/titles';
import { chineseSurnames, commonCapitals, commonOpeners } from '../lexicon/words';
import { isCapitalised } from '../tokens';
import { hashText } from '../../text/hash';
import { featureKey } from './mix';
import { type WordTable, wordKey } from './wordTable';

/** The bit of `kinds` for common words that open sentences. */
export const openerKind = 1 << 7;

/** Whether and how a word is capitalised. */
export const capitals = { none: 0, first: 1, all: 2, single: 3 } as const;

/** All that the features need to know of one word form, whatever stands around it. Numbers are signed hashes, masks or small codes. */
export interface WordFacts {
  /** Tells word forms that were read by one model apart; 0 is no word. */
  readonly id: number;
  readonly text: string;
  readonly lowerText: string;
  readonly word: number;
  /** Lower case, every digit a 0. */
  readonly lower: number;
  readonly shape: number;
  readonly capital: number;
  /** The features of the first 2–4 and last 2–4 characters. */
  readonly affixes: readonly number[];
  /** Clusters from coarse to fine, 0 where the word is unknown. */
  readonly clusters: readonly [number, number, number, number];
  /** Bits of `flag` for the single word. */
  readonly flags: number;
  /** Which of the small word lists hold the word; bits that add up. */
  readonly kinds: number;
}

/** How the finest clusters are grouped to coarser ones: for each leaf its ancestors. */
export interface ClusterTree {
  readonly coarse: Uint8Array;
  readonly middle: Uint16Array;
  readonly fine: Uint16Array;
}

/**
 * A tree with one more leaf for each middle cluster: rarer words, of which less need be known, have that leaf. In the file this
 * saves half of what a word costs.
 */
export function withMiddleLeaves({ coarse, middle, fine }: ClusterTree): ClusterTree {
  const count = (middle.at(-1) ?? -1) + 1;
  const first = Array.from({ length: count }, (_, id) => middle.indexOf(id));
  const fineCount = (fine.at(-1) ?? -1) + 1;
  return {
    coarse: Uint8Array.from([...coarse, ...first.map((leaf) => coarse[leaf])]),
    middle: Uint16Array.from([...middle, ...first.keys()]),
    fine: Uint16Array.from([...fine, ...first.map((_, id) => fineCount + id)]),
  };
}

const NO_CLUSTERS = [0, 0, 0, 0] as const;

export function readWord(text: string, table: WordTable, tree: ClusterTree, id = 0): WordFacts {
  // "U. S." and "’ s" are one word each.
  const lowerText = text.toLowerCase().replace(/\s/gu, '');
  const index = table.find(wordKey(hashText(lowerText)));
  const leaf = table.leaf(index);
  const capital = capitalKind(text);
  return {
    id,
    text,
    lowerText,
    word: hashText(text) | 0,
    lower: hashText(/\d/u.test(lowerText) ? lowerText.replace(/\d/gu, '0') : lowerText) | 0,
    shape: hashText(shapeOf(text)) | 0,
    capital,
    affixes: affixesOf(text, capital),
    clusters: leaf
      ? [tree.coarse[leaf - 1] + 1, tree.middle[leaf - 1] + 1, tree.fine[leaf - 1] + 1, leaf]
      : NO_CLUSTERS,
    flags: table.flags(index),
    kinds: kindsOf(text, lowerText),
  };
}

/** Stands for what is before the first and after the last word of a paragraph. */
export function borderFacts(): WordFacts {
  return {
    id: 0,
    text: '',
    lowerText: '',
    word: 1,
    lower: 1,
    shape: 1,
    capital: 0,
    affixes: [],
    clusters: NO_CLUSTERS,
    flags: 0,
    kinds: 0,
  };
}

function capitalKind(text: string): number {
  if (!isCapitalised(text)) return capitals.none;
  if (text.length === 1) return capitals.single;
  return text === text.toUpperCase() ? capitals.all : capitals.first;
}

/** "McDonald-99" → "XxXx-d": each run of one kind of character as one letter. */
function shapeOf(text: string): string {
  return text
    .replace(/[\p{Lu}\p{Lt}]+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}\p{Lm}\p{M}]+/gu, 'x')
    .replace(/\d+/gu, 'd');
}

function affixesOf(text: string, capital: number): number[] {
  if (!capital && text.length <= 3) return [];
  const affixes: number[] = [];
  for (let length = 2; length <= Math.min(4, text.length); length++) {
    affixes.push(
      featureKey(30 + length, hashText(text.slice(0, length))),
      featureKey(40 + length, hashText(text.slice(-length)), capital ? 1 : 0),
    );
  }
  return affixes;
}

/** The small word lists by the bits of `kinds`. */
const lists: readonly (() => ReadonlySet<string>)[] = [
  personTitles,
  personRoles,
  organisationHeads,
  openingHeads,
  placeTails,
  placeHeads,
  speechVerbs,
  commonOpeners,
  commonCapitals,
  nameParticles,
  eventHeads,
  chineseSurnames,
  ordinaryAcronyms,
  nationalities,
];
const titleKind = 1;
const nationalityKind = 1 << lists.indexOf(nationalities);

/** The bits of all words of the lists. */
let listed: ReadonlyMap<string, number> | undefined;

function readLists(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [at, list] of lists.entries())
    for (const word of list()) bits.set(word, (bits.get(word) ?? 0) | (1 << at));
  return bits;
}

/** Titles are listed without their dot, openers in small letters, nationalities without their plural s. */
function kindsOf(text: string, lowerText: string): number {
  listed ??= readLists();
  const own = listed.get(text) ?? 0;
  const bare = text.endsWith('.') ? (listed.get(text.slice(0, -1)) ?? 0) : own;
  const lower = lowerText === text ? own : (listed.get(lowerText) ?? 0);
  const one = text.endsWith('s') ? (listed.get(text.slice(0, -1)) ?? 0) : 0;
  return (own & ~(titleKind | openerKind)) | (bare & titleKind) | (lower & openerKind) | (one & nationalityKind);
}
