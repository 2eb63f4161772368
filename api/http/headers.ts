import { z } from 'zod';

/** Scoped to officer, office and target: the same key with the same body gives the same answer for ever. */
export const IdempotencyKey = z
  .stringFormat('idempotency-key', /^[\x21-\x7e]{8,128}$/)
  .describe('A UUID, or 8 to 128 printable ASCII characters without spaces');

/** Headers of a write that makes something new. Others pass: a client sends what it likes beside them. */
export const keyHeaders = z.object({ 'idempotency-key': IdempotencyKey });

/** Headers of a write on a stream that is there. */
export const writeHeaders = keyHeaders.extend({
  'if-match': z
    .stringFormat('version-etag', /^"\d{1,9}"$/)
    .optional()
    .describe('`"<version>"`: refused as StaleCase when the stream has moved on'),
});
