import type { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema | boolean;

const ofObject = ({ properties = {} }: z.core.JSONSchema.JSONSchema): string => {
  const names = Object.keys(properties);
  return names.length > 0 ? `{ ${names.join(', ')} }` : 'object';
};

/** A short name of a field's type for a table: what it is, not every bound. */
export const typeName = (schema: JsonSchema): string => {
  if (typeof schema === 'boolean') return 'any';
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum)
    return schema.enum
      .map((value) => `\`${String(value)}\``)
      .join(' \\| ')
      .replaceAll('\\|', '|');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeName).join(' or ');
  if (schema.type === 'array') {
    const { items } = schema;
    return `list of ${items === undefined || Array.isArray(items) ? 'any' : typeName(items)}`;
  }
  if (schema.type === 'object') return ofObject(schema);
  return schema.format ?? String(schema.type ?? 'any');
};
