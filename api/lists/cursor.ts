import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#store/canonical-json.ts';
import type { SigningKey } from '#store/command-signature.ts';
import { problem } from '../problem/fault.ts';

/** Where the page before ended: the sorted value of its last row, and the id that tells rows of one value apart. */
export type Place = { readonly value: string | null; readonly id: string };

const Payload = z.tuple([z.string().nullable(), z.string()]);

export type Cursors = {
  /** The cursor of the next page of the list that this query asks for. */
  readonly write: (query: object, place: Place) => string;
  /** Throws `BadCursor` for one that was not given out for this list. */
  readonly read: (query: object, cursor: string) => Place;
};

/** Everything of the query that decides which rows come and in which order. */
const listOf = (query: object): string => {
  const entries = Object.entries(query).filter(
    ([name, value]) => !['cursor', 'limit'].includes(name) && value !== undefined,
  );
  return canonicalJson(Object.fromEntries(entries));
};

const parsed = (payload: string) => {
  const { data } = Payload.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (data === undefined) throw problem('BadCursor');
  const [value, id] = data;
  return { value, id };
};

/** Signed, so that what goes into a query as a bound was read from it. A retry after a change of keys starts anew. */
export const createCursors = ([key]: readonly SigningKey[]): Cursors => {
  const macOf = (query: object, payload: string) =>
    createHmac('sha256', key?.secret ?? '')
      .update(`cursor:${payload}:${listOf(query)}`)
      .digest('base64url');
  return {
    write: (query, { value, id }) => {
      const payload = Buffer.from(JSON.stringify([value, id])).toString('base64url');
      return `${payload}.${macOf(query, payload)}`;
    },
    read: (query, cursor) => {
      const [payload = '', mac = ''] = cursor.split('.');
      const [given, wanted] = [Buffer.from(mac), Buffer.from(macOf(query, payload))];
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw problem('BadCursor');
      return parsed(payload);
    },
  };
};
