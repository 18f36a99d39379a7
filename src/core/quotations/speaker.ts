import type { Mention } from '../model';
import type { Span } from '../text/span';
import { Kind, type Frame } from './frame';
import { Source, type Phrase } from './phrases';
import { phraseAt, type Scene } from './scene';
import { Word } from './words';

/** Prepositions that tie a role to its house: a spokesperson from Qihu 360, a source with the program. */
const TIES = new Set(['of', 'from', 'for', 'at', 'with', 'in', 'to', 'on', 'close']);

/** Where the text names the speaker: the mention's own span, else the phrase with what hangs on it. */
export function speakerSpan(scene: Scene, phrase: Phrase, mentions: readonly Mention[]): Span {
  const { frame } = scene;
  const mention = mentions[phrase.mention];
  if (mention) return { start: mention.start, end: mention.end };
  const first = phrase.source === Source.Pair ? pairStart(frame, phrase, mentions) : (frame.starts[phrase.first] ?? 0);
  return { start: first, end: frame.ends[tiedEnd(scene, phrase)] ?? 0 };
}

function pairStart(frame: Frame, phrase: Phrase, mentions: readonly Mention[]): number {
  const named = phrase.parts ? mentions[phrase.parts[0].mention] : undefined;
  return named?.start ?? frame.starts[phrase.first] ?? 0;
}

/** The last token of a role or thing with the prepositional phrases that belong to it. */
function tiedEnd(scene: Scene, phrase: Phrase): number {
  const { frame } = scene;
  const tied =
    phrase.source === Source.Role ||
    phrase.source === Source.RolePlural ||
    phrase.source === Source.Thing ||
    phrase.source === Source.Some;
  let last = phrase.last;
  for (let round = 0; tied && round < 2; round++) {
    const tie = last + 1;
    if (
      frame.kinds[tie] !== Kind.Word ||
      !((frame.classes[tie] ?? 0) & Word.Preposition) ||
      !TIES.has(frame.words[tie] ?? '')
    )
      break;
    const next = phraseAt(scene, tie + 1);
    if (!next || next.source === Source.Speech || next.source === Source.HeShe || next.source === Source.It) break;
    if (frame.sentence[next.last] !== frame.sentence[phrase.first]) break;
    last = next.last;
  }
  return last;
}

/** The words of a span on one line. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
}
