import { ownHeaders } from './headers.ts';
import type { JsonObject } from './json.ts';
import { problemError, problemFrom, problemOf } from './problem.ts';
import { withFreshToken } from './with-fresh-token.ts';

/** One act: the same key and body sent again is the same act, never a second one (api.md, Writes). */
export type CommandRequest = {
  readonly path: string;
  readonly body: JsonObject;
  readonly idempotencyKey: string;
  /** The version that the officer saw; a stale one is refused as `StaleCase`. */
  readonly expectedVersion?: number;
};
export type Written = { readonly version: number; readonly events: readonly string[] };

const PATIENCE = [500, 1500, 3000] as const;
const TIMEOUT = 20_000;

const isWritten = (body: unknown): body is Written =>
  typeof body === 'object' && body !== null && 'version' in body && 'events' in body && Array.isArray(body.events);

const post = ({ path, body, idempotencyKey, expectedVersion }: CommandRequest): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: {
      ...ownHeaders('POST'),
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
      ...(expectedVersion === undefined ? {} : { 'if-match': `"${expectedVersion}"` }),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
  });

const once = async (request: CommandRequest): Promise<Written> => {
  const response = await withFreshToken(() => post(request));
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && isWritten(answer)) return answer;
  throw problemError(problemFrom(response.status, answer));
};

/** No answer, or 504 `OutcomeUnknown`: the act may or may not have happened. */
export const outcomeIsUnknown = (error: unknown): boolean => {
  const problem = problemOf(error);
  return problem === undefined || problem.status === 504 || problem.code === 'OutcomeUnknown';
};

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Sends a command; while the outcome is unknown it asks again by itself with the same key, a few times. */
export const sendCommand = async (request: CommandRequest, onUnknown: () => void): Promise<Written> => {
  for (const wait of PATIENCE) {
    try {
      return await once(request);
    } catch (error) {
      if (!outcomeIsUnknown(error)) throw error;
      onUnknown();
      await pause(wait);
    }
  }
  return once(request);
};
