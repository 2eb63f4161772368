import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { roadOf } from '#scripts/walk/road.ts';
import type { Step } from '#scripts/walk/steps.ts';
import { findings } from '#test/support/chaos/findings.ts';
import { type OwnSystem, startOwnSystem } from '#test/support/chaos/own-system.ts';
import { createStubbornClient, type StubbornClient } from '#test/support/chaos/stubborn-client.ts';
import { enterWalker, send, type Walker, YEAR } from '#test/support/chaos/walkers.ts';
import { appointOfficers } from '#test/support/walk/appoint-officers.ts';
import { openYear } from '#test/support/walk/open-year.ts';
import { currentState } from '#workflows/messages.ts';

let system: OwnSystem;
let client: StubbornClient;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined); // the walk's own lines
  system = await startOwnSystem();
  await appointOfficers(system.servers.appUrl, new Date().toISOString());
  client = createStubbornClient(system.base);
  await openYear(client, YEAR);
}, 120_000);
afterAll(() => system.close());

type Walk = { readonly walker: Walker; readonly next: () => Promise<Step> };
const begin = async (number: number): Promise<Walk> => {
  const walker = await enterWalker(client, number);
  const road = roadOf(client, walker, String(number), new Date());
  const next = async (): Promise<Step> => {
    const { value, done } = await road.next();
    if (done) throw new Error('the road has ended');
    return value;
  };
  return { walker, next };
};
const runOf = async ({ walker: { caseId, cast } }: Walk) =>
  (await client.get(`/v1/cases/${caseId}/run`, cast.receiver.token)).body;

/** What the run of a case waits for, and whether Temporal keeps a timer for it. */
const armed = async ({ walker: { caseId } }: Walk) => {
  const connection = await Connection.connect({ address: system.servers.temporalAddress });
  const handle = new Client({ connection }).workflow.getHandle(`case-${caseId}`);
  const { state, nextTimer } = await handle.query(currentState);
  const { events } = await handle.fetchHistory();
  await connection.close();
  const kept = events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  return { status: state.status, nextTimer, kept };
};

/** Each acknowledged command once, also those that a spec asks for again. */
const toldOnce = () => client.acknowledged.filter(({ key }, n, all) => all.findIndex((act) => act.key === key) === n);
const answerTo = (key: string) => client.acknowledged.find((act) => act.key === key)?.answer;

const KEY = 'the-key-of-the-registration';

describe('a Temporal that has lost everything', () => {
  let woken: Walk;
  let sleeping: Walk;
  let registering: Step;
  beforeAll(async () => {
    [woken, sleeping] = [await begin(1), await begin(2)];
    await send(client, await woken.next());
    await send(client, await sleeping.next());
    registering = await woken.next();
    await send(client, registering, KEY);
    await system.kill('temporal');
    system.servers.temporalDisk.lose();
    await system.start('temporal');
  }, 120_000);

  it('takes a command before anything is resumed', async () => {
    const returned = await send(client, await woken.next());
    expect(returned).toMatchObject({ status: 200, body: { version: 3, events: ['RegistrationReturned'] } });
  });

  it('answers an old key with the old answer, and without a second event', async () => {
    const first = answerTo(KEY);
    expect(first).toMatchObject({ status: 200, body: { version: 2, events: ['RegistrationSubmitted'] } });
    expect(await send(client, registering, KEY)).toEqual(first);
  });

  it('has no run of the other cases until `resume` starts them with their timers', async () => {
    expect(await runOf(sleeping)).toMatchObject({ state: 'NONE' });
    expect(await system.cli('resume')).toBe('1 case runs started, 1 were running already.');
    expect(await runOf(sleeping)).toMatchObject({ state: 'RUNNING' });
    expect(await armed(sleeping)).toMatchObject({
      status: 'AwaitingRegistration',
      nextTimer: { command: 'CloseRegistrationWindow', cause: 'WINDOW' },
      kept: true,
    });
  });

  it('goes on with every case, and the record is whole', async () => {
    await send(client, await woken.next());
    await send(client, await sleeping.next());
    expect(await findings(system.servers.appUrl, toldOnce())).toEqual([]);
    expect(system.endedByThemselves()).toEqual([]);
  });
});

describe('a Temporal put back to an older copy of its disk', () => {
  const RETURN_KEY = 'the-key-of-the-return';
  let walk: Walk;
  let returning: Step;
  beforeAll(async () => {
    walk = await begin(3);
    await send(client, await walk.next());
    await send(client, await walk.next());
    await system.kill('temporal');
    system.servers.temporalDisk.copy();
    await system.start('temporal');
    returning = await walk.next();
    await send(client, returning, RETURN_KEY);
    await system.kill('temporal');
    system.servers.temporalDisk.putBack();
    await system.start('temporal');
  }, 120_000);

  it('goes on where the stream stands, not where its copy stood', async () => {
    const mended = await send(client, await walk.next());
    expect(mended).toMatchObject({ status: 200, body: { version: 4, events: ['RegistrationSubmitted'] } });
  });

  it('answers a key that it has forgotten with the old answer, and the record is whole', async () => {
    expect(await send(client, returning, RETURN_KEY)).toEqual(answerTo(RETURN_KEY));
    expect(answerTo(RETURN_KEY)).toMatchObject({ body: { version: 3, events: ['RegistrationReturned'] } });
    expect(await findings(system.servers.appUrl, toldOnce())).toEqual([]);
    expect(system.endedByThemselves()).toEqual([]);
  });
});
