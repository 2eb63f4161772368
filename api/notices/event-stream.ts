import { Readable } from 'node:stream';
import type { NoticePlace } from '#store/notice-feed.ts';
import { placeText } from './place.ts';

/** What may wait for a client that does not read; more, and it must come back with its last id. */
const MOST_WAITING = 256 * 1024;

/** How long a client may take to read the end; then it is cut off. */
const GRACE_MS = 500;

/** One answer of server-sent events. */
export type EventStream = {
  readonly body: Readable;
  readonly send: (text: string) => void;
  readonly end: () => void;
};

export const openEventStream = (): EventStream => {
  const body = new Readable({ read: () => undefined, highWaterMark: MOST_WAITING });
  let ended = false;
  return {
    body,
    send: (text) => {
      if (body.destroyed || ended) return;
      body.push(text);
      if (body.readableLength > MOST_WAITING) body.destroy();
    },
    end: () => {
      if (body.destroyed || ended) return;
      ended = true;
      body.push(null);
      setTimeout(() => body.destroy(), GRACE_MS).unref();
    },
  };
};

/** The socket of an answer goes soon after it: a client that has stopped reading would hold up the end of the process. */
export const cutOffAfter = ({ body }: EventStream, answer: { readonly destroy: () => unknown }): void => {
  body.once('close', () => setTimeout(() => answer.destroy(), GRACE_MS).unref());
};

/** JSON holds no line break, so each event is one `data` line. */
export const eventText = (event: 'notice' | 'reset', at: NoticePlace, data: unknown): string =>
  `event: ${event}\nid: ${placeText(at)}\ndata: ${JSON.stringify(data)}\n\n`;

/** No event: it keeps proxies from closing the connection, and moves on the id with which a browser comes back. */
export const heartbeatText = (at: NoticePlace): string => `: still here\nid: ${placeText(at)}\n\n`;

/** When to come back, so that not all do so at once after a restart. */
export const retryText = (chance: number): string => `retry: ${2000 + Math.floor(chance * 4000)}\n\n`;
