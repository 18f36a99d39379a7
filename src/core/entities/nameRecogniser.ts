import type { EntityType } from '../model';
import type { Span } from '../text/span';
import { articlePeople, findPeopleAgain } from './articlePeople';
import type { KnownNames } from './known';
import { findKnown } from './knownSpans';
import { type Paragraph, readParagraph, type TokenRange } from './paragraph';
import { RuleNames, type TokenName } from './ruleNames';
import { typesByName } from './sameName';

/** A name with its type, in UTF-16 units of the normalised text. */
export interface NameSpan extends Span {
  readonly type: EntityType;
  /** 0–1: how sure the program is of span and type. 1 for names of the registry. */
  readonly confidence: number;
}

/** What is kept of one paragraph's text between calls. */
interface Kept {
  readonly paragraph: Paragraph;
  readonly names: readonly TokenName[];
}

/** Characters of paragraph text whose results are kept: some hundred articles. */
const KEPT_CHARACTERS = 1_500_000;

/** Finds names, and remembers what it found in each paragraph, so that a keystroke costs one paragraph and not an article. */
export class NameRecogniser {
  readonly #kept = new Map<string, Kept>();
  #keptCharacters = 0;

  /**
   * Names in a normalised text, in text order, not overlapping, one type for one name.
   *
   * @param paragraphs the stretches of text to read, in text order, disjoint; no name crosses their borders.
   * @param known names decided by people: found wherever they stand, whatever the program thinks of them.
   */
  recognise(text: string, paragraphs: readonly Span[], known?: KnownNames): readonly NameSpan[] {
    const kept = paragraphs.map((span) => this.#read(text.slice(span.start, span.end)));
    const people = articlePeople(kept);
    const named = kept.map(({ paragraph, names }) => {
      const fixed = known ? findKnown(paragraph.tokens, known) : [];
      const found: TokenName[] = [];
      for (const one of fixed) if (one.type !== 'none') found.push({ ...one, type: one.type, confidence: 1 });
      const rest = [...names, ...findPeopleAgain(paragraph, names, people)];
      for (const name of rest) if (!fixed.some((one) => touches(one, name))) found.push(name);
      return found.sort((a, b) => a.from - b.from);
    });
    const types = typesByName(
      named.flatMap((names, at) => names.map((name) => ({ ...name, name: nameText(kept[at].paragraph, name) }))),
    );
    return named.flatMap((names, at) => spansOf(kept[at].paragraph, names, types, paragraphs[at].start));
  }

  #read(text: string): Kept {
    let kept = this.#kept.get(text);
    if (kept) {
      this.#kept.delete(text);
    } else {
      const paragraph = readParagraph(text);
      const dates: TokenName[] = paragraph.dates.map((date) => ({ ...date, type: 'date', confidence: 0.95 }));
      kept = { paragraph, names: [...dates, ...new RuleNames(paragraph).find()].sort((a, b) => a.from - b.from) };
      this.#keptCharacters += text.length;
    }
    this.#kept.set(text, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#keptCharacters <= KEPT_CHARACTERS || oldest === text) break;
      this.#kept.delete(oldest);
      this.#keptCharacters -= oldest.length;
    }
    return kept;
  }
}

function spansOf(
  paragraph: Paragraph,
  names: readonly TokenName[],
  types: ReadonlyMap<string, EntityType>,
  offset: number,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const { starts, ends } = paragraph.tokens;
  for (const { from, to, type, confidence } of names) {
    const decided = confidence === 1 || type === 'date' ? type : (types.get(nameText(paragraph, { from, to })) ?? type);
    if (decided === 'other' && confidence < 0.5) continue;
    spans.push({ start: offset + starts[from], end: offset + ends[to - 1], type: decided, confidence });
  }
  return spans;
}

function touches(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The words of a name as they count for comparison. */
function nameText(paragraph: Paragraph, name: TokenRange): string {
  return paragraph.tokens.words.slice(name.from, name.to).join(' ');
}
