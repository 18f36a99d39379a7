/** The part of JSON Schema (draft-07) that the sidecar's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly description?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const said = ['$schema', 'title', 'description', 'default', 'examples', 'definitions'];
const editors = ['defaultSnippets', 'enumDescriptions', 'patternErrorMessage'];
const checked = ['$ref', 'type', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'minItems', 'maxItems'];
const nested = ['uniqueItems', 'items', 'required', 'properties', 'additionalProperties', 'propertyNames'];
/** Every keyword that this check knows; a schema with another one would be checked less than it says. */
export const keywords = new Set([...said, ...editors, ...checked, ...nested, 'anyOf', 'allOf', 'if', 'then']);

/** What is wrong with a value, as `path: rule`; none if it fits. */
export function validate(root: Schema, value: unknown, schema: Schema = root, path = ''): string[] {
  if (schema.$ref) {
    return validate(root, value, root.definitions?.[schema.$ref.replace('#/definitions/', '')] ?? { enum: [] }, path);
  }
  const wrong: string[] = [];
  const fail = (rule: string, broken: boolean): void => void (broken && wrong.push(`${path}: ${rule}`));
  const into = (child: Schema, part: unknown, at: string): void =>
    void wrong.push(...validate(root, part, child, `${path}/${at}`));

  const types = schema.type === undefined ? [] : [schema.type].flat();
  fail('type', types.length > 0 && !types.some((type) => isOfType(value, type)));
  fail('enum', schema.enum !== undefined && !schema.enum.includes(value));
  if (typeof value === 'string') {
    fail('pattern', schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value));
    fail('minLength', value.length < (schema.minLength ?? 0));
    fail('maxLength', value.length > (schema.maxLength ?? Infinity));
  } else if (typeof value === 'number') {
    fail('minimum', value < (schema.minimum ?? -Infinity));
  } else if (Array.isArray(value)) {
    fail('minItems', value.length < (schema.minItems ?? 0));
    fail('maxItems', value.length > (schema.maxItems ?? Infinity));
    fail(
      'uniqueItems',
      schema.uniqueItems === true && new Set(value.map((x) => JSON.stringify(x))).size < value.length,
    );
    value.forEach((item, index) => schema.items && into(schema.items, item, String(index)));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of schema.required ?? []) fail(`required ${key}`, !(key in value));
    for (const [key, child] of Object.entries(value)) {
      if (schema.propertyNames) into(schema.propertyNames, key, key);
      const own = schema.properties?.[key] ?? schema.additionalProperties;
      if (typeof own === 'object') into(own, child, key);
    }
  }
  if (schema.anyOf) fail('anyOf', !schema.anyOf.some((choice) => validate(root, value, choice).length === 0));
  for (const part of schema.allOf ?? []) wrong.push(...validate(root, value, part, path));
  if (schema.if && schema.then && validate(root, value, schema.if).length === 0) {
    wrong.push(...validate(root, value, schema.then, path));
  }
  return wrong;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
