import type { PlainValue } from './format';
import { afterLine, endOfLine, lineStart, nextContent } from './yaml/fastParser';
import type { YamlEntry, YamlMap } from './yaml/node';
import { writeField, writeValue, type Field } from './writeRecords';
import { writePlainValue } from './yaml/scalars';

interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Changes some keys of a block mapping and leaves every other character as it is: comments, order, quotes, unknown keys.
 * Gives undefined where single lines cannot be replaced without losing something (a value with parts on lines of their own).
 *
 * @param text what `map`'s places refer to; it must end with a line end.
 * @param order the keys in the order in which new ones are put in.
 */
export function spliceFields(
  text: string,
  map: YamlMap,
  changes: readonly Field[],
  order: readonly string[],
  eol: string,
): string | undefined {
  if (changes.length === 0) return text;
  if (!map.block || map.entries.length === 0) return undefined;
  const indent = map.entries[0].at - lineStart(text, map.entries[0].at);
  const edits: TextEdit[] = [];
  const rank = (key: string): number => rankOf(key, order);
  for (const [key, value] of changes.toSorted((a, b) => rank(a[0]) - rank(b[0]))) {
    const entry = map.entries.find((one) => one.key === key);
    if (entry && value !== undefined && hasParts(text, entry)) {
      const list = spliceList(text, entry, value, eol);
      if (!list) return undefined;
      edits.push(...list);
    } else if (entry && value === undefined) {
      const edit = removeEntry(text, map, entry);
      if (!edit) return undefined;
      edits.push(edit);
    } else if (entry && value !== undefined) {
      edits.push(...replaceValue(text, entry, value, indent, eol));
    } else if (value !== undefined) {
      const at = placeFor(text, map, key, order);
      const lines = writeField(key, value, indent);
      edits.push({ from: at, to: at, text: lines.map((line) => line + eol).join('') });
    }
  }
  return applyEdits(text, edits);
}

/** Makes a list whose items are on lines of their own hold other strings; comments between them stay. */
function spliceList(text: string, entry: YamlEntry, value: PlainValue, eol: string): TextEdit[] | undefined {
  // Without its items nothing would say that it is a list.
  if (entry.value.kind !== 'list' || !Array.isArray(value) || value.length === 0) return undefined;
  const lines: { readonly value: string; readonly from: number; readonly to: number }[] = [];
  for (const item of entry.value.items) {
    if (item.kind !== 'scalar') return undefined;
    const from = lineStart(text, item.at);
    const to = afterLine(text, endOfLine(text, item.at));
    if (!/^ *- +$/.test(text.slice(from, item.at)) || (lines.at(-1)?.to ?? 0) > from) return undefined;
    lines.push({ value: typeof item.value === 'string' ? item.value : (item.source ?? String(item.value)), from, to });
  }
  // An item that goes on in the next line, or one that stands twice, is not for single lines.
  if (lines.length === 0 || new Set(lines.map((line) => line.value)).size < lines.length) return undefined;
  if (lines.some((line, at) => !isRestComment(text, line.to, lines[at + 1]?.from ?? entry.end))) return undefined;
  const values: readonly PlainValue[] = value;
  const kept = lines.filter((line) => values.includes(line.value));
  const order = values.filter((one) => kept.some((line) => line.value === one));
  if (kept.some((line, at) => line.value !== order[at])) return undefined;
  const dash = /^ *- +/.exec(text.slice(lines[0].from))?.[0] ?? '- ';
  const edits: TextEdit[] = lines
    .filter((line) => !kept.includes(line))
    .map(({ from, to }) => ({ from, to, text: '' }));
  let at = kept.length > 0 ? kept[0].from : lines[lines.length - 1].to;
  for (const one of values) {
    const line = kept.find((other) => other.value === one);
    if (line) at = line.to;
    else edits.push({ from: at, to: at, text: `${dash}${writePlainValue(one)}${eol}` });
  }
  return edits;
}

/** Whether only comments and blank lines stand from the start of a line to the start of another. */
function isRestComment(text: string, from: number, to: number): boolean {
  return nextContent(text.slice(0, to), from) >= to;
}

/** Whether the value has lines of its own that may hold comments: a list or mapping below its key. */
function hasParts(text: string, entry: YamlEntry): boolean {
  return entry.value.kind !== 'scalar' && text.slice(entry.colon, entry.valueEnd).includes('\n');
}

function replaceValue(text: string, entry: YamlEntry, value: PlainValue, indent: number, eol: string): TextEdit[] {
  const { head, body } = writeValue(entry.key, value, indent);
  const below = body.map((line) => line + eol).join('');
  const lineEnd = endOfLine(text, entry.colon);
  const oneLine = entry.valueEnd <= lineEnd;
  if (oneLine && entry.valueStart > entry.colon) {
    const edit = { from: entry.valueStart, to: entry.valueEnd, text: head };
    return below === '' ? [edit] : [edit, { from: entry.end, to: entry.end, text: below }];
  }
  if (oneLine) {
    const edit = { from: entry.colon, to: entry.colon, text: ` ${head}` };
    return below === '' ? [edit] : [edit, { from: entry.end, to: entry.end, text: below }];
  }
  // What stands after the old value on its last line is a comment.
  const literal = text[entry.valueEnd - 1] === '\n';
  const comment = literal ? '' : text.slice(entry.valueEnd, endOfLine(text, entry.valueEnd));
  return [{ from: entry.colon, to: entry.end, text: ` ${head}${comment}${eol}${below}` }];
}

function removeEntry(text: string, map: YamlMap, entry: YamlEntry): TextEdit | undefined {
  const line = lineStart(text, entry.at);
  const first = text.slice(line, entry.at).trim() !== '';
  if (!first) return { from: line, to: entry.end, text: '' };
  // The first key shares its line with the item's dash: the next key takes its place.
  const next = map.entries[map.entries.indexOf(entry) + 1];
  if (!next || text.slice(entry.end, next.at).trim() !== '') return undefined;
  return { from: entry.at, to: next.at, text: '' };
}

/** Where a new key goes: after the last key that comes before it in the order. */
function placeFor(text: string, map: YamlMap, key: string, order: readonly string[]): number {
  const rank = rankOf(key, order);
  let place: YamlEntry | undefined;
  for (const entry of map.entries) if (rankOf(entry.key, order) < rank || rank === order.length) place = entry;
  if (place) return place.end;
  const [first] = map.entries;
  const line = lineStart(text, first.at);
  // The first key of a list's item shares its line with the dash.
  return text.slice(line, first.at).trim() === '' ? line : first.end;
}

function rankOf(key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  return rank < 0 ? order.length : rank;
}

/** Edits at one place are applied in the order in which they are given. */
function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const ranked = edits.map((edit, index) => ({ edit, index }));
  ranked.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.index - b.index);
  let result = '';
  let at = 0;
  for (const { edit } of ranked) {
    if (edit.from < at) return undefined;
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}
