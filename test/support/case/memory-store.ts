import type { Message, Stored } from '#schema/envelope.ts';
import type { Append, EventStore } from '#store/event-store.ts';

/** The part of the store's port that a case needs, in memory: what was appended can be looked at. */
export const memoryStore = (): EventStore & { readonly appends: readonly Append[] } => {
  const events: Stored<Message>[] = [];
  const appends: Append[] = [];
  const streamOf = (streamId: string) => events.filter((event) => event.streamId === streamId);
  const endOf = (stream: readonly Stored<Message>[]) => ({
    version: stream.length,
    position: stream.at(-1)?.position ?? '0',
  });
  return {
    appends,
    read: async (streamId, afterVersion = 0) => streamOf(streamId).slice(afterVersion),
    append: async (asked) => {
      const stream = streamOf(asked.streamId);
      const own = stream.filter(({ signature }) => signature.commandId === asked.commandId);
      if (own.length > 0) return { outcome: 'duplicate', ...endOf(own) };
      if (stream.length !== asked.expectedVersion) return { outcome: 'conflict', ...endOf(stream) };
      appends.push(asked);
      for (const event of asked.events) {
        const version = streamOf(asked.streamId).length + 1;
        const { recordedAt, hash, prevHash } = { recordedAt: event.signature.receivedAt, hash: '', prevHash: '' };
        const numbers = { version, position: String(events.length + 1), eventId: `${asked.commandId}/${version}` };
        events.push({ ...event, streamId: asked.streamId, schemaVersion: 1, ...numbers, recordedAt, hash, prevHash });
      }
      return { outcome: 'appended', ...endOf(streamOf(asked.streamId)) };
    },
    appendFirst: () => Promise.reject(new Error('a case is opened by its run here')),
  };
};
