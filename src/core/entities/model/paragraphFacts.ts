import { commonOpeners } from '../lexicon/words';
import type { Paragraph, TokenRange } from '../paragraph';
import type { TokenName } from '../tokenName';
import { hashSeed } from '../../text/hash';
import { wordPool } from '../wordPool';
import { labelOf, nameClasses, position } from './labels';
import { borderFacts, openerKind, type WordFacts } from './wordFacts';
import { flag, type WordTable, wordKey } from './wordTable';

/** What is known of a paragraph's tokens. */
export interface TokenFacts {
  readonly facts: readonly WordFacts[];
  readonly opens: readonly boolean[];
  /** Stretches of tokens that may hold a name: near a capital, outside dates. */
  readonly active: readonly TokenRange[];
}

/** What the features of a paragraph's tokens are made of. */
export interface ParagraphFacts extends TokenFacts {
  /** For each token the lexicon flags of the longest phrase over it; 256 more where the phrase has several words, 512 where it starts here. */
  readonly phrases: Uint16Array;
  /** The label that the rules give each token. */
  readonly rules: Uint8Array;
  /** For each capitalised token: where its run of capitals starts and ends (inclusive). */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
}

export const border = borderFacts();

const LONGEST_PHRASE = 5;
const LONGEST_RUN = 7;
const phraseFlags = flag.country | flag.region | flag.largeCity | flag.city | flag.organisation | flag.nationality;
/** Small words that capitalised names may hold inside. */
const INSIDE = new Set(['of', 'the', 'for', 'and', 'de', 'del', 'la', 'al', 'bin', 'van', 'von', '&', '-']);

/** @param word what is known of a word, which is or was at a place of the pool of words. */
export function paragraphFacts(
  paragraph: Paragraph,
  ruled: readonly TokenName[],
  word: (text: string, place: number) => WordFacts,
  table: WordTable,
): ParagraphFacts {
  const facts = readWords(paragraph, word);
  const runEnd = runEnds(facts);
  return {
    facts,
    opens: paragraph.opens,
    phrases: phraseMarks(facts, table),
    rules: ruleLabels(facts.length, ruled),
    runStart: runStarts(facts),
    runEnd,
    active: activeRanges(facts, paragraph.opens, paragraph.dates),
  };
}

function readWords(
  { tokens: { words, places }, shouted }: Paragraph,
  word: (text: string, place: number) => WordFacts,
): WordFacts[] {
  const facts: WordFacts[] = [];
  for (let at = 0; at < words.length; at++) {
    const text = shouted ? asSpoken(words[at]) : words[at];
    facts.push(word(text, shouted ? wordPool.placeOf(text) : places[at]));
  }
  return facts;
}

/** A word of a line in capitals as it would be written in a sentence. */
function asSpoken(word: string): string {
  const lower = word.toLowerCase();
  return commonOpeners().has(lower) ? lower : word.slice(0, 1) + lower.slice(1);
}

/** The label of each token under some names; names of no class of the model are left out. */
export function ruleLabels(length: number, names: readonly TokenName[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, type } of names) {
    const classIndex =
      type === 'event' || type === 'other' ? nameClasses.indexOf('misc') : nameClasses.findIndex((one) => one === type);
    if (classIndex < 0) continue;
    if (to - from === 1) {
      labels[from] = labelOf(classIndex, position.only);
      continue;
    }
    labels.fill(labelOf(classIndex, position.inner), from, to);
    labels[from] = labelOf(classIndex, position.first);
    labels[to - 1] = labelOf(classIndex, position.last);
  }
  return labels;
}

function phraseMarks(facts: readonly WordFacts[], table: WordTable): Uint16Array {
  const marks = new Uint16Array(facts.length);
  for (let from = 0; from < facts.length; from++) {
    const first = facts[from];
    if (!first.capital) continue;
    const own = first.flags & phraseFlags;
    if (own) marks[from] |= own | 512;
    const end = Math.min(facts.length, from + LONGEST_PHRASE);
    let hash = goOn(hashSeed, first.lowerText);
    for (let to = from + 1; to < end; to++) {
      hash = goOn(goOn(hash, ' '), facts[to].lowerText);
      const flags = table.flags(table.find(wordKey(hash))) & phraseFlags;
      if (!flags) continue;
      marks[from] |= flags | 256 | 512;
      for (let at = from + 1; at <= to; at++) marks[at] |= flags | 256;
    }
  }
  return marks;
}

/** As `hashText` goes on, but signed: larger numbers are made on the engine's heap. */
function goOn(seed: number, text: string): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function runEnds(facts: readonly WordFacts[]): Int32Array {
  const ends = new Int32Array(facts.length);
  for (let at = facts.length - 1; at >= 0; at--) {
    const next = facts[at + 1];
    const over = facts[at + 2];
    ends[at] = at;
    if (!facts[at].capital || !next) continue;
    if (next.capital) ends[at] = ends[at + 1];
    else if (over?.capital && INSIDE.has(next.text)) ends[at] = ends[at + 2];
    ends[at] = Math.min(ends[at], at + LONGEST_RUN);
  }
  return ends;
}

function runStarts(facts: readonly WordFacts[]): Int32Array {
  const starts = new Int32Array(facts.length);
  for (let at = 0; at < facts.length; at++) {
    starts[at] = facts[at].capital && at > 0 && facts[at - 1].capital ? Math.max(starts[at - 1], at - LONGEST_RUN) : at;
  }
  return starts;
}

/**
 * Tokens from one before to two after each capital, without dates. A common word that is only capitalised because it opens a sentence
 * does not count. Most of a text is outside and costs nothing.
 */
function activeRanges(
  facts: readonly WordFacts[],
  opens: readonly boolean[],
  dates: readonly TokenRange[],
): TokenRange[] {
  const active = new Uint8Array(facts.length);
  for (let at = 0; at < facts.length; at++) {
    if (!facts[at].capital || (opens[at] && facts[at].kinds & openerKind)) continue;
    active.fill(1, Math.max(0, at - 1), Math.min(facts.length, at + 3));
  }
  for (const { from, to } of dates) active.fill(0, from, to);
  const ranges: TokenRange[] = [];
  for (let at = 0; at < facts.length; at++) {
    if (!active[at]) continue;
    const from = at;
    while (at < facts.length && active[at]) at++;
    ranges.push({ from, to: at });
  }
  return ranges;
}
