import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { AnnotationRecord, PlainValue } from './format';
import type { ArticleChange } from './changes';
import { ANNOTATION_KEYS, annotationFields, ARTICLE_KEYS, type Field } from './writeRecords';
import { writeString } from './yaml/scalars';

/**
 * Edits YAML that is not written in the usual way (flow style, anchors, explicit keys …) as a tree. Comments, anchors, unknown
 * keys and their order survive; line breaks inside values may not.
 *
 * @param text a text that is known to parse without problems.
 * @returns undefined if the result would not be valid.
 */
export function editDocument(text: string, edit: (document: Document) => void): string | undefined {
  try {
    const document: Document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    edit(document);
    return document.toString({ lineWidth: 0, flowCollectionPadding: false, commentString });
  } catch {
    // The package throws where an alias lost its anchor.
    return undefined;
  }
}

/** The lines of a comment as they stand in the file. The package's own way takes U+2028 for the end of a line, and cuts comments there. */
function commentString(comment: string): string {
  const written = (line: string): string => (line === '' ? '' : line === ' ' ? '#' : `#${line}`);
  return comment.split('\n').map(written).join('\n');
}

/** Indents every line that is not blank; only LF ends a line (`^` in an expression would take U+2028 for one too). */
export function reindent(text: string, spaces: number): string {
  const pad = ' '.repeat(spaces);
  const indented = (line: string): string => (line === '' || line === '\r' ? line : pad + line);
  return spaces === 0 ? text : text.split('\n').map(indented).join('\n');
}

/** The mapping at a path, made if it is not there; what an alias stands for becomes its own copy. */
export function mapAt(document: Document, path: readonly (string | number)[]): YAMLMap | undefined {
  if (document.contents === null) document.contents = document.createNode({});
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = childOfMap(document, node, String(step));
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isMap(node) ? node : undefined;
}

function childOfMap(document: Document, map: YAMLMap, key: string): unknown {
  const pair = pairOf(map, key);
  if (!pair) {
    const child = document.createNode({});
    map.add(document.createPair(key, child));
    return child;
  }
  if (isAlias(pair.value)) pair.value = copyOf(document, pair.value);
  else if (pair.value === null || (isScalar(pair.value) && pair.value.value === null))
    pair.value = document.createNode({});
  return pair.value;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

function keyOf(pair: Pair): string | undefined {
  if (!isScalar(pair.key)) return typeof pair.key === 'string' ? pair.key : undefined;
  return pair.key.source ?? String(pair.key.value);
}

function copyOf(document: Document, alias: Node): unknown {
  const target = isAlias(alias) ? alias.resolve(document) : undefined;
  if (!target) return alias;
  const copy = target.clone() as Node;
  visit(copy, {
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) node.anchor = undefined;
    },
  });
  return copy;
}

/** Sets and removes keys of a mapping; new ones are put where `order` has them. */
export function setFields(document: Document, map: YAMLMap, changes: readonly Field[], order: readonly string[]): void {
  for (const [key, value] of changes) {
    const pair = pairOf(map, key);
    if (value === undefined) {
      if (!pair) continue;
      freeAliases(document, pair);
      map.items.splice(map.items.indexOf(pair), 1);
      continue;
    }
    if (pair) freeAliases(document, pair);
    if (!pair) {
      const rank = rankOf(key, order);
      const before = map.items.findIndex((one) => rankOf(keyOf(one) ?? '', order) > rank);
      const made = document.createPair(nodeOf(document, key), nodeOf(document, value));
      map.items.splice(before < 0 ? map.items.length : before, 0, made);
    } else if (isSeq(pair.value) && Array.isArray(value)) {
      setItems(document, pair.value, value);
    } else if (isScalar(pair.value) && (typeof value !== 'object' || value === null)) {
      pair.value.value = value;
      delete pair.value.source;
      delete pair.value.format;
      quoteWhereNeeded(pair.value);
    } else {
      pair.value = nodeOf(document, value);
    }
  }
}

function rankOf(key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  return rank < 0 ? order.length : rank;
}

function nodeOf(document: Document, value: PlainValue): Node {
  const node = document.createNode(value);
  if (isSeq(node) || isMap(node)) node.flow = true;
  visit(node, { Scalar: (_, scalar) => quoteWhereNeeded(scalar) });
  return node;
}

/** The package leaves some strings plain that it then reads as something else (`:` before a line end, in brackets). */
function quoteWhereNeeded(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value === 'string' && writeString(value, 'flow') !== value) scalar.type = 'QUOTE_DOUBLE';
}

