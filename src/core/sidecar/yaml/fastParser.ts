import { resolvePlain, unescapeDoubleQuoted } from './scalars';
import type { YamlEntry, YamlMap, YamlNode } from './node';

/**
 * Parses a block mapping written the usual way (one key a line; values that are plain or quoted on one line, lists of such in
 * brackets, literal text after `|-`; comments) many times faster than a whole YAML parser. Gives undefined as soon as it
 * meets anything else, valid or not: then a whole YAML parser must look. What it does give is what that would give.
 *
 * @param from where the first key begins.
 * @param indent how far the keys are indented.
 */
export function parseUsualMap(text: string, from: number, indent: number): YamlMap | undefined {
  const entries: YamlEntry[] = [];
  let at = from;
  while (at < text.length) {
    const entry = parseEntry(text, at, indent);
    if (!entry) return undefined;
    if (entries.length >= USUAL_KEYS || entries.some((earlier) => earlier.key === entry.key)) return undefined;
    entries.push(entry);
    const next = nextContent(text, entry.end);
    if (next === text.length) break;
    const depth = next - lineStart(text, next);
    if (depth !== indent || text.charCodeAt(next) === TAB) return undefined;
    at = next;
  }
  return { kind: 'map', at: from, block: true, entries };
}

/** More keys than that are not usual, and comparing each with each would not be fast. */
const USUAL_KEYS = 64;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const COLON = 0x3a;

function parseEntry(text: string, at: number, indent: number): YamlEntry | undefined {
  const lineEnd = endOfLine(text, at);
  const key = parseKey(text, at, lineEnd);
  if (!key) return undefined;
  let start = key.end;
  while (start < lineEnd && text.charCodeAt(start) === SPACE) start++;
  if (text.charCodeAt(start) === TAB) return undefined;
  if (text.charCodeAt(start) === 0x7c) return parseLiteral(text, at, key, start, lineEnd, indent);
  const found = parseInline(text, start, lineEnd);
  if (!found) return undefined;
  const end = afterLine(text, lineEnd);
  // A deeper line would go on with this value.
  const next = nextContent(text, end);
  if (next < text.length && next - lineStart(text, next) > indent) return undefined;
  const empty = found.end === start && found.node.kind === 'scalar' && found.node.value === null;
  const valueStart = empty ? key.end : start;
  return {
    key: key.name,
    at,
    colon: key.end,
    valueStart,
    valueEnd: empty ? key.end : found.end,
    end,
    value: found.node,
  };
}

interface Key {
  readonly name: string;
  /** After the colon. */
  readonly end: number;
}

/** The key that begins at `at`, with its colon; undefined for anything but a plain or quoted key on one line. */
export function parseKey(text: string, at: number, lineEnd: number): Key | undefined {
  const first = text[at];
  if (first === '"' || first === "'") {
    const quoted = parseQuoted(text, at, lineEnd);
    if (!quoted || text[quoted.end] !== ':') return undefined;
    return isBreakAfter(text, quoted.end + 1, lineEnd) ? { name: quoted.value, end: quoted.end + 1 } : undefined;
  }
  if (at >= lineEnd || '-?:,[]{}#&*!|>%@`\t '.includes(first)) {
    // `-a`, `?a` and `:a` are plain, but no name of ours begins so.
    return undefined;
  }
  for (let colon = text.indexOf(':', at); colon >= 0 && colon < lineEnd; colon = text.indexOf(':', colon + 1)) {
    if (!isBreakAfter(text, colon + 1, lineEnd)) continue;
    const name = text.slice(at, colon);
    if (name.endsWith(' ') || name.endsWith('\t') || name.includes(' #') || name.includes('\t#')) return undefined;
    return { name, end: colon + 1 };
  }
  return undefined;
}

function isBreakAfter(text: string, at: number, lineEnd: number): boolean {
  return at >= lineEnd || text.charCodeAt(at) === SPACE;
}

interface Inline {
  readonly node: YamlNode;
  readonly end: number;
}

function parseInline(text: string, start: number, lineEnd: number): Inline | undefined {
  const first = text[start];
  if (start >= lineEnd) return { node: { kind: 'scalar', at: start, value: null }, end: start };
  switch (first) {
    case '#':
      return { node: { kind: 'scalar', at: start, value: null }, end: start };
    case '"':
    case "'": {
      const quoted = parseQuoted(text, start, lineEnd);
      if (!quoted || !isRestEmpty(text, quoted.end, lineEnd)) return undefined;
      return { node: { kind: 'scalar', at: start, value: quoted.value }, end: quoted.end };
    }
    case '[':
      return parseFlowList(text, start, lineEnd);
    case '{':
      if (text[start + 1] !== '}' || !isRestEmpty(text, start + 2, lineEnd)) return undefined;
      return { node: { kind: 'map', at: start, block: false, entries: [] }, end: start + 2 };
    case '-':
    case '?':
    case ':':
      if (isBreakAfter(text, start + 1, lineEnd)) return undefined;
      break;
    default:
      if (',]}&*!|>%@`\t'.includes(first)) return undefined;
  }
  let end = start;
  let last = 0;
  for (; end < lineEnd; end++) {
    const unit = text.charCodeAt(end);
    if (unit === HASH && last === SPACE) break;
    if ((unit === SPACE && last === COLON) || unit === TAB) return undefined;
    last = unit;
  }
  while (text.charCodeAt(end - 1) === SPACE) end--;
  if (text.charCodeAt(end - 1) === COLON) return undefined;
  const source = text.slice(start, end);
  return { node: plainScalar(source, start), end };
}

