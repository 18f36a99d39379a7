import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST, type Document, type Node, type Pair } from 'yaml';
import type { SidecarProblemCode } from '../format';
import { endOfLine, afterLine } from './fastParser';
import type { YamlEntry, YamlMap, YamlNode } from './node';

/** How much text the whole YAML parser is given: about three seconds' work. The usual shapes have no such limit. */
export const SLOW_LIMIT = 4 * 1024 * 1024;
const DEPTH_LIMIT = 64;
const NODE_LIMIT = 1_000_000;

/** What is wrong, and where: UTF-16 units from the start of the text. */
export interface YamlProblem {
  readonly code: SidecarProblemCode;
  readonly at: number;
  readonly data?: Readonly<Record<string, string | number>>;
}

export interface ParsedYaml {
  readonly document: Document;
  /** Undefined for a text of nothing but comments. */
  readonly root: YamlNode | undefined;
  /** Whether the text holds anchors or aliases, so that a part of it may say something about another part. */
  readonly linked: boolean;
}

export interface RefusedYaml {
  readonly problems: readonly YamlProblem[];
  /** Whether the text refers to an anchor that it does not hold: a larger part of the file may be fine. */
  readonly linked?: boolean;
}

/** Parses any YAML 1.2 text, in bounded time and memory. */
export function parseAnyYaml(text: string): ParsedYaml | RefusedYaml {
  if (text.length > SLOW_LIMIT) return { problems: [{ code: 'too-complex', at: 0, data: { limit: SLOW_LIMIT } }] };
  const documents: Document[] = [];
  try {
    const tokens = [...new Parser().parse(text)];
    // Composing recurses, and where a stack is nearly full V8 can end the whole process: so depth is checked before.
    const deep = findDeep(tokens);
    if (deep !== undefined) return { problems: [{ code: 'too-deep', at: deep, data: { limit: DEPTH_LIMIT } }] };
    // Uniqueness of keys is checked below, in linear time.
    const composer = new Composer({ uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
    for (const document of composer.compose(tokens, true, text.length)) documents.push(document);
  } catch (error) {
    return { problems: [{ code: 'syntax', at: 0, data: { message: messageOf(error) } }] };
  }
  const document = documents[0];
  if (documents.length > 1) {
    return { problems: [{ code: 'several-documents', at: startOf(documents[1], text.length) }] };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, 20).map((error): YamlProblem => {
      return {
        code: 'syntax',
        at: Math.min(error.pos[0], text.length),
        data: { message: error.message, error: error.code },
      };
    });
    return { problems };
  }
  const reader = new NodeReader(text);
  const root = document.contents ? reader.read(document.contents, 0) : undefined;
  if (reader.problems.length > 0) return { problems: reader.problems, linked: reader.linked };
  return { document, root, linked: reader.linked };
}

function startOf(document: Document, otherwise: number): number {
  return document.range?.[0] ?? otherwise;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Where nesting first exceeds the limit. */
function findDeep(tokens: readonly CST.Token[]): number | undefined {
  let level: readonly CST.Token[] = tokens;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH_LIMIT)
      return Math.min(...level.slice(0, 100).map((token) => ('offset' in token ? token.offset : 0)));
    const next: CST.Token[] = [];
    for (const token of level) {
      if (token.type === 'document' && token.value) next.push(token.value);
      if (!('items' in token)) continue;
      for (const item of token.items) {
        if (item.key) next.push(item.key);
        if (item.value) next.push(item.value);
      }
    }
    level = next;
  }
  return undefined;
}

class NodeReader {
  readonly problems: YamlProblem[] = [];
  linked = false;
  readonly #text: string;
  readonly #anchors = new Map<string, Node>();
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(node: Node, depth: number): YamlNode {
    const at = node.range?.[0] ?? 0;
    if (this.problems.length > 0) return { kind: 'scalar', at, value: null };
    if (depth > DEPTH_LIMIT) return this.#problem({ code: 'too-deep', at, data: { limit: DEPTH_LIMIT } });
    if (++this.#count > NODE_LIMIT) return this.#problem({ code: 'too-complex', at, data: { limit: NODE_LIMIT } });
    if (isAlias(node)) {
      this.linked = true;
      const target = this.#anchors.get(node.source);
      if (!target) return this.#problem({ code: 'syntax', at, data: { message: `Unresolved alias: ${node.source}` } });
      return this.read(target, depth + 1);
    }
    if ('anchor' in node && typeof node.anchor === 'string') {
      this.linked = true;
      this.#anchors.set(node.anchor, node);
    }
    if (isScalar(node)) {
      const value = scalarValue(node.value);
      return typeof value === 'string'
        ? { kind: 'scalar', at, value }
        : { kind: 'scalar', at, value, source: node.source };
    }
    if (isSeq<Node>(node))
      return { kind: 'list', at, items: node.items.map((item) => this.#readPart(item, at, depth)) };
    if (isMap<Node, Node | null>(node)) return this.#readMap(node.items, node.flow !== true, at, depth);
    return { kind: 'scalar', at, value: null };
  }

  #readPart(node: unknown, at: number, depth: number): YamlNode {
    return isNode(node) ? this.read(node, depth + 1) : { kind: 'scalar', at, value: null };
  }

  #readMap(pairs: readonly Pair<Node, Node | null>[], block: boolean, at: number, depth: number): YamlMap {
    const entries: YamlEntry[] = [];
    const keys = new Set<string>();
    for (const pair of pairs) {
      const keyAt = isNode(pair.key) ? (pair.key.range?.[0] ?? at) : at;
      const key = isNode(pair.key) ? this.#keyOf(pair.key, depth) : '';
      if (keys.has(key)) this.#problem({ code: 'duplicate-key', at: keyAt, data: { key } });
      keys.add(key);
      const keyEnd = isNode(pair.key) ? (pair.key.range?.[1] ?? keyAt) : keyAt;
      const value = pair.value;
      const range = value?.range;
      const empty = !range || range[0] === range[1];
      const colon = this.#text.indexOf(':', keyEnd);
      const afterColon = colon < 0 ? keyEnd : colon + 1;
      const valueEnd = empty ? afterColon : range[1];
      entries.push({
        key,
        at: keyAt,
        colon: afterColon,
        valueStart: empty ? afterColon : range[0],
        valueEnd,
        end: this.#lineAfter(valueEnd, afterColon),
        value: this.#readPart(value, afterColon, depth),
      });
    }
    // A key after a question mark, or with a tag, does not tell by its place how far the keys are indented.
    const isPlain = block && entries.every((entry) => this.#beginsLine(entry.at));
    return { kind: 'map', at, block: isPlain, entries };
  }

  /** Whether nothing stands before a place in its line but spaces, and the dashes of list items. */
  #beginsLine(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && ' -'.includes(this.#text[before])) before--;
    return before < 0 || this.#text[before] === '\n';
  }

  #lineAfter(valueEnd: number, afterColon: number): number {
    const atLineStart = valueEnd > afterColon && this.#text[valueEnd - 1] === '\n';
    return atLineStart ? valueEnd : afterLine(this.#text, endOfLine(this.#text, valueEnd));
  }

  #keyOf(key: Node, depth: number): string {
    if (isScalar(key)) {
      if (key.anchor) this.read(key, depth);
      return key.source ?? String(key.value);
    }
    this.read(key, depth + 1);
    return this.#text.slice(key.range?.[0] ?? 0, key.range?.[1] ?? 0);
  }

  #problem(problem: YamlProblem): YamlNode {
    this.problems.push(problem);
    return { kind: 'scalar', at: problem.at, value: null };
  }
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}