/** Makes a list hold the values, keeping the items that it has already, with their comments. */
function setItems(document: Document, list: YAMLSeq, values: readonly PlainValue[]): void {
  const old = list.items.map((item) => ({ item, text: JSON.stringify(isAlias(item) ? null : toPlain(item)) }));
  list.items = values.map((value) => {
    const text = JSON.stringify(value);
    const index = old.findIndex((one) => one.text === text);
    return index < 0 ? nodeOf(document, value) : old.splice(index, 1)[0].item;
  });
}

function toPlain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toPlain);
  return null;
}

/** Before a part goes: whatever refers to an anchor in it becomes a copy. */
function freeAliases(document: Document, part: Pair | Node): void {
  const anchors = new Set<string>();
  const collect = (node: unknown): void => {
    if (isPair(node)) {
      collect(node.key);
      collect(node.value);
    } else if (isMap(node) || isSeq(node)) {
      if (node.anchor !== undefined) anchors.add(node.anchor);
      for (const item of node.items) collect(item);
    } else if (isScalar(node) && node.anchor !== undefined) anchors.add(node.anchor);
  };
  collect(part);
  if (anchors.size === 0) return;
  visit(document, {
    Alias: (_, alias) => (anchors.has(alias.source) ? (copyOf(document, alias) as Node) : undefined),
  });
}

/** Applies a change to the mapping of an article. */
export function editArticle(document: Document, map: YAMLMap, change: ArticleChange): void {
  setFields(document, map, change.fields, ARTICLE_KEYS);
  if (change.update.size === 0 && change.remove.size === 0 && change.add.length === 0) return;
  const list = listOf(document, map);
  removeItems(document, list, change.remove);
  for (const item of list.items) {
    const update = isMap(item) ? change.update.get(textOf(item, 'id') ?? '') : undefined;
    if (isMap(item) && update) setFields(document, item, update, ANNOTATION_KEYS);
  }
  for (const record of change.add) {
    const item = document.createNode({}) as YAMLMap;
    setFields(document, item, annotationFields(record), ANNOTATION_KEYS);
    const before = list.items.findIndex((one) => isMap(one) && isAfter(one, record));
    list.items.splice(before < 0 ? list.items.length : before, 0, item);
  }
  const pair = pairOf(map, 'annotations');
  if (pair && list.items.length === 0 && !hasComment(list)) map.items.splice(map.items.indexOf(pair), 1);
}

function hasComment(list: YAMLSeq): boolean {
  return (list.comment ?? list.commentBefore ?? '') !== '';
}

/** Takes annotations out of a list; what a person wrote above one stays, above the next or below the last. */
function removeItems(document: Document, list: YAMLSeq, ids: ReadonlySet<string>): void {
  const kept: unknown[] = [];
  let above: string | undefined;
  for (const item of list.items) {
    if (isMap(item) && ids.has(textOf(item, 'id') ?? '')) {
      freeAliases(document, item);
      above = joined(above, item.commentBefore);
      continue;
    }
    if (above !== undefined && isNode(item)) {
      item.commentBefore = joined(above, item.commentBefore);
      above = undefined;
    }
    kept.push(item);
  }
  list.items = kept;
  if (above !== undefined) list.comment = joined(above, list.comment);
}

function joined(first: string | null | undefined, second: string | null | undefined): string | undefined {
  return [first, second].filter((one) => typeof one === 'string').join('\n') || undefined;
}

function isAfter(item: YAMLMap, record: AnnotationRecord): boolean {
  const start = Number(textOf(item, 'start'));
  return start > record.start || (start === record.start && (textOf(item, 'id') ?? '') > record.id);
}

function textOf(map: YAMLMap, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  if (!isScalar(value)) return undefined;
  return typeof value.value === 'string' ? value.value : (value.source ?? String(value.value));
}

function listOf(document: Document, map: YAMLMap): YAMLSeq {
  const pair = pairOf(map, 'annotations');
  if (isAlias(pair?.value)) pair.value = copyOf(document, pair.value);
  if (isSeq(pair?.value)) {
    pair.value.items = pair.value.items.map((item) => (isAlias(item) ? copyOf(document, item) : item));
    return pair.value;
  }
  const list = document.createNode([]) as YAMLSeq;
  if (pair) pair.value = list;
  else map.add(document.createPair('annotations', list));
  return list;
}

/** Removes what a path leads to. */
export function removeAt(document: Document, path: readonly string[]): void {
  const parent = mapAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (parent && key !== undefined) setFields(document, parent, [[key, undefined]], []);
}
