import { CaseEvent } from '#schema/case/events.ts';
import type { Message, Signed, Stored } from '#schema/envelope.ts';
import type { EventStore } from '#store/event-store.ts';

/** A stored event as a run folds it: without hashes, which only the store needs. */
export type LoadedEvent = Signed<CaseEvent> & { readonly version: number; readonly position: string };
export type StreamPage = {
  readonly events: readonly LoadedEvent[];
  readonly complete: boolean;
  /** Milliseconds by which this case's timers fire after their instant. */
  readonly spread: number;
};

// A payload of Temporal ends at 2 MB, and a stream of many long dossiers may exceed it.
const PAGE_CHARACTERS = 400_000;

const loaded = (stored: Stored<Message>): LoadedEvent => {
  const { type, data, signature, version, position } = stored;
  return { ...CaseEvent.parse({ type, data }), signature, version, position };
};

const pageOf = (stored: readonly Stored<Message>[]): Omit<StreamPage, 'spread'> => {
  let size = 0;
  const end = stored.findIndex((event, index) => {
    size += JSON.stringify(event).length;
    return index > 0 && size > PAGE_CHARACTERS;
  });
  const page = end === -1 ? stored : stored.slice(0, end);
  return { events: page.map(loaded), complete: end === -1 };
};

/** A case's whole stream, for the shell. */
export const readCase = async (store: EventStore, streamId: string): Promise<readonly LoadedEvent[]> =>
  (await store.read(streamId)).map(loaded);

/** Units are numbered without gaps, so their numbers spread a province's lapses evenly. */
const spreadOf = (streamId: string, seconds: number): number =>
  seconds === 0 ? 0 : (Number.parseInt(streamId.slice(-6), 10) % seconds) * 1000;

/** Local activity: the events after a version, as many as one payload carries; none for an unknown stream. */
export const createLoadStream =
  (store: EventStore, lapseSpreadSeconds: number) =>
  async (streamId: string, afterVersion: number): Promise<StreamPage> => {
    const page = pageOf(await store.read(streamId, afterVersion));
    return { ...page, spread: spreadOf(streamId, lapseSpreadSeconds) };
  };
