import type { LocalMention } from './localMention';
import type { Span } from '../text/span';
import { Kind, type Frame } from './frame';
import { Source, type Phrase } from './phrases';
import { phraseAt, phraseBefore, type Scene } from './scene';
import { Word } from './words';

/** A phrase that speaks, with what is needed to name it later; positions within its paragraph. */
export interface SourcePhrase {
  readonly source: Source;
  /** Index of its mention among the paragraph's, or -1. */
  readonly mention: number;
  /** The mention's own span, else the phrase with what hangs on it ("a speaker of Calvanta Data"); of "who", whom it hangs on. */
  readonly span: Span;
  readonly cue: Span;
  /** It and its cue stand in the paragraph before. */
  readonly away: 0 | 1;
  /** Its first and last word in lower case. */
  readonly first: string;
  readonly last: string;
  /** The word before the last, where there is one between the two: "security" of "the former security chief". */
  readonly modifier?: string;
  /** Whom a relative ("who") hangs on. */
  readonly head?: SourcePhrase;
}

/** Prepositions that tie a role to its house: a spokesperson from the board, a person with knowledge of it. */
const TIES = new Set(['of', 'from', 'for', 'at', 'with', 'in', 'to', 'on']);

/** What a chosen phrase leaves behind when its frame is gone. */
export function sourceOf(
  scene: Scene,
  chosen: Phrase,
  cue: Span,
  away: 0 | 1,
  mentions: readonly LocalMention[],
): SourcePhrase {
  const { frame } = scene;
  const phrase = nameOfRole(scene, chosen) ?? nameBefore(scene, chosen) ?? chosen;
  const head = phrase.source === Source.Relative ? phraseBefore(scene, phrase.first) : undefined;
  const hangs = head && head.last >= phrase.first - 2 && head.source !== Source.Relative;
  return {
    source: phrase.source,
    mention: phrase.mention,
    span: spanOf(scene, hangs ? head : phrase, mentions),
    cue,
    away,
    first: frame.words[phrase.first] ?? '',
    last: frame.words[phrase.last] ?? '',
    ...(phrase.last > phrase.first + 1 ? { modifier: frame.words[phrase.last - 1] ?? '' } : {}),
    ...(hangs ? { head: sourceOf(scene, head, cue, away, mentions) } : {}),
  };
}

/** The role that a phrase hangs on ("a passenger" of "a passenger from Lindholt"), or the phrase itself. */
export function heldBy(scene: Scene, phrase: Phrase): Phrase {
  const { frame } = scene;
  const tie = phrase.first - 1;
  if (!TIES.has(frame.words[tie] ?? '')) return phrase;
  const before = phraseBefore(scene, tie);
  if (!before || before.last !== tie - 1) return phrase;
  return before.source === Source.Role || before.source === Source.RolePlural ? before : phrase;
}

/** The name that an apposition follows: "Jana Ferrel, a student". */
function nameBefore(scene: Scene, phrase: Phrase): Phrase | undefined {
  const { frame } = scene;
  const comma = phrase.first - 1;
  if (phrase.source !== Source.Role || frame.kinds[comma] !== Kind.Comma) return undefined;
  const first = frame.words[phrase.first];
  if (first !== 'a' && first !== 'an' && first !== 'the') return undefined;
  const before = phraseBefore(scene, comma);
  if (!before || before.last !== comma - 1 || before.possessor) return undefined;
  return before.source === Source.Person || before.source === Source.Capitals ? before : undefined;
}

/** The name that follows a role: "the student, Jana Ferrel,". */
function nameOfRole(scene: Scene, phrase: Phrase): Phrase | undefined {
  const { frame } = scene;
  if (phrase.source !== Source.Role || frame.kinds[phrase.last + 1] !== Kind.Comma) return undefined;
  const first = frame.words[phrase.first];
  if (first === 'a' || first === 'an') return undefined;
  const next = phraseAt(scene, phrase.last + 2);
  if (!next || (next.source !== Source.Person && next.source !== Source.Capitals)) return undefined;
  const after = frame.kinds[next.last + 1];
  return after === Kind.Word || after === Kind.Quote || after === Kind.Possessive ? undefined : next;
}

function spanOf(scene: Scene, phrase: Phrase, mentions: readonly LocalMention[]): Span {
  const { frame } = scene;
  const mention = mentions[phrase.mention];
  if (mention) return { start: mention.start, end: mention.end };
  const first = phrase.parts ? pairStart(frame, phrase.parts[0], mentions) : (frame.starts[phrase.first] ?? 0);
  return { start: first, end: frame.ends[tiedEnd(scene, phrase)] ?? 0 };
}

function pairStart(frame: Frame, first: Phrase, mentions: readonly LocalMention[]): number {
  return mentions[first.mention]?.start ?? frame.starts[first.first] ?? 0;
}

/** The last token of a role or thing with the prepositional phrases that belong to it. */
function tiedEnd(scene: Scene, phrase: Phrase): number {
  const { frame } = scene;
  let { last } = phrase;
  for (let round = 0; isTied(phrase.source) && round < 2; round++) {
    const tie = last + 1;
    const isTie = frame.kinds[tie] === Kind.Word && ((frame.classes[tie] ?? 0) & Word.Preposition) !== 0;
    if (!isTie || !TIES.has(frame.words[tie] ?? '')) break;
    const next = phraseAt(scene, tie + 1);
    if (!next || next.source === Source.Speech || next.source === Source.HeShe || next.source === Source.It) break;
    if (frame.sentence[next.last] !== frame.sentence[phrase.first]) break;
    last = next.last;
  }
  return last;
}

function isTied(source: Source): boolean {
  return source === Source.Role || source === Source.RolePlural || source === Source.Thing || source === Source.Some;
}
