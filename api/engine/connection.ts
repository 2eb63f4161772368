import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';

/** Connects with the first call. Without the SDK's own retries: those go on after a deadline, and after a close. */
export const connectLazily = (address: string): Connection => Connection.lazy({ address, interceptors: [] });

const RESOURCE_EXHAUSTED = 8;
const UNAVAILABLE = 14;
const PAUSE_MS = 150;

const isPassing = (error: unknown): boolean => {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) && [UNAVAILABLE, RESOURCE_EXHAUSTED].includes(cause.code);
};

/** Tries again while the server is busy or coming back, until the instant. */
export const persistently = async <T>(until: number, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isPassing(error) || Date.now() + PAUSE_MS >= until) throw error;
    await sleep(PAUSE_MS);
    return persistently(until, work);
  }
};
