import type { LocalMention } from './localMention';
import type { Steps } from '../steps';
import { Kind, type Frame } from './frame';
import { Word } from './words';

/** What kind of noun phrase could be a speaker. */
export const enum Source {
  Person,
  Organization,
  Place,
  OtherName,
  Capitals,
  Capital,
  HeShe,
  They,
  It,
  WeYou,
  Relative,
  Role,
  RolePlural,
  Speech,
  Thing,
  Pair,
  Some,
  Bare,
  Count,
}

/** A noun phrase of a frame: tokens `first` to `last`, inclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly source: Source;
  /** Index of the mention that names it, or -1. */
  readonly mention: number;
  /** A possessive follows: Obama's … */
  readonly possessor: boolean;
  /** The phrases of a pair ("Li and McElveen"). */
  readonly parts?: readonly [Phrase, Phrase];
}

const LONGEST = 8;
const STARTS = Word.Determiner | Word.Quantifier | Word.Role | Word.Adjective | Word.Title | Word.Speech;

/** Phrases that are read in one go. */
const STEP = 200;

/** The noun phrases of a frame that could name a speaker, in order; a pair follows its second part. Some at a time. */
export function* phraseSteps(frame: Frame, mentions: readonly LocalMention[]): Steps<readonly Phrase[]> {
  const found: Phrase[] = [];
  let i = 0;
  for (let next = STEP; i < frame.length;) {
    if (found.length >= next) {
      next += STEP;
      yield;
    }
    const pronoun = pronounAt(frame, i);
    if (pronoun !== undefined) {
      push(frame, found, { first: i, last: i, source: pronoun, mention: -1, possessor: false });
      i++;
      continue;
    }
    if (!startsPhrase(frame, i)) {
      i++;
      continue;
    }
    i = readPhrase(frame, i, mentions, found);
  }
  return found;
}

function pronounAt(frame: Frame, i: number): Source | undefined {
  const classes = frame.classes[i] ?? 0;
  if (!(classes & (Word.Pronoun | Word.Relative)) || (frame.mention[i] ?? -1) >= 0) return undefined;
  switch (frame.words[i]) {
    case 'he':
    case 'she':
      return Source.HeShe;
    case 'they':
      return Source.They;
    case 'it':
      return Source.It;
    case 'we':
    case 'you':
    case 'i':
      return Source.WeYou;
    case 'who':
    case 'which':
      return Source.Relative;
    default:
      return undefined;
  }
}

function startsPhrase(frame: Frame, i: number): boolean {
  if ((frame.mention[i] ?? -1) >= 0) return true;
  const kind = frame.kinds[i];
  if (kind === Kind.Number) return true;
  if (kind !== Kind.Word) return false;
  const classes = frame.classes[i] ?? 0;
  if (frame.capital[i] === true && isName(frame, i)) return true;
  if (frame.words[i] === 'that' && !isThatOne(frame, i)) return false;
  if (classes & Word.Cue && !(classes & Word.NounToo)) return isBare(frame, i);
  if (classes & Word.NounToo) return isNounHere(frame, i, i);
  return (classes & STARTS) !== 0 || isBare(frame, i);
}

/** Whether "that" points at a noun (that report) and does not open a clause (that Smith …). */
function isThatOne(frame: Frame, i: number): boolean {
  const next = frame.classes[i + 1] ?? 0;
  return frame.kinds[i + 1] === Kind.Word && frame.capital[i + 1] !== true && (next & (Word.Role | Word.Speech)) !== 0;
}

/** A capitalised word that is none of the small words that begin sentences. */
function isName(frame: Frame, i: number): boolean {
  if (frame.kinds[i] !== Kind.Word || frame.capital[i] !== true) return false;
  const classes = frame.classes[i] ?? 0;
  if (classes === 0 || classes & (Word.Title | Word.Role | Word.Adjective | Word.Speech)) return true;
  if (classes & (Word.Time | Word.Auxiliary | Word.Preposition | Word.Subordinator | Word.And | Word.Relative))
    return false;
  if (classes & (Word.Determiner | Word.Quantifier | Word.Pronoun)) return false;
  // "Said", "Asked", "Clearly": words of the sentence where they begin it, names elsewhere ("Bill Press").
  return isWithinSentence(frame, i);
}

/** Whether something of its sentence stands before a word, so that its capital is its own. */
function isWithinSentence(frame: Frame, i: number): boolean {
  if (i === 0 || frame.sentence[i] !== frame.sentence[i - 1]) return false;
  const before = frame.kinds[i - 1];
  return before === Kind.Word || before === Kind.Comma || before === Kind.Quote || before === Kind.Possessive;
}

/** A lower-case noun right before a reporting verb: ", users said". */
function isBare(frame: Frame, i: number): boolean {
  if ((frame.classes[i] ?? 0) !== 0 || frame.capital[i] === true || frame.kinds[i] !== Kind.Word) return false;
  return ((frame.classes[i + 1] ?? 0) & Word.Cue) !== 0 && frame.kinds[i + 1] === Kind.Word;
}

/** Whether a word that is noun and verb is a noun here: after a determiner, an adjective or a possessive, not after a full noun. */
function isNounHere(frame: Frame, i: number, first: number): boolean {
  if (i === 0) return false;
  if (frame.kinds[i - 1] === Kind.Possessive) return true;
  if (frame.kinds[i - 1] !== Kind.Word) return false;
  const before = frame.classes[i - 1] ?? 0;
  if (before & (Word.Determiner | Word.Adjective | Word.Quantifier)) return true;
  if (before & Word.Preposition && i === first) return true;
  if (i === first || before & (Word.Role | Word.Speech)) return false;
  return frame.capital[i - 1] !== true && before === 0;
}

