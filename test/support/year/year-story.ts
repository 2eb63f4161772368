import { setTimeout as sleep } from 'node:timers/promises';
import { type CaseId, OfficeId, OfficerId } from '#schema/ids.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Answer, appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { connectTo, workerOf } from '#test/support/api/engine.ts';
import { type Person, provincial } from '#test/support/case/officers.ts';
import { enterUnit } from '#test/support/streams/units.ts';
import { scheduledSweeps } from '#test/support/sweep-days.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

export const caseIdOf = (number: number): CaseId => caseOf(number).caseId;

/** The head of the unit with that number. */
export const headOf = (number: number): Person => ({
  officer: OfficerId.parse(`of-head${String(number).padStart(4, '0')}`),
  role: 'UNIT_HEAD',
  office: OfficeId.parse(`UNIT@${caseIdOf(number).slice(5)}`),
});

const AT_ONCE = 8;
const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);

const inBatches = async (all: readonly number[], work: (number: number) => Promise<void>): Promise<void> => {
  for (let done = 0; done < all.length; done += AT_ONCE) await Promise.all(all.slice(done, done + AT_ONCE).map(work));
};

const runToEnd = async (caller: Caller, { status, headers }: Answer): Promise<void> => {
  if (status !== 202) throw new Error(`the year was not opened: ${status}`);
  while ((await caller.get(String(headers['location']))).body['state'] === 'running') await sleep(100);
};

const say = async (caller: Caller, url: string, body: object): Promise<void> => {
  const answer = await caller.post(url, body);
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
};

/** Units are in the register and have their heads; the provincial police opens the year. */
const openYear = async (api: TestApi, units: number): Promise<void> => {
  await inBatches(numbers(1, units), async (number) => {
    await enterUnit(api.deps.store, caseIdOf(number).slice(5), { name: `Đơn vị ${number}` });
    await appoint(api, headOf(number));
  });
  const police = await signIn(api, provincial);
  await runToEnd(police, await police.post('/v1/cycles/2026/provinces/56/open', {}));
};

/** Everything of a running system on one clock that the story moves: api, engine, worker and the real Schedule. */
export const startYear = async (at: string, units: number) => {
  const temporal = await createTestNamespace();
  const engine = connectTo(temporal);
  const api = await startApi({ at, engine: engine.engine, longRuns: engine.longRuns });
  const worker = await workerOf(api, temporal, engine);
  const { clock, follow } = api;
  const sweepAt = await scheduledSweeps(engine.client, { clock, follow, taskQueue: temporal.taskQueue });
  await openYear(api, units);
  const as = async (person: Person, when: string): Promise<Caller> => {
    clock.at = when;
    return signIn(api, person);
  };
  return {
    api,
    sweepAt,
    as,
    /** An act at that moment, as it comes over the wire; it must be accepted. */
    act: async (person: Person, when: string, url: string, body: object) => say(await as(person, when), url, body),
    /** The same act of the heads of these units on their cases. */
    actOfUnits: async (first: number, last: number, when: string, body: object) => {
      clock.at = when;
      await inBatches(numbers(first, last), async (number) =>
        say(await as(headOf(number), when), `/v1/cases/${caseIdOf(number)}/commands`, body),
      );
    },
    stop: async () => {
      await worker.stop();
      await api.stop();
      await engine.close();
    },
  };
};
export type YearStory = Awaited<ReturnType<typeof startYear>>;
