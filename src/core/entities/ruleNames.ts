import { isKnownPlace, knownPhrases, titleLength } from './knownPhrases';
import { countries, nationalities } from './lexicon/countries';
import { eventHeads } from './lexicon/events';
import { givenNames } from './lexicon/givenNames';
import { openingHeads, ordinaryAcronyms, organisationHeads } from './lexicon/organisations';
import { placeHeads, placeTails } from './lexicon/regions';
import { nameParticles, personRoles, personTitles, speechVerbs } from './lexicon/titles';
import { chineseSurnames, commonCapitals, commonOpeners } from './lexicon/words';
import type { Paragraph } from './paragraph';
import { isAcronym, isDomain } from './tokens';
import { tokenName, type TokenName } from './tokenName';

const JOINER = /^(?:of|for|on|to|against)$/u;
const ORDINAL = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\d+(?:st|nd|rd|th))$/u;
/** What an organisation deals with: words that go on after "Ministry of …" however long it gets. */
const TOPIC =
  /(?:s|y|ion|ment|ity|al|ic|an|ese|ary|ism|ing|ence|ance|ture|fare|ade|Health|Defence|Defense|Work|Art|Life|Food|Crime|Research|Space|Law|Labou?r|Youth)$/u;
/** Endings of abstract words, which people are not called by. */
const ABSTRACT = /(?:tion|sion|ment|ness|ship|logy|ance|ence|ism|ics|ity|ing|ware|phone|work)$/u;

/**
 * Names by word lists and the grammar of capitalised words: what `recogniseNames` uses where no model is loaded. It goes through each
 * run of capitals from the left and takes the longest of: a known phrase, an organisation or place by its head word, a person by title,
 * given name, particle or speech verb.
 */
export class RuleNames {
  readonly #paragraph: Paragraph;
  readonly #words: readonly string[];
  readonly #inDate: Uint8Array;

  constructor(paragraph: Paragraph) {
    this.#paragraph = paragraph;
    this.#words = paragraph.tokens.words;
    this.#inDate = new Uint8Array(this.#words.length);
    for (const { from, to } of paragraph.dates) this.#inDate.fill(1, from, to);
  }

