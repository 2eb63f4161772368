import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../api/json.ts';

/** Looks up `#/components/schemas/Name`; anything else is the schema itself. */
export type Resolve = (schema: JsonObject) => { readonly schema: JsonObject; readonly name: string | null };

const REFERENCE = '#/components/schemas/';

/** The same schema is named `…Input` where what is asked differs from what is answered. */
const bareName = (reference: string): string => reference.slice(REFERENCE.length).replace(/Input$/, '');

const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inside, key) => (isJsonObject(inside) ? inside[key] : undefined), value);

export const objectAt = (value: Json | undefined, ...path: readonly string[]): JsonObject => {
  const found = at(value, ...path);
  return isJsonObject(found) ? found : {};
};
export const textAt = (value: Json | undefined, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : undefined;
};
export const numberAt = (value: Json | undefined, ...path: readonly string[]): number | undefined => {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
};
export const objectsAt = (value: Json | undefined, ...path: readonly string[]): readonly JsonObject[] => {
  const found = at(value, ...path);
  return isJsonArray(found) ? found.filter(isJsonObject) : [];
};
export const textsAt = (value: Json | undefined, ...path: readonly string[]): readonly string[] => {
  const found = at(value, ...path);
  return isJsonArray(found) ? found.filter((each) => typeof each === 'string') : [];
};

export const resolverOf =
  (openapi: JsonObject): Resolve =>
  (schema) => {
    const reference = textAt(schema, '$ref');
    if (reference === undefined || !reference.startsWith(REFERENCE)) return { schema, name: null };
    const found = objectAt(openapi, 'components', 'schemas', reference.slice(REFERENCE.length));
    return { schema: found, name: bareName(reference) };
  };

/** The body that a POST route asks for. */
const bodyOf = (openapi: JsonObject, route: string, resolve: Resolve): JsonObject =>
  resolve(objectAt(openapi, 'paths', route, 'post', 'requestBody', 'content', 'application/json', 'schema')).schema;

const alternatives = (schema: JsonObject): readonly JsonObject[] => {
  const several = [...objectsAt(schema, 'oneOf'), ...objectsAt(schema, 'anyOf')];
  return several.length > 0 ? several : [schema];
};

/** The schema of one command's `data`, found by its `type` among the bodies that a route accepts. */
export const dataSchemaOf = (openapi: JsonObject, route: string, type: string): JsonObject | undefined => {
  const resolve = resolverOf(openapi);
  const command = alternatives(bodyOf(openapi, route, resolve))
    .map((each) => resolve(each).schema)
    .find((each) => textAt(each, 'properties', 'type', 'const') === type);
  return command && objectAt(command, 'properties', 'data');
};
