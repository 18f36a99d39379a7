import type { Random } from './random';
import { closed, paragraphs, sentences, type Word } from './words';

/** A change that a text goes through on its way from one publication to another. */
export type Edit = (words: readonly Word[], random: Random, vocabulary: readonly string[]) => Word[];

/** An editor's changes: `share` of the words replaced, deleted or added; sentences dropped and swapped. */
export const syndicate =
  (share: number): Edit =>
  (words, random, vocabulary) => {
    const all = sentences(words);
    const kept = all.length > 3 ? all.filter(() => !random.chance(share / 2)) : all;
    for (let k = 0; k + 1 < kept.length; k++) {
      if (random.chance(share / 2)) [kept[k], kept[k + 1]] = [kept[k + 1], kept[k]];
    }
    const result: Word[] = [];
    for (const word of kept.flat()) {
      if (!random.chance(share)) {
        result.push(word);
        continue;
      }
      const kind = random.below(3);
      // Another word than the one that is there: that would be no change.
      const own = word.text.toLowerCase();
      let other = random.pick(vocabulary);
      for (let tries = 0; other.toLowerCase() === own && tries < 9; tries++) other = random.pick(vocabulary);
      if (kind === 0) result.push({ ...word, text: other, origin: -1 });
      else if (kind === 1) result.push({ text: other, after: ' ', origin: -1 }, word);
      else if (/\n/.test(word.after) && result.length)
        result[result.length - 1] = { ...result[result.length - 1], after: word.after };
    }
    return result;
  };

const confusions: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'e'], b: ['h', '6'], c: ['e', 'o'], d: ['cl', 'o'], e: ['c', 'o'], f: ['t'], g: ['q', '9'], h: ['b', 'li'], i: ['l', '1'],
  j: ['i'], k: ['lc'], l: ['1', 'i'], m: ['rn', 'nn'], n: ['ri', 'u'], o: ['0', 'c'], p: ['q'], q: ['g'], r: ['t', 'i'], s: ['5', 'a'],
  t: ['f', 'l'], u: ['n', 'ii'], v: ['y'], w: ['vv'], x: ['z'], y: ['v'], z: ['2'], 0: ['O', '6'], 1: ['l', '7'], 5: ['S', '6'], 8: ['3', 'B'],
}; // prettier-ignore

/** Character recognition that gets `share` of the characters wrong: mostly misread, some lost, added, split or run together. */
export const recognise =
  (share: number): Edit =>
  (words, random) => {
    const result: Word[] = [];
    let joined = '';
    for (const word of words) {
      let text = joined;
      const parts: string[] = [];
      for (const character of word.text) {
        if (!random.chance(share)) {
          text += character;
          continue;
        }
        const kind = random.next();
        if (kind < 0.8) text += random.pick(confusions[character.toLowerCase()] ?? ['x']);
        else if (kind < 0.9) continue;
        else if (kind < 0.96) text += character + random.pick(['.', "'", 'i', 'l', '1']);
        else if (text && !joined) {
          parts.push(text);
          text = character;
        } else text += character;
      }
      const wasJoined = joined !== '';
      joined = '';
      if (!wasJoined && /^ $/.test(word.after) && random.chance(share / 8)) {
        joined = parts.join('') + text;
        if (joined) continue;
      }
      if (!text && parts.length === 0) continue;
      for (const part of parts) result.push({ text: part, after: ' ', origin: word.origin });
      result.push({ text: text || '1', after: word.after, origin: word.origin });
    }
    return result;
  };

/** Only the beginning, as on a front page: 30 to 70 % of the sentences. */
export const truncate: Edit = (words, random) => {
  const all = sentences(words);
  return closed(all.slice(0, Math.max(2, Math.round(all.length * (0.3 + 0.4 * random.next())))).flat());
};

export const shuffle: Edit = (words, random) =>
  random.shuffle(sentences(words)).flatMap((sentence) =>
    closed(sentence).map((word) => ({
      ...word,
      after: word.after.replace(/\n+/, random.chance(0.3) ? '\n\n' : ' '),
    })),
  );

