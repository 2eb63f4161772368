import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { FIELD_ERRORS, type FieldErrorCode } from '#texts/field-errors.ts';
import { type FieldFault, problem } from './fault.ts';

type Issue = z.core.$ZodIssue;
type Values = NonNullable<FieldFault['values']>;
type Described = { readonly code: FieldErrorCode; readonly values?: Values };

const ROOTS: Readonly<Record<string, string>> = {
  body: '',
  querystring: '/query',
  params: '/params',
  headers: '/headers',
};

const escapeKey = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (root: string, path: readonly PropertyKey[]): string =>
  [root, ...path.map((key) => `/${escapeKey(key)}`)].join('');

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };
const bound = (issue: { readonly origin: string }, limit: number | bigint) => ({
  unit: UNITS[issue.origin] ?? 'none',
  limit: Number(limit),
});

const isFieldErrorCode = (code: unknown): code is FieldErrorCode =>
  typeof code === 'string' && Object.hasOwn(FIELD_ERRORS.vi, code);

/** A rule of a model's own names its code, and how much would be right. */
const ownRule = (params: Readonly<Record<string, unknown>> = {}): Described => {
  const { code, maximum } = params;
  if (!isFieldErrorCode(code)) return { code: 'Invalid' };
  return typeof maximum === 'number' ? { code, values: { maximum } } : { code };
};

const describe = (issue: Issue, missing: boolean): Described => {
  if (missing) return { code: 'Required' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'WrongType', values: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'InvalidValue', values: { values: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return { code: 'InvalidFormat', values: { format: issue.format } };
    case 'too_small': {
      const { unit, limit } = bound(issue, issue.minimum);
      return { code: unit === 'none' ? 'TooSmall' : 'TooShort', values: { unit, minimum: limit } };
    }
    case 'too_big': {
      const { unit, limit } = bound(issue, issue.maximum);
      return { code: unit === 'none' ? 'TooBig' : 'TooLong', values: { unit, maximum: limit } };
    }
    case 'invalid_union':
      return { code: issue.discriminator === undefined ? 'Invalid' : 'UnknownType' };
    case 'custom':
      return ownRule(issue.params);
    default:
      return { code: 'Invalid' };
  }
};

/** How far a branch of a union is from fitting: one that takes the value as a whole is nearer than one that does not. */
const distance = (issues: readonly Issue[]): number =>
  issues.length + (issues.some(({ path }) => path.length === 0) ? Number.MAX_SAFE_INTEGER / 2 : 0);

/** The branch that fits best tells most. */
const closest = ([first = [], ...rest]: readonly (readonly Issue[])[]): readonly Issue[] =>
  rest.reduce((best, issues) => (distance(issues) < distance(best) ? issues : best), first);

const faultsOf = (issue: Issue, root: string, data: unknown): readonly FieldFault[] => {
  const pointer = pointerOf(root, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: `${pointer}/${escapeKey(key)}`, code: 'UnknownField' }));
  const value = valueAt(data, issue.path);
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && value !== undefined)
    return closest(issue.errors).flatMap((inner) => faultsOf(inner, pointer, value));
  return [{ pointer, ...describe(issue, value === undefined) }];
};

const isKey = ({ pointer }: FieldFault) => pointer === '/headers/idempotency-key';

/** Validates with the zod schema of a route part; the problem names every wrong field by its pointer. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart = 'body' }) =>
  (given: unknown) => {
    const data = given ?? undefined; // no body comes as null
    const result = schema.safeParse(data);
    if (result.success) return { value: result.data };
    const errors = result.error.issues.flatMap((issue) => faultsOf(issue, ROOTS[httpPart] ?? '', data));
    if (errors.some(isKey)) return { error: problem('IdempotencyKeyRequired', { errors: errors.map(keyed) }) };
    return { error: problem('InvalidRequest', { errors }) };
  };

const keyed = (error: FieldFault): FieldFault => (isKey(error) ? { ...error, code: 'IdempotencyKeyRequired' } : error);
