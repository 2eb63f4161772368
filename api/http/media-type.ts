import type { FastifyRequest } from 'fastify';
import { problem } from '../problem/fault.ts';

/** A file is taken only where one is asked for: elsewhere a form of another site would pass as an empty body. */
export const assertMediaType = async ({ headers, routeOptions }: FastifyRequest): Promise<void> => {
  const isForm = headers['content-type']?.toLowerCase().startsWith('multipart/') ?? false;
  if (isForm && !routeOptions.schema?.consumes?.includes('multipart/form-data')) throw problem('UnsupportedMediaType');
};
