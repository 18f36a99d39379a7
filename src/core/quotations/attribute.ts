import type { Mention, Quotation } from '../model';
import type { Span } from '../text/span';
import { findQuotedSpans, type QuotedSpan } from './marks';

const CUE =
  '(?:said|says?|told|tells|added|adds|wrote|writes|tweeted|argued|explained|noted|stated|claimed|warned|insisted|asked|replied|declared|announced|called|calls|described|reported|reports|reached|according to)';
const AFTER = new RegExp(
  String.raw`^[\s,]*(?:(${CUE})\s+([^.,"“\n]{2,70})|([^.,"“\n]{1,60}(?:,[^."“\n]{2,140},)?)\s+(${CUE})(?!\p{L}))`,
  'u',
);

/** Quotations with cue and speaker. Titles of works are left out. Candidates are the article's linked mentions, in text order. */
export function findQuotations(
  text: string,
  paragraphs: readonly Span[],
  candidates: readonly Mention[],
): readonly Quotation[] {
  const spans = findQuotedSpans(text, paragraphs).filter((span) => span.kind !== 'title');
  let last: { readonly paragraph: number; readonly found: Quotation } | undefined;
  return spans.map((span) => {
    const found = said(text, span, paragraphs[span.paragraph] ?? span, candidates);
    if (found.speaker) {
      last = { paragraph: span.paragraph, found };
      return found;
    }
    if (!last || span.kind !== 'direct' || span.paragraph - last.paragraph > 1) return found;
    const { speaker, speakerEntity, speakerSpan, cue, cueSpan } = last.found;
    last = { paragraph: span.paragraph, found: last.found };
    return { ...found, speaker, speakerEntity, speakerSpan, cue, cueSpan };
  });
}

function said(text: string, span: QuotedSpan, paragraph: Span, candidates: readonly Mention[]): Quotation {
  const bare: Quotation = { start: span.start, end: span.end, kind: span.kind === 'title' ? 'scare' : span.kind };
  const after = AFTER.exec(text.slice(span.end, Math.min(paragraph.end, span.end + 250)));
  if (after) {
    const cue = after[1] ?? after[4] ?? '';
    const words = after[2] ?? after[3] ?? '';
    const at = span.end + (after[1] ? after[0].length - words.length : after[0].indexOf(words));
    return withSpeaker(text, bare, { start: at, end: at + words.length }, cue, span.end, candidates);
  }
  const before = text.slice(Math.max(paragraph.start, span.start - 200), span.start);
  const cue = [...before.matchAll(new RegExp(String.raw`(?<!\p{L})${CUE}(?!\p{L})`, 'gu'))].at(-1);
  if (!cue) return bare;
  const from = span.start - before.length;
  return withSpeaker(text, bare, { start: from, end: from + cue.index }, cue[0], from + cue.index, candidates);
}

function withSpeaker(
  text: string,
  bare: Quotation,
  where: Span,
  cue: string,
  cueFrom: number,
  candidates: readonly Mention[],
): Quotation {
  const cueStart = text.indexOf(cue, cueFrom);
  const cueSpan = { start: cueStart, end: cueStart + cue.length };
  const named = candidates.find((one) => one.type !== 'date' && one.start >= where.start && one.end <= where.end);
  if (named) {
    const { start, end, name, entity } = named;
    return { ...bare, speaker: name, speakerEntity: entity, speakerSpan: { start, end }, cue, cueSpan };
  }
  const words = text.slice(where.start, where.end).trim();
  if (words.length > 60 || words.length === 0) return { ...bare, cue, cueSpan };
  return {
    ...bare,
    speaker: words,
    speakerSpan: { start: where.start, end: where.start + words.length },
    cue,
    cueSpan,
  };
}
