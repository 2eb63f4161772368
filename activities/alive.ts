import { Context } from '@temporalio/activity';

const ALIVE_EVERY_MS = 5000;

/** Says that the worker lives while the work waits for its turn or for the database; `done` is how far it is. */
export const alive = async <T>(work: Promise<T>, done: () => string | undefined = () => undefined): Promise<T> => {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(done()), ALIVE_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
};