  find(): TokenName[] {
    const names: TokenName[] = [];
    for (let at = 0; at < this.#words.length;) {
      const name = this.#isCapital(at) ? this.#nameAt(at) : undefined;
      if (name) names.push(name);
      at = name ? name.to : at + Math.max(1, titleLength(this.#words, at));
    }
    return names;
  }

  #nameAt(at: number): TokenName | undefined {
    if (this.#words[at] === 'The' || titleLength(this.#words, at) > 0) return undefined;
    const phrase = this.#phraseAt(at);
    const headed = this.#headedAt(at);
    if (headed && (!phrase || headed.to > phrase.to)) return headed;
    if (phrase && !(phrase.type === 'place' && this.#isSurnameLike(at, phrase.to))) return phrase;
    const lower = this.#words[at].toLowerCase();
    if (commonOpeners().has(lower) && (this.#paragraph.opens[at] || !chineseSurnames().has(this.#words[at])))
      return undefined;
    return this.#personAt(at) ?? this.#singleAt(at);
  }

  /** The longest known phrase that starts here. */
  #phraseAt(at: number): TokenName | undefined {
    const found = knownPhrases().longestAt(this.#words, at);
    if (found) {
      const to = at + found.length;
      // "Windows were broken": a word that sentences also begin with.
      const isDoubtful = to - at === 1 && this.#paragraph.opens[at] && this.#words[at] === 'Windows';
      if (!this.#inDate[to - 1] && !isDoubtful) return tokenName(at, to, found.value, 0.9);
    }
    return this.#capitalsAt(at);
  }

  /** "BEIJING, Sept. 15 --", "NEW DELHI --": a place in capitals. */
  #capitalsAt(at: number): TokenName | undefined {
    let phrase = '';
    for (let to = at + 1; to <= Math.min(at + 3, this.#words.length); to++) {
      const word = this.#words[to - 1];
      if (!/^\p{Lu}{2,}$/u.test(word)) break;
      phrase += `${to > at + 1 ? ' ' : ''}${word[0]}${word.slice(1).toLowerCase()}`;
      const next = this.#words[to] ?? '';
      if (phrase.length > 3 && isKnownPlace(phrase) && !/^\p{Lu}{2,}$/u.test(next))
        return tokenName(at, to, 'place', 0.9);
    }
    return undefined;
  }

  /** An organisation, event or place told by a head word in a run of capitals: "Brookings Institution", "Ministry of Trade", "Lake Chad". */
  #headedAt(at: number): TokenName | undefined {
    const end = this.#runEnd(at);
    const isNumbered = ORDINAL.test(this.#words[at]);
    for (let head = end - 1; head >= at; head--) {
      const word = this.#words[head];
      const joined = openingHeads().has(word) && this.#joinedEnd(head);
      if (joined) return tokenName(at, joined, 'organization', 0.85);
      if (head === at || this.#paragraph.titleCase) break;
      if (eventHeads().has(word) && (isNumbered || !organisationHeads().has(word))) {
        return tokenName(at, head + 1, 'event', 0.7);
      }
      if (organisationHeads().has(word)) return tokenName(at, head + 1, 'organization', 0.8);
      if (placeTails().has(word)) return tokenName(at, head + 1, 'place', 0.8);
    }
    const isPlace = placeHeads().has(this.#words[at]) && end > at + 1;
    return isPlace ? tokenName(at, Math.min(end, at + 3), 'place', 0.7) : undefined;
  }

  /** Where "Ministry *of Foreign Affairs*" ends, or undefined if nothing is joined to the head. */
  #joinedEnd(head: number): number | undefined {
    if (!JOINER.test(this.#words[head + 1])) return undefined;
    let at = head + 2;
    if (this.#words[at] === 'the') at++;
    if (!this.#isCapital(at)) return undefined;
    for (let taken = 0; at < this.#words.length; at++) {
      const word = this.#words[at];
      if (this.#isCapital(at) && (taken < 2 || TOPIC.test(word)) && !givenNames().has(word)) taken++;
      else if (
        word !== 'and' ||
        !this.#isCapital(at + 1) ||
        !TOPIC.test(this.#words[at + 1]) ||
        this.#isOwnName(at + 1)
      )
        break;
    }
    return at;
  }

  /** Whether the words after an "and" are a name of their own rather than a part of this one. */
  #isOwnName(at: number): boolean {
    return countries().has(this.#words[at]) || organisationHeads().has(this.#words[this.#runEnd(at) - 1]);
  }

  #personAt(at: number): TokenName | undefined {
    let to = at;
    while (to < this.#words.length && to - at < 6 && this.#continuesPerson(at, to)) to++;
    while (to > at + 1 && !this.#isCapital(to - 1)) to--;
    // "By Liu Xin Source: …": the last word belongs to what follows.
    if (to - at > 1 && this.#words[to] === ':' && commonOpeners().has(this.#words[to - 1].toLowerCase())) to--;
    const words = this.#words.slice(at, to);
    const announced = this.#isAnnounced(at);
    const speaks = speechVerbs().has(this.#words[to]) || speechVerbs().has(this.#words[at - 1]);
    const given = givenNames().has(words[0]) || (to - at > 1 && to - at < 4 && chineseSurnames().has(words[0]));
    if (to - at === 1) {
      if (!announced && !speaks && !given) return undefined;
      if (commonOpeners().has(words[0].toLowerCase())) return undefined;
      if (isAcronym(words[0]) || commonCapitals().has(words[0]) || (this.#paragraph.opens[at] && !speaks && !given))
        return undefined;
      return tokenName(at, to, 'person', announced ? 0.8 : 0.6);
    }
    if (!given && !announced) {
      if (this.#paragraph.titleCase || words.some((word) => commonCapitals().has(word) || ABSTRACT.test(word)))
        return undefined;
      if (words.every((word) => isAcronym(word))) return undefined;
    }
    return tokenName(at, to, 'person', announced || given ? 0.85 : 0.6);
  }

  #continuesPerson(from: number, at: number): boolean {
    const word = this.#words[at];
    const next = at + 1;
    if (at > from && this.#paragraph.tokens.starts[at] > this.#paragraph.tokens.ends[at - 1] + 2) return false;
    if (this.#isCapital(at)) {
      if (at === from) return true;
      const other = countries().has(word) || nationalities().has(word) || organisationHeads().has(word);
      return !other && !personTitles().has(bare(word)) && !(isAcronym(word) && word.length > 2 && !word.includes('.'));
    }
    if (at === from) return false;
    const particleBefore = nameParticles().has(this.#words[at - 1].toLowerCase());
    if (word === '-') return this.#isCapital(next) && particleBefore;
    if (word === '.') return /^\p{Lu}$/u.test(this.#words[at - 1]) && this.#isCapital(next);
    if (!nameParticles().has(word)) return false;
    return (
      this.#isCapital(next) ||
      this.#words[next] === '-' ||
      (nameParticles().has(this.#words[next]) && this.#isCapital(next + 1))
    );
  }

  /** Whether a title or a role stands before: "President Xi", "analyst Wu". */
  #isAnnounced(at: number): boolean {
    const before = this.#words[at - 1] === '.' ? this.#words[at - 2] : this.#words[at - 1];
    return before !== undefined && (personTitles().has(bare(before)) || personRoles().has(before));
  }

  /** A single capitalised word that nothing else explains: an acronym, or a name whose type the rest of the article may tell. */
  #singleAt(at: number): TokenName | undefined {
    const word = this.#words[at];
    if (isDomain(word)) return tokenName(at, at + 1, 'organization', 0.9);
    if (this.#paragraph.titleCase || !/^\p{L}[\p{L}.&\d]+$/u.test(word) || commonCapitals().has(word)) return undefined;
    if (isAcronym(word)) {
      if (word.length > 8 || ordinaryAcronyms().has(word)) return undefined;
      return tokenName(at, at + 1, 'organization', 0.55);
    }
    if (this.#paragraph.opens[at]) return undefined;
    return tokenName(at, at + 1, 'other', 0.3);
  }

  /** "Mr Lincoln", "Giorgia Milan": the name of a place that is a person here. */
  #isSurnameLike(from: number, to: number): boolean {
    return (
      to - from === 1 &&
      (this.#isAnnounced(from) || givenNames().has(this.#words[from])) &&
      !countries().has(this.#words[from])
    );
  }

  /** Where the capitals that start here end: names may hold "&", a hyphen, initials or a possessive between two capitals. */
  #runEnd(at: number): number {
    let end = at + 1;
    while (end < this.#words.length && end - at < 12) {
      if (this.#isCapital(end)) end++;
      else if (this.#isCapital(end + 1) && this.#isInside(end)) end += 2;
      else break;
    }
    return end;
  }

  #isInside(at: number): boolean {
    const word = this.#words[at];
    return /^(?:&|-|['’]s)$/u.test(word) || (word === '.' && /^\p{Lu}$/u.test(this.#words[at - 1]));
  }

  #isCapital(at: number): boolean {
    return at < this.#words.length && this.#paragraph.capital[at] && this.#inDate[at] === 0;
  }
}

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}