/** Reads the phrase that begins at a token and gives the token after it. */
function readPhrase(frame: Frame, first: number, mentions: readonly LocalMention[], found: Phrase[]): number {
  const firstClasses = frame.classes[first] ?? 0;
  const determined = (firstClasses & (Word.Determiner | Word.Quantifier)) !== 0;
  let i = first;
  let held = determined;
  for (; i < frame.length && i - first < LONGEST; i++) {
    if (i > first && frame.sentence[i] !== frame.sentence[first]) break;
    if ((frame.mention[i] ?? -1) >= 0) {
      held = true;
      continue;
    }
    const kind = frame.kinds[i];
    if (kind === Kind.Number) continue;
    if (kind === Kind.Possessive) {
      if (i > first) push(frame, found, phraseOf(frame, first, i - 1, mentions, determined, true));
      held = true;
      continue;
    }
    if (kind !== Kind.Word) break;
    const classes = frame.classes[i] ?? 0;
    if (i === first) {
      if (determined) continue;
      held = held || (classes & (Word.Adjective | Word.Title | Word.Role)) !== 0;
      continue;
    }
    if (classes & Word.Time && frame.capital[i] === true) break;
    if (isName(frame, i)) {
      held = true;
      continue;
    }
    if (classes === 0) {
      // An unknown word goes on with the phrase, but one after a name or a full noun may be a verb.
      const before = frame.classes[i - 1] ?? 0;
      if (!held || frame.capital[i - 1] === true || (before & Word.Role && !(before & Word.Adjective))) break;
      continue;
    }
    if (classes & Word.NounToo) {
      if (isNounHere(frame, i, first)) continue;
      break;
    }
    if (classes & Word.Cue) {
      if ((frame.classes[i - 1] ?? 0) & Word.Determiner) continue;
      break;
    }
    if (classes & (Word.Role | Word.Speech | Word.Adjective | Word.Title | Word.Quantifier)) continue;
    break;
  }
  const last = i - 1;
  const phrase = phraseOf(frame, first, last, mentions, determined, false);
  if (keeps(frame, phrase, determined)) push(frame, found, phrase);
  return Math.max(i, first + 1);
}

function keeps(frame: Frame, phrase: Phrase, determined: boolean): boolean {
  if (phrase.source !== Source.Thing && phrase.source !== Source.Some) return true;
  if (phrase.source === Source.Some) return true;
  return determined ? phrase.last > phrase.first || (frame.classes[phrase.last + 1] ?? 0) !== 0 : false;
}

function phraseOf(
  frame: Frame,
  first: number,
  last: number,
  mentions: readonly LocalMention[],
  determined: boolean,
  possessor: boolean,
): Phrase {
  let mention = -1;
  let person = -1;
  let capitals = 0;
  // Of "Lasko's spokesman" the spokesman speaks.
  let own = last;
  while (own > first && frame.kinds[own - 1] !== Kind.Possessive) own--;
  for (let i = own; i <= last; i++) {
    const at = frame.mention[i] ?? -1;
    if (at >= 0) {
      const type = mentions[at]?.type;
      if (type === 'person') person = at;
      if (type !== 'date') mention = at;
    }
    if (frame.capital[i] === true && frame.kinds[i] === Kind.Word && !((frame.classes[i] ?? 0) & Word.Determiner))
      capitals++;
  }
  const at = (source: Source, by = -1): Phrase => ({ first, last, source, mention: by, possessor });
  if (person >= 0) return at(Source.Person, person);
  const head = frame.classes[last] ?? 0;
  const named = (frame.mention[last] ?? -1) >= 0 && mention === frame.mention[last];
  if (!named && frame.kinds[last] === Kind.Word) {
    if (head & Word.Role && !(frame.capital[last] === true && capitals > 1 && mention < 0)) {
      return at(head & Word.Plural ? Source.RolePlural : Source.Role, -1);
    }
    if (head & Word.Speech && frame.capital[last] !== true) return at(Source.Speech);
  }
  if (mention >= 0 && (named || capitals > 0)) {
    const type = mentions[mention]?.type;
    if (named || capitals >= last - own) {
      return at(
        type === 'organization' ? Source.Organization : type === 'place' ? Source.Place : Source.OtherName,
        mention,
      );
    }
  }
  if (capitals > 1) return at(Source.Capitals);
  if (capitals === 1 && frame.capital[last] === true) return at(Source.Capital);
  const firstClasses = frame.classes[first] ?? 0;
  if (firstClasses & Word.Quantifier || frame.kinds[first] === Kind.Number) return at(Source.Some);
  if (determined || first < last) return at(Source.Thing);
  return at(head === 0 ? Source.Bare : Source.Thing);
}

/** Adds a phrase and, where it and the one before are joined by "and", the pair of them. */
function push(frame: Frame, found: Phrase[], phrase: Phrase): void {
  const before = found.at(-1);
  found.push(phrase);
  if (!before || phrase.possessor || before.possessor || !isPersonal(before.source) || !isPersonal(phrase.source))
    return;
  if (before.last + 2 !== phrase.first || !((frame.classes[before.last + 1] ?? 0) & Word.And)) return;
  if (frame.words[before.last + 1] === 'or' || frame.words[before.last + 1] === 'but') return;
  found.push({
    first: before.first,
    last: phrase.last,
    source: Source.Pair,
    mention: -1,
    possessor: false,
    parts: [before, phrase],
  });
}

function isPersonal(source: Source): boolean {
  return (
    source === Source.Person ||
    source === Source.Capital ||
    source === Source.Capitals ||
    source === Source.Role ||
    source === Source.RolePlural ||
    source === Source.HeShe ||
    source === Source.Organization ||
    source === Source.Place
  );
}
