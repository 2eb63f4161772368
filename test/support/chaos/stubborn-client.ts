import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Client, createClient } from '#scripts/walk/client.ts';

const DEADLINE_MS = 6_500;
const GIVE_UP_MS = 180_000;

const within = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    sleep(DEADLINE_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer'))),
  ]);

/** A client that asks again, with the same key, until it gets an answer: 5xx, a refused connection and silence are none. */
export const createStubbornClient = (base: string): Client => {
  const client = createClient(base);
  const persist = async (ask: () => Promise<Answer>): Promise<Answer> => {
    const end = Date.now() + GIVE_UP_MS;
    for (;;) {
      const answer = await within(ask()).catch(() => undefined);
      if (answer && answer.status < 500) return answer;
      if (Date.now() > end) throw new Error(`no answer: ${JSON.stringify(answer)}`);
      await sleep(150);
    }
  };
  return {
    get: (path, token) => persist(() => client.get(path, token)),
    post: (path, body, token, key = randomUUID()) => persist(() => client.post(path, body, token, key)),
  };
};
