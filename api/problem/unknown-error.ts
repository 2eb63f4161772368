import type { Fault } from './fault.ts';
import { isFaultError } from './fault.ts';

/** Fastify's and its plug-ins' own errors, by code. */
const BY_CODE: Readonly<Record<string, Fault>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'BodyTooLarge' },
  FST_REQ_FILE_TOO_LARGE: { code: 'BodyTooLarge' },
  FST_FILES_LIMIT: { code: 'BodyTooLarge' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'UnsupportedMediaType' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: { code: 'UnsupportedMediaType' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'MalformedJson' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'MalformedJson' },
  FST_ERR_BAD_URL: { code: 'BadAddress' },
};

/** PostgreSQL is away, shutting down or out of connections, or no worker has made a read model yet (42P01). */
const AWAY = /^(08|53|57P|42P01|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;
const AWAY_MESSAGE = /timeout exceeded when trying to connect|Connection terminated/;

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

const isClientsFault = (error: unknown): boolean =>
  error instanceof Error &&
  'statusCode' in error &&
  typeof error.statusCode === 'number' &&
  error.statusCode >= 400 &&
  error.statusCode < 500;

export const storeIsAway = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) || (error instanceof Error && AWAY_MESSAGE.test(error.message));

/** Every error has a fault; what we did not foresee is an `InternalError`, and says nothing of its inside. */
export const faultOf = (error: unknown): Fault => {
  if (isFaultError(error)) return error.fault;
  const known = BY_CODE[codeOf(error)];
  if (known) return known;
  if (storeIsAway(error)) return { code: 'StoreUnavailable', headers: { 'retry-after': '2' } };
  return { code: isClientsFault(error) ? 'InvalidRequest' : 'InternalError' };
};
