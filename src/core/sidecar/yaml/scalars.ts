import type { PlainValue } from '../format';

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NULL = /^(?:~|null|Null|NULL)?$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const SPECIAL_FLOAT = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** What a plain (unquoted) scalar means in YAML 1.2's core schema. */
export function resolvePlain(source: string): string | number | boolean | null {
  const first = source.charCodeAt(0);
  // Most text begins with a letter that no number, null or boolean begins with.
  if (first > 0x7e || (first > 0x39 && !'~nNtTfF'.includes(source[0]))) return source;
  if (NULL.test(source)) return null;
  if (BOOLEAN.test(source)) return source.toLowerCase() === 'true';
  if (INTEGER.test(source)) return Number(source);
  if (/^0o[0-7]+$/.test(source)) return parseInt(source.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(source)) return parseInt(source.slice(2), 16);
  if (FLOAT.test(source)) return Number(source);
  if (SPECIAL_FLOAT.test(source)) {
    if (/nan/i.test(source)) return NaN;
    return source[0] === '-' ? -Infinity : Infinity;
  }
  return source;
}

/** Words that readers of YAML 1.1 (PyYAML, older Ruby) take for booleans, numbers in base 60 or 8, or dates. */
const OLD_YAML = /^(?:y|n|yes|no|on|off|[-+]?[0-9][0-9_,:.]*|[-+]?0[box][0-9a-f_]+|\d{4}-\d\d?-\d\d?.*|=|<<)$/i;
/** What may not begin a plain scalar, or only if no space follows. */
const INDICATOR = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?=\s|$)|---|\.\.\.)/;
/** Characters that YAML wants escaped, that some reader takes for a line end, or that are easily lost or misread in a file. */
const ESCAPED =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const HAS_ESCAPED = new RegExp(ESCAPED.source);

/** A string as one line of YAML, quoted only where YAML (1.2, or a reader of 1.1) needs it. */
export function writeString(value: string, place: 'block' | 'flow' | 'key' = 'block'): string {
  if (HAS_ESCAPED.test(value)) return doubleQuoted(value);
  if (isPlain(value, place)) return value;
  return `'${value.replaceAll("'", "''")}'`;
}

/** A time as written by this program needs no quotes, although YAML 1.1 reads it as a time: it is one. */
export function writeTime(value: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) ? value : writeString(value);
}

/** A list of strings on one line. */
export function writeList(values: readonly string[]): string {
  return `[${values.map((value) => writeString(value, 'flow')).join(', ')}]`;
}

/** Any value on one line, in flow style where it has parts. */
export function writePlainValue(value: PlainValue, place: 'block' | 'flow' = 'block'): string {
  if (typeof value === 'string') return writeString(value, place);
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((one: PlainValue) => writePlainValue(one, 'flow')).join(', ')}]`;
  const pairs = Object.entries(value as Record<string, PlainValue>);
  return `{${pairs.map(([key, one]) => `${writeString(key, 'flow')}: ${writePlainValue(one, 'flow')}`).join(', ')}}`;
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

function isPlain(value: string, place: 'block' | 'flow' | 'key'): boolean {
  if (value === '' || value.trim() !== value || INDICATOR.test(value)) return false;
  if (value.includes(': ') || value.endsWith(':') || value.includes(' #')) return false;
  if (place !== 'block' && /[,[\]{}]/.test(value)) return false;
  // `a:b` inside brackets is read differently by different readers.
  if (place === 'flow' && value.includes(':')) return /^[a-z]+:\/\/[^,[\]{}]*$/.test(value);
  return typeof resolvePlain(value) === 'string' && !OLD_YAML.test(value);
}

function doubleQuoted(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replace(ESCAPED, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    if (character === '\r') return '\\r';
    if (code === 0) return '\\0';
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', t: '\t', '\t': '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ', '"': '"',
  '/': '/', '\\': '\\', N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029',
}; // prettier-ignore

/** What stands between double quotes on one line, unescaped; undefined if an escape is wrong. */
export function unescapeDoubleQuoted(source: string): string | undefined {
  if (!source.includes('\\')) return source;
  let wrong = false;
  const value = source.replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S]|$)/g, (_, escape: string) => {
    if (escape.length > 1) {
      const code = parseInt(escape.slice(1), 16);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
    }
    const one = ESCAPES[escape];
    if (one === undefined) wrong = true;
    return one ?? '';
  });
  return wrong ? undefined : value;
}
