import type { EntityType } from '../model';
import type { Steps } from '../steps';
import type { Span } from '../text/span';
import { foldName } from './fold';

/** A name in a text with its type, in UTF-16 units, as the recogniser gives it. */
export interface NameSpanLike extends Span {
  readonly type: EntityType;
  /** 0–1. */
  readonly confidence: number;
}

/** A name with what the rules of linking ask of it. */
export interface Named {
  readonly span: NameSpanLike;
  /** The words of the name alone: white space single, without possessive, article, quotation marks. */
  readonly surface: string;
  readonly folded: string;
  /** What stands before and after in the same line, at most 90 units. */
  readonly before: string;
  readonly after: string;
  /** Index of the paragraph: lines with words, counted. */
  readonly paragraph: number;
  /** The line stands above the text and is a heading: short, and no sentence. */
  readonly isHeading: boolean;
}

const CONTEXT = 90;
/** Names that are read in one go; the first is one by itself, for patterns are compiled when they are first asked. */
const STEP = 16;
/** Units; a longer line is no heading. */
const HEADING = 160;
const POSSESSIVE = /(?:['’‘`´]\s?[sS]|(?<=[sSxXzZ])['’‘`´])$/u;

/** Companies whose name is a possessive. */
const OWN_POSSESSIVE =
  /^(?:(?:the )?(?:mcdonald|lloyd|moody|macy|sotheby|christie|wendy|sainsbury|kellogg|levi|standard (?:&|and) poor|domino|denny|kohl|lowe|trader joe|hershey|arby|bloomingdale|carl|sainsbury|ladbroke|waterstone|foyle|men|women|children|people|st\.? \p{L}+|king|queen))['’]s$/iu;

/** Reads the spans in text order; spans outside the text or without a letter or figure are left out. */
export function* readNames(text: string, names: readonly NameSpanLike[]): Steps<Named[]> {
  const found: Named[] = [];
  let line = 0;
  let at = 0;
  let feed = text.indexOf('\n');
  let isHead = true;
  let headOf = -1;
  let isHeadLine = false;
  for (const span of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < 0 || span.end > text.length || span.start >= span.end) continue;
    while (feed >= 0 && feed < span.start) {
      const words = text.slice(at, Math.min(feed, at + HEADING + 1)).trim();
      if (words !== '') {
        line++;
        isHead &&= isHeading(words);
      }
      at = feed + 1;
      feed = text.indexOf('\n', at);
    }
    const surface = nameOf(text.slice(span.start, span.end), span.type);
    const folded = foldName(surface);
    if (folded === '') continue;
    const before = text.slice(Math.max(at, span.start - CONTEXT), span.start);
    const [after] = text.slice(span.end, span.end + CONTEXT).split('\n', 1);
    if (headOf !== at) {
      headOf = at;
      isHeadLine =
        isHead && isHeading(text.slice(at, feed < 0 ? at + HEADING + 1 : Math.min(feed, at + HEADING + 1)).trim());
    }
    found.push({ span, surface, folded, before, after, paragraph: line, isHeading: isHeadLine });
    if (found.length % STEP === 1) yield;
  }
  return found;
}

function isHeading(words: string): boolean {
  return words.length <= HEADING && !/[.!?…。！？]["'”’»)\]]*$/u.test(words);
}

/** Words that have nothing to take off. */
const PLAIN = /^(?!the |The |THE )[\p{L}\p{N}]+(?:[ .-][\p{L}\p{N}]+)*$/u;

/** A mention's words without what is not the name: `the US’s` → `US`. */
function nameOf(words: string, type: EntityType): string {
  if (PLAIN.test(words)) return words;
  const whole = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“”„«»‘’'([,.;:]+|[\s"“”„«»([,;:]+$/gu, '')
    .replace(type === 'organization' && OWN_POSSESSIVE.test(words) ? /(?!)/u : POSSESSIVE, '')
    // A hyphen that was set apart: "Kim Jong - un".
    .replace(/(?<=\p{L})\s?[-‐‑]\s(?=\p{Ll})/gu, '-')
    .trim();
  return whole.replace(/^(?:the|The|THE)\s+(?!Hague$)(?=\S)/u, '');
}
