import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { resumeCases } from '#cli/resume-cases.ts';
import { createPool } from '#store/pool.ts';
import { findings } from '#test/support/chaos/findings.ts';
import { openYear } from '#test/support/chaos/open-year.ts';
import { type OwnSystem, startOwnSystem } from '#test/support/chaos/own-system.ts';
import { createStubbornClient } from '#test/support/chaos/stubborn-client.ts';
import {
  type Acknowledged,
  appointOfficers,
  enterWalker,
  roadOf,
  send,
  type Walker,
  YEAR,
} from '#test/support/chaos/walkers.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';

let system: OwnSystem;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined); // the walk's own lines
  system = await startOwnSystem();
}, 120_000);
afterAll(() => system.close());

const resume = async () => {
  const connection = await Connection.connect({ address: system.servers.temporalAddress });
  const onError = () => undefined;
  const db = createPool({ url: system.servers.appUrl, applicationName: 'chaos spec', max: 1, onError });
  const client = new Client({ connection });
  const resumed = await resumeCases({ client, db, taskQueue: TASK_QUEUE, province: null, onProgress: () => undefined });
  await db.end();
  await connection.close();
  return resumed;
};

describe('when Temporal has lost everything', () => {
  it('goes on from the store: a command before resume, an old key, and the timers of the rest', {
    timeout: 240_000,
  }, async () => {
    await appointOfficers(system.servers.appUrl);
    const client = createStubbornClient(system.base);
    await openYear(client, YEAR);
    const walkers: readonly Walker[] = [await enterWalker(client, 1), await enterWalker(client, 2)];
    const [woken, sleeping] = walkers.map((walker, n) => roadOf(client, walker, 200 + n));
    const next = async (road: typeof woken) => {
      const step = (await road?.next())?.value;
      if (!step) throw new Error('the road has ended');
      return step;
    };
    const acknowledged: Acknowledged[] = [];
    acknowledged.push(await send(client, await next(woken)), await send(client, await next(sleeping)));
    const registering = await next(woken);
    const key = 'the-key-of-the-registration';
    const { by, path, type, data, at } = registering;
    const body = { type, data, office: by.office, occurredAt: at, lateEntryGround: 'Nhập lại' };
    const first = await client.post(path, body, by.token, key);
    expect(first).toMatchObject({ status: 200, body: { version: 2, events: ['RegistrationSubmitted'] } });
    acknowledged.push({ path, version: 2, events: ['RegistrationSubmitted'] });

    await system.kill('temporal');
    system.servers.wipeTemporal();
    await system.start('temporal');

    acknowledged.push(await send(client, await next(woken)));
    expect(await client.post(path, body, by.token, key)).toEqual(first);
    const runOf = async (n: number) => {
      const { caseId, cast } = walkers[n] ?? { caseId: '', cast: null };
      return (await client.get(`/v1/cases/${caseId}/run`, cast?.receiver.token)).body;
    };
    expect(await runOf(1)).toMatchObject({ state: 'NONE' });
    expect(await resume()).toMatchObject({ started: 1, running: 1 });
    expect(await runOf(1)).toMatchObject({ state: 'RUNNING' });
    acknowledged.push(await send(client, await next(sleeping)));
    expect(await findings(system.servers.appUrl, acknowledged)).toEqual([]);
  });
});
