import { setTimeout as sleep } from 'node:timers/promises';

/** Rejects when the work has not ended in time. A gRPC call may overshoot its own deadline. */
export const within = async <T>(milliseconds: number, work: () => Promise<T>): Promise<T> => {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
};
