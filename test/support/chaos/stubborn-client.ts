import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Client, createClient } from '#scripts/walk/client.ts';

const DEADLINE_MS = 5_000;
const GIVE_UP_MS = 120_000;
const PAUSE_MS = 150;

/** An accepted command, with all that is needed to ask for it again. */
export type Acknowledged = {
  readonly path: string;
  readonly body: unknown;
  readonly token: string | undefined;
  readonly key: string;
  readonly answer: Answer;
  /** From the first asking to the answer. */
  readonly waited: number;
};

export type StubbornClient = Client & {
  readonly acknowledged: readonly Acknowledged[];
  /** How often an asking brought nothing, by what came instead of an answer. */
  readonly inVain: ReadonlyMap<string, number>;
  /** Resolves with the next command on a case that is acknowledged; rejects when the signal ends the waiting. */
  readonly nextAcknowledged: (signal: AbortSignal) => Promise<void>;
};

const NO_ANSWER: Answer = { status: 0, body: { code: 'no answer in time' } };
const NO_CONNECTION: Answer = { status: 0, body: { code: 'no connection' } };

/** An asking that was given up goes on behind our back, as with any client: its twin must do no harm. */
const within = (asking: Promise<Answer>): Promise<Answer> =>
  Promise.race([asking.catch(() => NO_CONNECTION), sleep(DEADLINE_MS, NO_ANSWER, { ref: false })]);

const isAnswer = ({ status }: Answer): boolean => status > 0 && status < 500;
const isCommand = (path: string): boolean => path.endsWith('/commands') || path === '/v1/units';

/** A client that asks again, with the same key, until it gets an answer: 5xx, a refused connection and silence are none. */
export const createStubbornClient = (base: string): StubbornClient => {
  const client = createClient(base);
  const acknowledged: Acknowledged[] = [];
  const inVain = new Map<string, number>();
  const bell = new EventEmitter();
  const persist = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (const end = Date.now() + GIVE_UP_MS; ; await sleep(PAUSE_MS)) {
      const answer = await within(ask());
      if (isAnswer(answer)) return answer;
      const instead = String(answer.body['code'] ?? answer.status);
      inVain.set(instead, (inVain.get(instead) ?? 0) + 1);
      if (Date.now() > end) throw new Error(`nothing but ${instead} for ${GIVE_UP_MS / 1000} s`);
    }
  };
  const post: Client['post'] = async (path, body, token, key = randomUUID()) => {
    const asked = Date.now();
    const answer = await persist(() => client.post(path, body, token, key));
    if (isCommand(path) && answer.status < 300) {
      acknowledged.push({ path, body, token, key, answer, waited: Date.now() - asked });
      if (path.startsWith('/v1/cases/')) bell.emit('acknowledged');
    }
    return answer;
  };
  return {
    get: (path, token) => persist(() => client.get(path, token)),
    post,
    acknowledged,
    inVain,
    nextAcknowledged: async (signal) => void (await once(bell, 'acknowledged', { signal })),
  };
};
