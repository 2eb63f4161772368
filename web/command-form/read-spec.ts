import type { JsonObject } from '../api/json.ts';
import type { FieldSpec, NamedField, Variant } from './field-spec.ts';
import { numberAt, objectAt, objectsAt, type Resolve, textAt, textsAt } from './json-schema.ts';

const isNull = (schema: JsonObject): boolean => textAt(schema, 'type') === 'null';
const typeOf = (schema: JsonObject): string =>
  textAt(schema, 'type') ?? textsAt(schema, 'type').find((type) => type !== 'null') ?? '';

const optionsOf = (schema: JsonObject): readonly JsonObject[] => [
  ...objectsAt(schema, 'anyOf'),
  ...objectsAt(schema, 'oneOf'),
];

/** `anyOf [X, null]` is X that may be left out; `anyOf [anyOf [...], null]` likewise. */
const withoutNull = (schema: JsonObject): { readonly schema: JsonObject; readonly nullable: boolean } => {
  const options = optionsOf(schema);
  const kept = options.filter((option) => !isNull(option));
  const [only, ...others] = kept;
  if (only && others.length === 0) return { schema: only, nullable: kept.length < options.length };
  return { schema, nullable: kept.length < options.length || textsAt(schema, 'type').includes('null') };
};

const variantOf = (schema: JsonObject, resolve: Resolve): Variant => {
  const spec = readSpec(schema, resolve);
  const [first] = Object.keys(objectAt(resolve(schema).schema, 'properties'));
  const constant = spec.kind === 'constant' ? String(spec.value) : null;
  return { name: spec.schemaName ?? constant ?? first ?? spec.kind, spec };
};

const fieldsOf = (schema: JsonObject, resolve: Resolve): readonly NamedField[] => {
  const required = textsAt(schema, 'required');
  return Object.entries(objectAt(schema, 'properties')).map(([name, value]) => {
    const { schema: inner, nullable } = withoutNull(objectAt(value));
    return { name, required: required.includes(name) && !nullable, nullable, spec: readSpec(inner, resolve) };
  });
};

const textSpec = (schema: JsonObject, schemaName: string | null): FieldSpec => {
  const format = textAt(schema, 'format') ?? null;
  const constant = textAt(schema, 'const');
  const options = textsAt(schema, 'enum');
  if (constant !== undefined) return { kind: 'constant', schemaName, value: constant };
  if (options.length > 0) return { kind: 'choice', schemaName, options };
  if (format === 'date') return { kind: 'date', schemaName };
  return { kind: 'text', schemaName, format, max: numberAt(schema, 'maxLength') ?? null };
};

const numberSpec = (schema: JsonObject, schemaName: string | null): FieldSpec => ({
  kind: 'number',
  schemaName,
  whole: typeOf(schema) === 'integer',
  min: numberAt(schema, 'minimum') ?? null,
  max: numberAt(schema, 'maximum') ?? null,
});

/** What to ask for, from a JSON Schema as zod writes it: everything our contracts use, and text for anything else. */
export const readSpec = (asked: JsonObject, resolve: Resolve): FieldSpec => {
  const { schema, name: schemaName } = resolve(withoutNull(asked).schema);
  const options = optionsOf(schema);
  if (options.length > 0)
    return { kind: 'variants', schemaName, options: options.map((option) => variantOf(option, resolve)) };
  switch (typeOf(schema)) {
    case 'object':
      return { kind: 'group', schemaName, fields: fieldsOf(schema, resolve) };
    case 'array':
      return {
        kind: 'list',
        schemaName,
        item: readSpec(objectAt(schema, 'items'), resolve),
        min: numberAt(schema, 'minItems') ?? 0,
      };
    case 'boolean':
      return { kind: 'flag', schemaName };
    case 'integer':
    case 'number':
      return numberSpec(schema, schemaName);
    default:
      return textSpec(schema, schemaName);
  }
};
