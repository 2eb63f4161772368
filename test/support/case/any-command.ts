import fc from 'fast-check';
import { z } from 'zod';
import { CaseCommand, type CaseCommandType } from '#schema/case/commands.ts';

type Schema = z.core.JSONSchema.JSONSchema;

const WORDS = ['Đơn vị nói đã nộp', 'x', '1', 'MINUTES', 'TO_TRINH', 'RESULT_REPORT', 'SECURITY_PLAN', 'DECISION'];
const FAR = { min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true };
const NEAR = { min: new Date('2025-11-01'), max: new Date('2027-03-01'), noInvalidDate: true };
const dates = fc.oneof({ weight: 4, arbitrary: fc.date(NEAR) }, { weight: 1, arbitrary: fc.date(FAR) });

const textOf = ({ format, pattern, maxLength = 20 }: Schema): fc.Arbitrary<unknown> => {
  if (format === 'date') return dates.map((date) => date.toISOString().slice(0, 10));
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const length = { minLength: 1, maxLength: Math.min(maxLength, 20) };
  return fc.oneof(fc.constantFrom(...WORDS), fc.string({ ...length, unit: 'grapheme' }));
};

const listOf = ({ items, minItems = 0, maxItems = 5 }: Schema): fc.Arbitrary<unknown> =>
  typeof items === 'object' && !Array.isArray(items)
    ? fc.array(valuesOf(items), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 4) })
    : fc.constant([]);

const recordOf = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> => {
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    typeof field === 'object' ? [[name, valuesOf(field)] as const] : [],
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
};

/** Any value that a JSON Schema of ours allows; of what is long, a short one. */
const valuesOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const { type, anyOf, minimum = 0, maximum = 1_000 } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map(valuesOf));
  if (Array.isArray(type)) return fc.oneof(...type.map((each) => valuesOf({ ...schema, type: each })));
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listOf(schema);
    case 'object':
      return recordOf(schema);
    default:
      throw new Error(`no values for ${JSON.stringify(schema)}`);
  }
};

const payloads = CaseCommand.options.map((option) => ({
  type: option.shape.type.value,
  data: valuesOf(z.toJSONSchema(option.shape.data, { io: 'input' })),
}));

export type AnyCommand = { readonly type: CaseCommandType; readonly data: unknown };

/** Any command of these types that the contract lets in, each type as often as another. */
export const anyCommandOf = (types: readonly CaseCommandType[]): fc.Arbitrary<AnyCommand> =>
  fc.oneof(
    ...payloads
      .filter(({ type }) => types.includes(type))
      .map(({ type, data }) => fc.record({ type: fc.constant(type), data })),
  );