function plainScalar(source: string, at: number): YamlNode {
  const value = resolvePlain(source);
  return typeof value === 'string' ? { kind: 'scalar', at, value } : { kind: 'scalar', at, value, source };
}

function parseQuoted(text: string, start: number, lineEnd: number): { value: string; end: number } | undefined {
  if (text[start] === "'") {
    let close = text.indexOf("'", start + 1);
    let doubled = false;
    while (close >= 0 && text[close + 1] === "'") {
      doubled = true;
      close = text.indexOf("'", close + 2);
    }
    if (close < 0 || close >= lineEnd) return undefined;
    const source = text.slice(start + 1, close);
    return { value: doubled ? source.replaceAll("''", "'") : source, end: close + 1 };
  }
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && close < lineEnd && isEscaped(text, start, close)) close = text.indexOf('"', close + 1);
  if (close < 0 || close >= lineEnd) return undefined;
  const value = unescapeDoubleQuoted(text.slice(start + 1, close));
  return value === undefined ? undefined : { value, end: close + 1 };
}

function isEscaped(text: string, start: number, quote: number): boolean {
  let backslashes = 0;
  for (let at = quote - 1; at > start && text[at] === '\\'; at--) backslashes++;
  return backslashes % 2 === 1;
}

function parseFlowList(text: string, start: number, lineEnd: number): Inline | undefined {
  const items: YamlNode[] = [];
  let at = skipSpaces(text, start + 1, lineEnd);
  while (text[at] !== ']') {
    if (at >= lineEnd) return undefined;
    const item = parseFlowItem(text, at, lineEnd);
    if (!item) return undefined;
    items.push(item.node);
    at = skipSpaces(text, item.end, lineEnd);
    if (text[at] === ',') at = skipSpaces(text, at + 1, lineEnd);
    else if (text[at] !== ']') return undefined;
  }
  if (at >= lineEnd || !isRestEmpty(text, at + 1, lineEnd)) return undefined;
  return { node: { kind: 'list', at: start, items }, end: at + 1 };
}

function parseFlowItem(text: string, start: number, lineEnd: number): Inline | undefined {
  if (text[start] === '"' || text[start] === "'") {
    const quoted = parseQuoted(text, start, lineEnd);
    return quoted && { node: { kind: 'scalar', at: start, value: quoted.value }, end: quoted.end };
  }
  let end = start;
  while (end < lineEnd && !',[]{}'.includes(text[end])) end++;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  const source = text.slice(start, end);
  // A colon or `#` makes it a pair or a comment in some places: not for a fast look.
  if (source === '' || /^[-?:#&*!|>%@`]|[:#\t]/.test(source)) return undefined;
  return { node: plainScalar(source, start), end };
}

function parseLiteral(
  text: string,
  at: number,
  key: Key,
  start: number,
  lineEnd: number,
  indent: number,
): YamlEntry | undefined {
  const header = text.slice(start, lineEnd).trimEnd();
  if (header !== '|-' && header !== '|') return undefined;
  const first = afterLine(text, lineEnd);
  const depth = indentation(text, first);
  if (depth <= indent || isBlank(text, first) || text.charCodeAt(first + depth) === TAB) return undefined;
  const lines: string[] = [];
  let end = first;
  let blanks = 0;
  for (let line = first; line < text.length; line = afterLine(text, endOfLine(text, line))) {
    if (isBlank(text, line)) {
      // A blank line that is longer than the indentation holds spaces of the text.
      if (endOfLine(text, line) - line > depth) return undefined;
      blanks++;
      continue;
    }
    if (indentation(text, line) < depth) {
      if (indentation(text, line) > indent) return undefined;
      break;
    }
    for (; blanks > 0; blanks--) lines.push('');
    lines.push(text.slice(line + depth, endOfLine(text, line)));
    end = afterLine(text, endOfLine(text, line));
  }
  const value = lines.join('\n') + (header === '|' ? '\n' : '');
  const node: YamlNode = { kind: 'scalar', at: start, value };
  return { key: key.name, at, colon: key.end, valueStart: start, valueEnd: end, end, value: node };
}

function isRestEmpty(text: string, from: number, lineEnd: number): boolean {
  const at = skipSpaces(text, from, lineEnd);
  return at >= lineEnd || (text[at] === '#' && at > from);
}

function skipSpaces(text: string, from: number, lineEnd: number): number {
  let at = from;
  while (at < lineEnd && text.charCodeAt(at) === SPACE) at++;
  return at;
}

/** Where the line that holds `at` ends, before its CR LF or LF. */
export function endOfLine(text: string, at: number): number {
  const lf = text.indexOf('\n', at);
  if (lf < 0) return text.length;
  return lf > at && text.charCodeAt(lf - 1) === CR ? lf - 1 : lf;
}

/** Where the next line begins, from the end that `endOfLine` gave. */
export function afterLine(text: string, lineEnd: number): number {
  let at = lineEnd;
  if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at++;
  return Math.min(text.length, at + 1);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** How many spaces a line begins with. */
export function indentation(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - line;
}

/** Whether a line holds nothing but spaces. */
export function isBlank(text: string, line: number): boolean {
  const at = line + indentation(text, line);
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === LF || (unit === CR && text.charCodeAt(at + 1) === LF);
}

/** The first character, from the start of a line on, that is neither white space nor in a comment line; the text's end if none. */
export function nextContent(text: string, from: number): number {
  let line = from;
  while (line < text.length) {
    const at = line + indentation(text, line);
    if (!isBlank(text, line) && text[at] !== '#') return at;
    line = afterLine(text, endOfLine(text, line));
  }
  return text.length;
}
