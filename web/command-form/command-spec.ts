import type { JsonObject } from '../api/json.ts';
import type { FieldSpec, NamedField, SpecOf } from './field-spec.ts';
import { dataSchemaOf, objectAt, resolverOf } from './json-schema.ts';
import { readSpec } from './read-spec.ts';

const plain = (name: string, spec: FieldSpec, required = false): NamedField => ({
  name,
  required,
  nullable: !required,
  spec,
});
const text = (max: number | null, format: string | null): FieldSpec => ({
  kind: 'text',
  schemaName: null,
  max,
  format,
});

/** What may be said about any act, beside its data (api.md): when, on paper, why late, for whom. */
const circumstances = (openapi: JsonObject): readonly NamedField[] => {
  const channel = readSpec(objectAt(openapi, 'components', 'schemas', 'Channel'), resolverOf(openapi));
  return [
    plain('occurredAt', { kind: 'moment', schemaName: null }),
    plain('lateEntryGround', text(1000, null)),
    plain('channel', channel),
    plain('onBehalfOf', text(null, 'signer-id')),
    plain('office', text(null, 'office-id')),
  ];
};

/** The whole body of one command as a form; `undefined`: the api knows no such command. */
export const commandSpec = (openapi: JsonObject, route: string, type: string): SpecOf<'group'> | undefined => {
  const data = dataSchemaOf(openapi, route, type);
  if (data === undefined) return undefined;
  const fields = [plain('data', readSpec(data, resolverOf(openapi)), true), ...circumstances(openapi)];
  return { kind: 'group', schemaName: null, fields };
};
