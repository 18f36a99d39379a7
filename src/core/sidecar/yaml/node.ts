import type { PlainValue } from '../format';

/**
 * A YAML value with the places that edits and problems need. Both parsers (the fast one for the usual shapes and the `yaml`
 * package for everything else) give this. Offsets are UTF-16 units from the start of the text that was parsed.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** How a value that is no string was written, so that `tags: [007]` can mean the tag 007. */
  readonly source?: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly at: number;
  readonly items: readonly YamlNode[];
}

export interface YamlMap {
  readonly kind: 'map';
  readonly at: number;
  /** Whether it is written one key a line, so that single lines can be replaced. */
  readonly block: boolean;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  /** Where the key begins. */
  readonly at: number;
  /** After the key's colon. */
  readonly colon: number;
  /** Where the value's text begins and ends, without the space before and a comment after; both after the colon for an empty value. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Where the line after the entry's last line begins. */
  readonly end: number;
  readonly value: YamlNode;
}

/** The entry of a key. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}

/** A node's value without its places. */
export function plainValue(node: YamlNode): PlainValue {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  // Not by assignment: `__proto__` is a key like any other.
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainValue(entry.value)]));
}
