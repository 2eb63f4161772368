import type { FastifyRequest } from 'fastify';
import { normalText } from './json-body.ts';

const normalized = (values: unknown, root: string): void => {
  if (typeof values !== 'object' || values === null) return;
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string') Reflect.set(values, name, normalText(value, `${root}/${name}`));
};

/** What stands in the address obeys the same rules as the body: NFC, no NUL, no broken Unicode. */
export const guardTexts = async (request: FastifyRequest): Promise<void> => {
  normalized(request.query, '/query');
  normalized(request.params, '/params');
};

/** A parameter given twice becomes a list, which no schema of ours takes. */
export const parseQuery = (text: string): Record<string, string | string[]> => {
  const query: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const before = query[name];
    query[name] = before === undefined ? value : [before, value].flat();
  }
  return { ...query };
};
