import type { Message, Stored } from '#schema/envelope.ts';
import { problem } from '../problem/fault.ts';

export type Known = { readonly version: number; readonly position: string; readonly events: string[] };

/**
 * What a command came to that the stream already holds; undefined when it holds none of these ids. The same key with
 * another body is refused, however long ago it was used.
 */
export const knownAnswer = (
  stream: readonly Stored<Message>[],
  commandIds: readonly string[],
  requestHash: string,
): Known | undefined => {
  const own = stream.filter(({ signature }) => commandIds.includes(signature.commandId));
  const last = own.at(-1);
  if (last === undefined) return undefined;
  if (last.signature.requestHash !== requestHash) throw problem('IdempotencyKeyReused');
  return { version: last.version, position: last.position, events: own.map(({ type }) => type) };
};

/** `If-Match` names the version the officer saw; a stale one says what was done meanwhile. */
export const assertFresh = (stream: readonly Stored<Message>[], expected: number | undefined): void => {
  const actual = stream.length;
  if (expected === undefined || expected === actual) return;
  const since = stream.slice(expected);
  const what = since.map(({ type }) => type);
  const by = [...new Set(since.map(({ signature }) => signature.actor.office))];
  throw problem('StaleCase', { facts: { expected, actual, what, by } });
};
