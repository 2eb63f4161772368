type Schema = { readonly $ref?: string; readonly required?: readonly string[]; readonly type?: string };
type Body = {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
};
type Operation = { readonly operationId?: string; readonly requestBody?: Body };
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** Operations that take a file in the multipart field `file`: the parser reads it as a stream, no schema sees it. */
const TAKES_FILE = ['importUnits', 'importContacts'];
const FILE_BODY = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
    },
  },
};

const named = (schemas: Readonly<Record<string, unknown>>, { $ref, ...schema }: Schema): unknown =>
  $ref === undefined ? schema : schemas[$ref.split('/').at(-1) ?? ''];

/** An object of which no field is required may be left out as a whole. */
const needsNothing = (schema: unknown): boolean =>
  typeof schema === 'object' &&
  schema !== null &&
  'type' in schema &&
  schema.type === 'object' &&
  !('required' in schema);

const withBody = (operation: Operation, schemas: Readonly<Record<string, unknown>>): Operation => {
  const { operationId = '', requestBody } = operation;
  if (TAKES_FILE.includes(operationId)) return { ...operation, requestBody: FILE_BODY };
  const schema = requestBody?.content?.['application/json']?.schema;
  if (schema === undefined || !needsNothing(named(schemas, schema))) return operation;
  return { ...operation, requestBody: { ...requestBody, required: false } };
};

/** Says of request bodies what the schema of a route cannot. */
export const tidyBodies = <T extends { readonly paths?: unknown; readonly components?: unknown }>(document: T): T => {
  const { paths = {}, components = {} }: { paths?: Paths; components?: { schemas?: Record<string, unknown> } } =
    JSON.parse(JSON.stringify(document));
  const tidied = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => [method, withBody(operation, components.schemas ?? {})]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(tidied) };
};
