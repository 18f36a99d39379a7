import type { EntityType, Mention, Quotation } from '../../../src/core/model';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { findQuotedSpans } from '../../../src/core/quotations/marks';
import type { Span } from '../../../src/core/text/span';

/** Every line with words or marks in it, trimmed. */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed) {
      const from = start + line.indexOf(trimmed);
      found.push({ start: from, end: from + trimmed.length });
    }
    start += line.length + 1;
  }
  return found;
}

/** The quoted stretches of a text, as text. */
export function quoted(text: string): readonly string[] {
  return findQuotedSpans(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
}

/** Names of a text: `person:Wu Xinbo|Wu` makes "Wu Xinbo" and "Wu" mentions of Wu Xinbo. */
export function mentionsOf(text: string, ...names: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const entry of names) {
    const [type = 'person', forms = ''] = entry.split(':');
    const [name = '', ...others] = forms.split('|');
    for (const form of [name, ...others]) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const end = at + form.length;
        if (/[\p{L}]/u.test(text.charAt(end)) || /[\p{L}]/u.test(text.charAt(at - 1))) continue;
        if (found.some((one) => one.start < end && at < one.end)) continue;
        const entity = name.toLowerCase().replace(/[^a-z]+/g, '-');
        found.push({ start: at, end, type: type as EntityType, entity, name, confidence: 1 });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The quotations of a text, read afresh. */
export function quotationsIn(text: string, ...names: readonly string[]): readonly Quotation[] {
  return new QuotationFinder().find(text, paragraphsOf(text), mentionsOf(text, ...names));
}

/** Each quotation as `first four words — speaker (cue)`; what is missing is left out, an entity is marked by `*`. */
export function said(text: string, ...names: readonly string[]): readonly string[] {
  return quotationsIn(text, ...names).map(({ start, end, speaker, speakerEntity, cue }) => {
    const words = text.slice(start, end).replace(/^["'“”‘’„‚«»‹›]+|["'“”‘’„‚«»‹›]+$/g, '');
    const short = words.split(/\s+/).slice(0, 4).join(' ');
    return `${short} — ${speaker ?? '?'}${speakerEntity ? '*' : ''}${cue ? ` (${cue})` : ''}`;
  });
}