/** Typographic marks that went through the wrong code page. */
export const mangle: Edit = (words) =>
  words.map((word) => ({
    ...word,
    after: word.after
      .replace(/'/g, 'â€™')
      .replace(/"(?=\s|$)/g, 'â€\u009d')
      .replace(/"/g, 'â€œ')
      .replace(/ - /g, ' â€” '),
  }));

export const carriageReturns: Edit = (words) =>
  words.map((word) => ({ ...word, after: word.after.replace(/\n/g, '\r\n') }));

/** Set in lines of 46 characters, words divided at their ends. */
export const hyphenate: Edit = (words) => {
  const result: Word[] = [];
  let column = 0;
  for (const word of words) {
    let { text, after } = word;
    const room = 46 - column;
    if (text.length > room && text.length > 6 && room > 3 && /^\p{Ll}+$/u.test(text)) {
      const cut = Math.min(room - 1, text.length - 3);
      text = `${text.slice(0, cut)}-\n${text.slice(cut)}`;
      column = text.length - cut - 2;
    } else column += text.length;
    if (after.includes('\n')) column = 0;
    else if (column > 44 && after.includes(' ')) {
      after = after.replace(' ', '\n');
      column = 0;
    } else column += after.length;
    result.push({ ...word, text, after });
  }
  return result;
};

const houseStyle: Readonly<Record<string, string>> = {
  pct: 'percent', dlrs: 'dollars', mln: 'million', billion: 'bn', vs: 'versus', cts: 'cents', shr: 'share', corp: 'corporation', inc: 'incorporated',
}; // prettier-ignore

/** Another house style: curly quotes, other separators in numbers, abbreviations written out. */
export const restyle: Edit = (words) =>
  words.map((word, k) => {
    const long = houseStyle[word.text.toLowerCase()];
    let { after } = word;
    const next = words[k + 1]?.text ?? '';
    if (after === ',' && /\d$/.test(word.text) && /^\d{3}$/.test(next)) after = '.';
    after = after
      .replace(/"(?=\s|$)/g, '”')
      .replace(/"/g, '“')
      .replace(/'/g, '’');
    return long ? { text: long, after, origin: -1 } : { ...word, after };
  });

const towns = ['LONDON', 'NEW YORK', 'PARIS', 'TOKYO', 'GENEVA', 'BRUSSELS', 'TORONTO', 'SYDNEY', 'CAIRO', 'LIMA'];
const names = [
  'Ann Mercer',
  'J. Okafor',
  'Tom Vance',
  'Lia Brandt',
  'R. Desai',
  'Mia Kowal',
  'Sam Ortega',
  'E. Lindqvist',
];

/** Another paper's head: byline and dateline of its own. */
export const rehead: Edit = (words, random) => {
  const head = `By ${random.pick(names)} and ${random.pick(names)}\n\n${random.pick(towns)}, March ${random.between(1, 28)} -- `;
  const extra = [...head.matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)].map((m) => ({
    text: m[1],
    after: m[2],
    origin: -1,
  }));
  return [...extra, ...words];
};

/** A passage of about so many words, whole sentences where they fit. */
export function excerpt(words: readonly Word[], length: number, random: Random): Word[] {
  if (words.length <= length) return closed(words);
  const starts: number[] = [];
  let at = 0;
  for (const sentence of sentences(words)) {
    if (at + length <= words.length) starts.push(at);
    at += sentence.length;
  }
  const start = starts.length ? random.pick(starts) : 0;
  return closed(words.slice(start, start + length));
}

/** `passage` between two paragraphs of `host`. */
export function insert(host: readonly Word[], passage: readonly Word[], random: Random): Word[] {
  const all = paragraphs(host);
  const at = all.length > 1 ? random.between(1, all.length - 1) : all.length;
  const before = closed(all.slice(0, at).flat());
  return [...before, ...closed(passage), ...all.slice(at).flat()];
}
