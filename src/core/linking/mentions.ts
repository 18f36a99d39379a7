import type { EntityType } from '../model';
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
  /** Index of the line. */
  readonly paragraph: number;
}

const CONTEXT = 90;
const POSSESSIVE = /(?:['’‘`´]\s?[sS]|(?<=[sSxXzZ])['’‘`´])$/u;

/** Companies whose name is a possessive. */
const OWN_POSSESSIVE =
  /^(?:(?:the )?(?:mcdonald|lloyd|moody|macy|sotheby|christie|wendy|sainsbury|kellogg|levi|standard (?:&|and) poor|domino|denny|kohl|lowe|trader joe|hershey|arby|bloomingdale|carl|sainsbury|ladbroke|waterstone|foyle|men|women|children|people|st\.? \p{L}+|king|queen))['’]s$/iu;

/** Reads the spans in text order; spans outside the text or without a letter or figure are left out. */
export function readNames(text: string, names: readonly NameSpanLike[]): Named[] {
  const found: Named[] = [];
  let line = 0;
  let at = 0;
  for (const span of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < 0 || span.end > text.length || span.start >= span.end) continue;
    for (let feed = text.indexOf('\n', at); feed >= 0 && feed < span.start; feed = text.indexOf('\n', at)) {
      line++;
      at = feed + 1;
    }
    const surface = nameOf(text.slice(span.start, span.end), span.type);
    const folded = foldName(surface);
    if (folded === '') continue;
    const before = text.slice(Math.max(at, span.start - CONTEXT), span.start);
    const after = text.slice(span.end, span.end + CONTEXT);
    const feed = after.indexOf('\n');
    found.push({ span, surface, folded, before, after: feed < 0 ? after : after.slice(0, feed), paragraph: line });
  }
  return found;
}

/** A mention's words without what is not the name: `the US’s` → `US`. */
function nameOf(words: string, type: EntityType): string {
  const whole = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“”„«»‘’'([,.;:]+|[\s"“”„«»([,;:]+$/gu, '')
    .replace(type === 'organization' && OWN_POSSESSIVE.test(words) ? /(?!)/u : POSSESSIVE, '')
    // A hyphen that was set apart: "Kim Jong - un".
    .replace(/(?<=\p{L})\s?[-‐‑]\s(?=\p{Ll})/gu, '-')
    .trim();
  return whole.replace(/^(?:the|The|THE)\s+(?!Hague$)(?=\S)/u, '');
}
