import type { AnnotationRecord, DecisionStatus, MentionType } from '../format';
import type { QuotationKind } from '../../model';
import { afterLine, endOfLine } from './fastParser';
import { resolvePlain, unescapeDoubleQuoted } from './scalars';

type Values = Partial<Record<(typeof KEYS)[number], string | number | readonly string[]>>;

/** The keys of an annotation in the order in which they are written: `ANNOTATION_KEYS` but for `id`, which begins the item. */
const KEYS = [
  'type', 'tags', 'status', 'kind', 'entity', 'entityType', 'speaker', 'speakerStart', 'speakerEnd', 'speakerExact',
  'cue', 'cueStart', 'cueEnd', 'start', 'end', 'exact', 'prefix', 'suffix', 'note', 'by', 'created', 'origin', 'conflict',
] as const; // prettier-ignore
const PATTERNS = KEYS.map((key) => `${key}: `);
const COUNTS: ReadonlySet<string> = new Set(['speakerStart', 'speakerEnd', 'cueStart', 'cueEnd', 'start', 'end']);
const OWN = { passage: new Set<string>(['tags']), entity: new Set<string>(), quotation: new Set<string>() };
for (const key of ['status', 'entity', 'entityType']) OWN.entity.add(key);
for (const key of KEYS.slice(2, 13)) if (!key.startsWith('entity')) OWN.quotation.add(key);

/**
 * Reads an annotation that stands exactly as this program writes it: known keys in their order, one a line, no comments. Several
 * times faster than parsing it as YAML and then reading it. Undefined for anything else, right or wrong.
 *
 * @param at where the key `id` begins.
 * @param indent how far the keys are indented.
 */
export function readUsualItem(text: string, at: number, indent: number): AnnotationRecord | undefined {
  if (!text.startsWith('id: ', at)) return undefined;
  let lineEnd = endOfLine(text, at);
  const id = readString(text, at + 4, lineEnd);
  if (id === undefined) return undefined;
  const values: Values = {};
  let next = 0;
  for (let line = afterLine(text, lineEnd); line < text.length; line = afterLine(text, lineEnd)) {
    for (let column = 0; column < indent; column++) if (text.charCodeAt(line + column) !== 0x20) return undefined;
    const start = line + indent;
    while (next < PATTERNS.length && !text.startsWith(PATTERNS[next], start)) next++;
    if (next === PATTERNS.length) return undefined;
    const key = KEYS[next];
    lineEnd = endOfLine(text, start);
    const from = start + PATTERNS[next].length;
    const value =
      key === 'tags'
        ? readList(text, from, lineEnd)
        : COUNTS.has(key)
          ? readCount(text, from, lineEnd)
          : readString(text, from, lineEnd);
    if (value === undefined) return undefined;
    values[key] = value;
    next++;
  }
  return recordOf(id, values);
}

function recordOf(id: string, values: Values): AnnotationRecord | undefined {
  const type = values.type ?? 'passage';
  const { start, end, exact, status } = values;
  if (
    typeof start !== 'number' ||
    typeof end !== 'number' ||
    end <= start ||
    typeof exact !== 'string' ||
    exact === ''
  ) {
    return undefined;
  }
  if (type !== 'passage' && type !== 'entity' && type !== 'quotation') return undefined;
  if (status !== undefined && status !== 'accepted' && status !== 'rejected') return undefined;
  const record: Record<string, unknown> = { id, type };
  if (type === 'passage') record.tags = values.tags ?? [];
  else record.status = (status ?? 'accepted') satisfies DecisionStatus;
  if (!isOneOf(values.kind, KINDS) || !isOneOf(values.entityType, TYPES)) return undefined;
  for (const key of KEYS) {
    const value = values[key];
    if (value === undefined || key in record) continue;
    if (OWN_KEYS.has(key) && !OWN[type].has(key)) return undefined;
    record[key] = value;
  }
  record.prefix ??= '';
  record.suffix ??= '';
  return record as unknown as AnnotationRecord;
}

const OWN_KEYS: ReadonlySet<string> = new Set([...OWN.passage, ...OWN.entity, ...OWN.quotation]);
const KINDS: readonly QuotationKind[] = ['direct', 'mixed', 'scare'];
const TYPES: readonly MentionType[] = ['person', 'organization', 'place', 'event', 'other', 'date', 'nationality'];

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return value === undefined || (typeof value === 'string' && allowed.includes(value));
}

function readCount(text: string, from: number, lineEnd: number): number | undefined {
  if (from >= lineEnd || lineEnd - from > 15) return undefined;
  let value = 0;
  for (let at = from; at < lineEnd; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function readString(text: string, from: number, lineEnd: number): string | undefined {
  const first = text.charCodeAt(from);
  if (first === 0x27) return readSingleQuoted(text, from, lineEnd);
  if (first === 0x22) {
    if (lineEnd - from < 2 || text.charCodeAt(lineEnd - 1) !== 0x22) return undefined;
    const source = text.slice(from + 1, lineEnd - 1);
    if (!source.includes('\\')) return source.includes('"') ? undefined : source;
    // An escaped quote, or a quote that ends the text before its line does: told by unescaping what is between.
    return /^(?:[^"\\]|\\.)*$/s.test(source) ? unescapeDoubleQuoted(source) : undefined;
  }
  if (!isPlainStart(text, from, lineEnd)) return undefined;
  let last = first;
  for (let at = from + 1; at < lineEnd; at++) {
    const unit = text.charCodeAt(at);
    if ((unit === 0x23 && last === 0x20) || (unit === 0x20 && last === 0x3a) || unit === 0x09) return undefined;
    last = unit;
  }
  if (last === 0x3a || last === 0x20) return undefined;
  const source = text.slice(from, lineEnd);
  return resolvePlain(source) === null ? undefined : source;
}

function readSingleQuoted(text: string, from: number, lineEnd: number): string | undefined {
  if (lineEnd - from < 2 || text.charCodeAt(lineEnd - 1) !== 0x27) return undefined;
  const source = text.slice(from + 1, lineEnd - 1);
  if (!source.includes("'")) return source;
  return source.replaceAll("''", '').includes("'") ? undefined : source.replaceAll("''", "'");
}

/** Whether a plain value may begin here: not with an indicator, a space or nothing. */
function isPlainStart(text: string, from: number, lineEnd: number): boolean {
  return from < lineEnd && !'-?:,[]{}#&*!|>%@`\t '.includes(text[from]);
}

function readList(text: string, from: number, lineEnd: number): readonly string[] | undefined {
  if (text.charCodeAt(from) !== 0x5b || text.charCodeAt(lineEnd - 1) !== 0x5d) return undefined;
  const source = text.slice(from + 1, lineEnd - 1);
  // Quotes, nested lists and pairs are for a parser.
  if (source === '' || /['"[\]{}#&*!|>%@`:\t]/.test(source)) return undefined;
  const values = source.split(', ');
  for (const value of values) {
    if (value === '' || value.trim() !== value || '-?'.includes(value[0]) || value.includes(',')) return undefined;
    if (typeof resolvePlain(value) !== 'string') return undefined;
  }
  return values;
}
