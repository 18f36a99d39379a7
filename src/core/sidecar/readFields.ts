import type { ExtraKeys, PlainValue, SidecarProblemCode } from './format';
import { plainValue, type YamlEntry, type YamlNode } from './yaml/node';

/** A problem in a part of a sidecar; `at` counts UTF-16 units from the start of the text that was parsed. */
export interface LocalProblem {
  readonly code: SidecarProblemCode;
  readonly at: number;
  readonly path: readonly string[];
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Takes the known keys out of a mapping, one by one, and notes what is not of the type it should be. */
export class FieldReader {
  readonly problems: LocalProblem[] = [];
  readonly #entries: readonly YamlEntry[];
  readonly #taken = new Set<string>();
  readonly #at: number;

  /** @param at where the mapping begins: the place of a missing key. */
  constructor(entries: readonly YamlEntry[], at: number) {
    this.#entries = entries;
    this.#at = at;
  }

  string(key: string): string | undefined {
    const node = this.node(key);
    if (!node || isNull(node)) return undefined;
    if (node.kind !== 'scalar') return this.#wrongType(key, node, 'string');
    return stringOf(node);
  }

  requiredString(key: string): string {
    const value = this.string(key);
    if (value === undefined && !this.problems.some((problem) => problem.path[0] === key)) {
      this.problems.push({ code: 'missing', at: this.#at, path: [key], data: { key } });
    }
    return value ?? '';
  }

  /** A whole number that is not negative. */
  count(key: string): number | undefined {
    const node = this.node(key);
    if (!node || isNull(node)) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'number') return this.#wrongType(key, node, 'number');
    if (Number.isSafeInteger(node.value) && node.value >= 0) return node.value;
    this.problems.push({ code: 'bad-value', at: node.at, path: [key], data: { found: String(node.value) } });
    return undefined;
  }

  requiredCount(key: string): number {
    const value = this.count(key);
    if (value === undefined && !this.problems.some((problem) => problem.path[0] === key)) {
      this.problems.push({ code: 'missing', at: this.#at, path: [key], data: { key } });
    }
    return value ?? 0;
  }

  strings(key: string): readonly string[] {
    const node = this.node(key);
    if (!node || isNull(node)) return [];
    if (node.kind !== 'list') return this.#wrongType(key, node, 'list') ?? [];
    const values: string[] = [];
    for (const item of node.items) {
      if (item.kind === 'scalar' && !isNull(item)) values.push(stringOf(item));
      else this.#wrongType(key, item, 'string');
    }
    return values;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.string(key);
    if (value === undefined) return undefined;
    const found = allowed.find((one) => one === value);
    if (found === undefined) {
      const at = this.node(key)?.at ?? this.#at;
      this.problems.push({ code: 'bad-value', at, path: [key], data: { found: value, expected: allowed.join(', ') } });
    }
    return found;
  }

  /** A mapping of anything. */
  extraMap(key: string): ExtraKeys | undefined {
    const node = this.node(key);
    if (!node || isNull(node)) return undefined;
    if (node.kind !== 'map') return this.#wrongType(key, node, 'mapping');
    return plainValue(node) as ExtraKeys;
  }

  /** The key's value, whatever it is. */
  node(key: string): YamlNode | undefined {
    this.#taken.add(key);
    return this.#entries.find((entry) => entry.key === key)?.value;
  }

  /** The keys that nobody asked for. */
  rest(): ExtraKeys | undefined {
    let extra: [string, PlainValue][] | undefined;
    for (const { key, value } of this.#entries)
      if (!this.#taken.has(key)) (extra ??= []).push([key, plainValue(value)]);
    return extra && Object.fromEntries(extra);
  }

  #wrongType(key: string, node: YamlNode, expected: string): undefined {
    this.problems.push({ code: 'wrong-type', at: node.at, path: [key], data: { expected, found: typeName(node) } });
    return undefined;
  }
}

/** What a person would call the type of a node. */
export function typeName(node: YamlNode): string {
  if (node.kind === 'map') return 'mapping';
  if (node.kind === 'list') return 'list';
  return node.value === null ? 'nothing' : typeof node.value;
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function stringOf(node: YamlNode & { readonly kind: 'scalar' }): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
