import { unitsOf, wordPool } from './wordPool';

/** The words and marks of one paragraph; offsets are UTF-16 units from the paragraph's start. */
export interface Tokens {
  readonly words: readonly string[];
  /** Where each word was in the pool of words when it was read. */
  readonly places: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * One word or one mark. In this order: U.S. and other dotted initials; titles and company forms with their dot; numbers with
 * their ordinal; a possessive (also the broken "world' s") or "n't"; a lower-case word that has swallowed the next one ("corporationsChina"); words, with an
 * apostrophe inside (O’Higgins); any other single character.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|U\.\s[SKN]\.|(?:Mrs?|Ms|Drs?|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Sen|Rep|Gov|St|Mt|Jr|Sr|Inc|Ltd|Co|Corp|Rev|Hon|Brig|Adm|Cmdr)\.|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|['’]\s?s(?![\p{L}\p{M}])|n['’]t(?![\p{L}\p{M}])|\p{Ll}{4,}(?=\p{Lu}\p{Ll})|[\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{M}]))\p{L}{2,})*|\d*\p{L}[\p{L}\p{M}\d]*|\S/uy;

const WEB = String.raw`https?:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+|[\p{L}\d-]+\.(?:com|org|net|edu|gov|co\.uk|com\.cn|cn|info)(?![\p{L}\d])|`;
/** The same with web and mail addresses and domains before all else; most paragraphs have none, and looking for them costs. */
const WEB_OR_TOKEN = new RegExp(WEB + TOKEN.source, 'uy');

// Filled again for each paragraph, and copied at the right length: a list that grows leaves its shorter selves to the collector.
const words: string[] = [];
const places: number[] = [];
const starts: number[] = [];
const ends: number[] = [];

/** Cuts a paragraph into words and marks. Linear in its length for any input; never empty tokens. */
export function tokenise(paragraph: string): Tokens {
  const units = unitsOf(paragraph);
  const { length } = paragraph;
  const hasWeb = /@|:\/\/|\.[a-z]{2}/u.test(paragraph);
  const pattern = hasWeb ? WEB_OR_TOKEN : TOKEN;
  let count = 0;
  for (let at = 0; at < length; at++) {
    if (isSpace(units[at])) continue;
    let end = hasWeb ? at : plainEnd(units, at, length);
    if (end === at) {
      // Every character but white space is in a token, so that one begins here.
      pattern.lastIndex = at;
      pattern.test(paragraph);
      end = pattern.lastIndex;
    }
    const place = wordPool.placeIn(paragraph, units, at, end);
    places[count] = place;
    words[count] = wordPool.at(place);
    starts[count] = at;
    ends[count++] = end;
    at = end - 1;
  }
  return {
    words: words.slice(0, count),
    places: places.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

/** Titles and company forms with a dot have no more letters. */
const LONGEST_ABBREVIATION = 4;

/** Where a token of plain letters or digits, or a mark, ends by the pattern; its start where the pattern must be asked. */
function plainEnd(units: Uint16Array, start: number, length: number): number {
  const first = units[start];
  if (first > 127 || first === APOSTROPHE) return start;
  let end = start + 1;
  if (isDigit(first)) {
    while (isDigit(units[end])) end++;
    const next = units[end];
    const goesOn = isSmall(next) || ((next === STOP || next === COMMA || next === COLON) && isDigit(units[end + 1]));
    return goesOn ? start : end;
  }
  const isLower = isSmall(first);
  if (!isLower && !isLarge(first)) return end;
  for (; end < length; end++) {
    const code = units[end];
    if (isSmall(code)) continue;
    if (!isLarge(code)) break;
    if (isLower) return start;
  }
  const next = units[end];
  if (next > 127 || next === APOSTROPHE) return start;
  return next === STOP && !isLower && end - start <= LONGEST_ABBREVIATION ? start : end;
}

const APOSTROPHE = 39;
const COMMA = 44;
const STOP = 46;
const COLON = 58;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLarge(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  return code === 160 || (code >= 0x1680 && /\s/u.test(String.fromCharCode(code)));
}

/** Whether a word starts with a capital letter of any script that has capitals. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^[\p{Lu}\p{Lt}]/u.test(word);
}

/** Whether a word is an acronym: two capitals or more, digits and dots allowed, no small letter but a plural s. */
export function isAcronym(word: string): boolean {
  // A small letter in second place, as most words have it, settles it.
  return word.length > 1 && !isSmall(word.charCodeAt(1)) && /^(?=(?:.*\p{Lu}){2})[\p{Lu}\d.&]+s?$/u.test(word);
}

/** Whether a word is a site's name that a text also uses for the company: `Aliyun.com`, with a capital, unlike an address. */
export function isDomain(word: string): boolean {
  return word.includes('.') && /^\p{Lu}[\p{L}\d-]*\.(?:com|org|net|cn|info|co\.uk|com\.cn)$/u.test(word);
}
