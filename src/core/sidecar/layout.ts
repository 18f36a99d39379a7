import type { SidecarProblemCode } from './format';
import { wrongName } from './names';
import { endOfLine, indentation, isBlank, nextContent, parseKey } from './yaml/fastParser';

/** A key of the file's outermost mapping with all its lines; comments directly above belong to it. */
export interface SectionText {
  readonly key: string;
  readonly text: string;
  /** Where in `text` the key's line begins. */
  readonly lead: number;
}

/** A key of a section with all its lines. */
export interface BlockText {
  readonly name: string;
  readonly text: string;
  readonly lead: number;
}

export interface TopLayout {
  readonly preamble: string;
  readonly sections: readonly SectionText[];
}

/** A problem with the file as a whole; `at` counts UTF-16 units from its start. */
export interface LayoutProblem {
  readonly code: SidecarProblemCode;
  readonly at: number;
  readonly data?: Readonly<Record<string, string | number>>;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;

/**
 * Cuts a sidecar into its outermost keys by looking at the first character of each line: in block style whatever belongs to a
 * key is indented deeper. Gives `undefined` for anything unusual (flow style, directives, several documents …), which a whole
 * YAML parser must look at.
 */
export function splitTop(text: string): TopLayout | { readonly problem: LayoutProblem } | undefined {
  const sections: SectionText[] = [];
  const keys = new Set<string>();
  let preambleEnd = 0;
  let current: { key: string; from: number; line: number } | undefined;
  // Where the comments begin that follow the last line of content: they belong to the next key.
  let comments = -1;
  let line = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = line;
  for (; line < text.length; line = nextLine(text, line)) {
    const unit = text.charCodeAt(line);
    if (unit === SPACE) {
      if (comments >= 0 || !current) {
        if (isBlank(text, line)) continue;
        if (text[line + indentation(text, line)] === '#') {
          if (comments < 0) comments = line;
          continue;
        }
        if (!current) return undefined;
        comments = -1;
      }
      continue;
    }
    if (unit === LF || (unit === CR && text.charCodeAt(line + 1) === LF)) continue;
    if (unit === HASH) {
      if (comments < 0) comments = line;
      continue;
    }
    const lineEnd = endOfLine(text, line);
    if (isConflictMarker(text, line, lineEnd)) return { problem: { code: 'git-conflict', at: line } };
    if (
      !current &&
      unit === 0x2d &&
      text.slice(line, lineEnd).trimEnd() === '---' &&
      nextContent(text, first) === line
    ) {
      preambleEnd = nextLine(text, line);
      comments = -1;
      continue;
    }
    const key = parseKey(text, line, lineEnd);
    if (!key) return undefined;
    if (keys.has(key.name)) return { problem: { code: 'duplicate-key', at: line, data: { key: key.name } } };
    keys.add(key.name);
    const from = comments >= 0 ? comments : line;
    if (current) sections.push(sectionOf(text, current, from));
    // A comment at the very top speaks of the whole file.
    else preambleEnd = Math.max(preambleEnd, from);
    current = { key: key.name, from: current ? from : preambleEnd, line };
    comments = -1;
  }
  if (current) sections.push(sectionOf(text, current, text.length));
  return { preamble: current ? text.slice(0, preambleEnd) : text, sections };
}

function sectionOf(text: string, current: { key: string; from: number; line: number }, to: number): SectionText {
  return { key: current.key, text: text.slice(current.from, to), lead: current.line - current.from };
}

function nextLine(text: string, line: number): number {
  const lf = text.indexOf('\n', line);
  return lf < 0 ? text.length : lf + 1;
}

/** Whether a line is one of those that git writes into a file that it could not merge. */
export function isConflictMarker(text: string, line: number, lineEnd: number): boolean {
  const first = text[line];
  if (first !== '<' && first !== '|' && first !== '=' && first !== '>') return false;
  if (!text.startsWith(first.repeat(7), line)) return false;
  return line + 7 >= lineEnd || text[line + 7] === ' ';
}

/** A mapping without keys, or nothing, on the line of its key. */
export const EMPTY_VALUE = /^ +(?:\{ *\}|~|null)(?= *(?:#|\r?\n|$))/;

export interface KeyedLayout {
  /** Everything before the first block: the section's key and comments. */
  readonly head: string;
  readonly indent: number;
  readonly blocks: readonly BlockText[];
}

/**
 * Cuts a section whose value is a mapping in block style into the blocks of its keys; `undefined` if it is not of that kind.
 *
 * @param names whether the keys are names of articles.
 */
export function splitKeyed(
  section: SectionText,
  names: boolean,
): KeyedLayout | { readonly problem: LayoutProblem } | undefined {
  const { text, lead } = section;
  const key = parseKey(text, lead, endOfLine(text, lead));
  if (!key) return undefined;
  const from = nextLine(text, lead);
  const content = nextContent(text, from);
  const value = nextContentOnLine(text, key.end);
  if (content >= text.length && (!value || EMPTY_VALUE.test(text.slice(key.end, from))))
    return { head: text, indent: 2, blocks: [] };
  if (value) return undefined;
  const indent = content - lineOf(text, content);
  const blocks: BlockText[] = [];
  const seen = new Set<string>();
  let headEnd = from;
  let current: { name: string; from: number; line: number } | undefined;
  let comments = -1;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    const depth = indentation(text, line);
    if (depth > indent) {
      // The usual line; a comment this deep belongs to what is above it.
      if (!isBlank(text, line)) comments = -1;
      continue;
    }
    if (isBlank(text, line)) continue;
    if (text.charCodeAt(line + depth) === HASH) {
      if (comments < 0) comments = line;
      continue;
    }
    if (depth < indent) return undefined;
    const name = parseKey(text, line + depth, endOfLine(text, line + depth));
    if (!name) return undefined;
    if (seen.has(name.name)) return { problem: { code: 'duplicate-key', at: line + depth, data: { key: name.name } } };
    seen.add(name.name);
    const wrong = names ? wrongName(name.name) : undefined;
    if (wrong) return { problem: { code: 'bad-name', at: line + depth, data: { found: name.name, reason: wrong } } };
    const blockFrom = comments >= 0 ? comments : line;
    if (current) blocks.push(blockOf(text, current, blockFrom));
    else headEnd = blockFrom;
    current = { name: name.name, from: blockFrom, line };
    comments = -1;
  }
  if (current) blocks.push(blockOf(text, current, text.length));
  return { head: text.slice(0, headEnd), indent, blocks };
}

function blockOf(text: string, current: { name: string; from: number; line: number }, to: number): BlockText {
  return { name: current.name, text: text.slice(current.from, to), lead: current.line - current.from };
}

function lineOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Whether more than a comment follows on the line. */
function nextContentOnLine(text: string, from: number): boolean {
  const lineEnd = endOfLine(text, from);
  let at = from;
  while (at < lineEnd && text.charCodeAt(at) === SPACE) at++;
  return at < lineEnd && !(text.charCodeAt(at) === HASH && at > from);
}

export interface ItemText {
  readonly text: string;
  /** Where in `text` the line with the dash begins. */
  readonly lead: number;
}

export interface ArticleLayout {
  /** The article's key and the lines of its keys before `annotations`. */
  readonly head: string;
  /** Where in `head` the first key inside the article begins; its length if there is none. */
  readonly first: number;
  /** How far the keys inside the article are indented. */
  readonly indent: number;
  /** The line of the key `annotations` with comments above it; '' if there is none. */
  readonly list: string;
  readonly dashIndent: number;
  readonly items: readonly ItemText[];
  /** The lines of keys after `annotations`, with comments. */
  readonly tail: string;
}

/** Cuts the block of an article into its annotations and the rest; `undefined` if it is not written in block style. */
export function splitArticle(block: BlockText, blockIndent: number): ArticleLayout | undefined {
  const { text, lead } = block;
  const key = parseKey(text, lead + blockIndent, endOfLine(text, lead));
  if (!key || nextContentOnLine(text, key.end)) return undefined;
  const from = nextLine(text, lead);
  const first = nextContent(text, from);
  const none = { list: '', items: [], tail: '' };
  if (first >= text.length) {
    const indent = blockIndent + 2;
    return { ...none, head: text, first: text.length, indent, dashIndent: indent + 2 };
  }
  const indent = first - lineOf(text, first);
  if (indent <= blockIndent) return undefined;
  const list = findList(text, from, indent);
  if (!list) return { ...none, head: text, first, indent, dashIndent: indent + 2 };
  const headEnd = list.from;
  const head = text.slice(0, headEnd);
  const start = nextLine(text, list.line);
  const dash = nextContent(text, start);
  const dashIndent = dash >= text.length ? indent + 2 : dash - lineOf(text, dash);
  const base = { head, first: Math.min(first, headEnd), indent };
  if (dash >= text.length || dashIndent < indent || (dashIndent === indent && !isDash(text, dash))) {
    // `annotations:` with nothing below it.
    return { ...base, list: text.slice(headEnd, start), dashIndent: indent + 2, items: [], tail: text.slice(start) };
  }
  const items = splitItems(text, start, dashIndent, indent);
  return (
    items && {
      ...base,
      list: text.slice(headEnd, items.from),
      dashIndent,
      items: items.items,
      tail: text.slice(items.end),
    }
  );
}

/** The line of the key `annotations` if its value is a list below it, or nothing. */
function findList(text: string, from: number, indent: number): { from: number; line: number } | undefined {
  let comments = -1;
  for (let line = from; line < text.length; line = nextLine(text, line)) {
    if (isBlank(text, line)) continue;
    const depth = indentation(text, line);
    if (depth > indent) {
      comments = -1;
      continue;
    }
    if (text.charCodeAt(line + depth) === HASH) {
      if (comments < 0) comments = line;
      continue;
    }
    if (depth < indent) return undefined;
    const key = parseKey(text, line + depth, endOfLine(text, line));
    if (key?.name === 'annotations') {
      return nextContentOnLine(text, key.end) ? undefined : { from: comments >= 0 ? comments : line, line };
    }
    comments = -1;
  }
  return undefined;
}

function splitItems(
  text: string,
  start: number,
  dashIndent: number,
  indent: number,
): { from: number; items: ItemText[]; end: number } | undefined {
  const items: ItemText[] = [];
  let from = -1;
  let current = -1;
  let dashLine = -1;
  let comments = -1;
  let end = text.length;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const depth = indentation(text, line);
    if (depth > dashIndent) {
      if (current < 0 && !isBlank(text, line) && text.charCodeAt(line + depth) !== HASH) return undefined;
      if (current >= 0 && !isBlank(text, line)) comments = -1;
      continue;
    }
    if (isBlank(text, line)) continue;
    if (text.charCodeAt(line + depth) === HASH) {
      if (comments < 0) comments = line;
      continue;
    }
    const next = comments >= 0 ? comments : line;
    if (depth === dashIndent && isDash(text, line + depth)) {
      if (current >= 0) items.push({ text: text.slice(current, next), lead: dashLine - current });
      else from = next;
      current = next;
      dashLine = line;
      comments = -1;
      continue;
    }
    if (depth > indent || (depth === indent && !parseKey(text, line + depth, endOfLine(text, line)))) return undefined;
    if (depth < indent) return undefined;
    end = next;
    break;
  }
  if (current < 0) return undefined;
  items.push({ text: text.slice(current, end), lead: dashLine - current });
  return { from, items, end };
}

function isDash(text: string, at: number): boolean {
  if (text[at] !== '-') return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LF || next === CR || Number.isNaN(next);
}
