import type { Anchor, AnnotationRecord, ArticleRecord, QuotationRecord } from '../sidecar/format';
import { CodePoints } from '../text/codePoints';
import { sha256 } from '../text/sha256';
import { snapToGraphemes } from '../text/graphemes';
import type { Span } from '../text/span';
import { contextAgrees, likeness } from './context';
import { judge, NEAR_REACH, resolveAnchor, type Resolution } from './resolve';
import { TextMap } from './textMap';
import { TextSearch } from './textSearch';

/** An annotation and where it is in the text as it is now. */
export interface ResolvedAnnotation extends Resolution {
  readonly record: AnnotationRecord;
  /** For a quotation whose place is sure: where the text names its speaker, and its cue, if the record says so and it still holds. */
  readonly speakerSpan?: Span;
  readonly cueSpan?: Span;
}

/** How near an annotation that was found must be to tell where to look for another, in code points. */
const NEIGHBOUR = 4096;

/**
 * Finds all annotations of an article in its text as it is now, in the record's order.
 *
 * @param article the article's normalised text (with its SHA-256, if that is known already).
 * @param oldText the text that the recorded positions refer to, if it can be had (from git, say): then a comparison of both
 *   tells where each annotation went, and that a deleted one is gone, look-alikes or not. A text that is not the
 *   recorded one is not used.
 */
export function resolveArticle(
  article: string | { readonly text: string; readonly sha256?: string },
  record: ArticleRecord,
  oldText?: string,
): ResolvedAnnotation[] {
  const { text, sha256: known } = typeof article === 'string' ? { text: article, sha256: undefined } : article;
  const points = new CodePoints(text);
  const unchanged = record.sha256 !== undefined && record.sha256 === (known ?? sha256(text));
  const usable = !unchanged && oldText !== undefined && oldText !== text && isRecorded(record, oldText);
  const search = new TextSearch(text);
  const past = usable ? new Past(oldText, search) : undefined;
  // How far the annotations found last have moved: where to expect the next.
  let shift = 0;
  let found = 0;
  return record.annotations.map((annotation) => {
    const start = points.toUtf16(annotation.start);
    const near = found > 0 && annotation.start - found < NEIGHBOUR;
    const options = { codePoints: points, search, expected: start + shift, ...(near ? { reach: NEAR_REACH } : {}) };
    const resolution = past?.resolve(annotation) ?? resolveAnchor(text, annotation, options);
    if (resolution.span && resolution.state !== 'fuzzy') {
      shift = resolution.span.start - start;
      found = annotation.end;
    }
    const parts = annotation.type === 'quotation' ? partsOf(text, points, annotation, resolution) : {};
    return { record: annotation, ...resolution, ...parts };
  });
}

function isRecorded(record: ArticleRecord, oldText: string): boolean {
  return record.sha256 !== undefined && record.sha256 === sha256(oldText);
}

/** The text that positions were recorded against, compared with the text as it is now. */
class Past {
  readonly #oldText: string;
  readonly #text: string;
  readonly #search: TextSearch;
  readonly #points: CodePoints;
  readonly #map: TextMap;

  constructor(oldText: string, search: TextSearch) {
    this.#oldText = oldText;
    this.#text = search.text;
    this.#search = search;
    this.#points = new CodePoints(oldText);
    this.#map = new TextMap(oldText, search.text);
  }

  /** Undefined where the comparison says nothing: then the text is searched. */
  resolve(anchor: Anchor): Resolution | undefined {
    const span = { start: this.#points.toUtf16(anchor.start), end: this.#points.toUtf16(anchor.end) };
    // An annotation merged from another version of the text has positions that mean nothing here.
    if (this.#oldText.slice(span.start, span.end) !== anchor.exact) return undefined;
    const mapped = this.#map.map(span);
    if (mapped.kind === 'unknown') return undefined;
    if (mapped.kind === 'deleted') return this.#resolveDeleted(anchor);
    const place = mapped.span;
    if (mapped.kind === 'kept') {
      const here = { state: place.start === span.start ? 'exact' : 'moved', span: place, searched: true } as const;
      // A word that any two sentences share is no proof unless something around it is shared too.
      if (mapped.around >= 12 || anchor.exact.length >= 24) return here;
      if (contextAgrees(this.#text, place.start, place.end, anchor)) return here;
      return judge([{ ...place, score: likeness(this.#text, place.start, place.end, anchor, 1) }], true);
    }
    return this.#resolveChanged(anchor, place, mapped.kept);
  }

  /** Words in it were changed: a person should look. */
  #resolveChanged(anchor: Anchor, place: Span, kept: number): Resolution {
    const snapped = snapToGraphemes(this.#text, place);
    const length = Math.max(anchor.exact.length, snapped.end - snapped.start);
    const quote = (kept * anchor.exact.length) / length;
    const score = likeness(this.#text, snapped.start, snapped.end, anchor, quote);
    const moved = score < 0.75 ? this.#resolveDeleted(anchor) : undefined;
    if (moved && moved.state !== 'orphaned') return moved;
    return judge([{ ...snapped, score }], true);
  }

  /** What was taken out may have been put in elsewhere; a look-alike that was there before is not it. */
  #resolveDeleted(anchor: Anchor): Resolution {
    const places = this.#search
      .all(anchor.exact, 200)
      .map((start) => ({ start, end: start + anchor.exact.length }))
      .filter((span) => this.#map.isInserted(span));
    const agreeing = places.filter((span) => contextAgrees(this.#text, span.start, span.end, anchor));
    if (agreeing.length === 1) return { state: 'moved', span: agreeing[0], searched: true };
    if (agreeing.length > 1) return { state: 'ambiguous', candidates: agreeing.slice(0, 20), searched: true };
    // A whole paragraph that was moved has other words around it; a short quote could be anything.
    const long = anchor.exact.length >= 32;
    const candidates = places.slice(0, 100).map((span) => {
      const score = likeness(this.#text, span.start, span.end, anchor, 1);
      return { ...span, score: long ? Math.max(score, 0.75) : score };
    });
    return judge(candidates, true);
  }
}

/** Speaker and cue go where the quotation goes, if their words still stand there. */
function partsOf(
  text: string,
  points: CodePoints,
  record: QuotationRecord,
  { state, span }: Resolution,
): Pick<ResolvedAnnotation, 'speakerSpan' | 'cueSpan'> {
  if (!span || (state !== 'exact' && state !== 'moved')) return {};
  const shift = span.start - points.toUtf16(record.start);
  const part = (from: number | undefined, to: number | undefined, words: string | undefined): Span | undefined => {
    if (from === undefined || to === undefined || to <= from) return undefined;
    const start = points.toUtf16(from) + shift;
    const end = points.toUtf16(to) + shift;
    if (start < 0 || end > text.length) return undefined;
    if (words === undefined) return state === 'exact' ? { start, end } : undefined;
    if (text.startsWith(words, start)) return { start, end: start + words.length };
    return undefined;
  };
  const speakerSpan = part(record.speakerStart, record.speakerEnd, record.speakerExact);
  const cueSpan = part(record.cueStart, record.cueEnd, record.cue);
  return { ...(speakerSpan ? { speakerSpan } : {}), ...(cueSpan ? { cueSpan } : {}) };
}
