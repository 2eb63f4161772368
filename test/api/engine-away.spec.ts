import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { connectTo, workerOf } from '#test/support/api/engine.ts';
import { receiver } from '#test/support/case/officers.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { freePort } from '#test/support/free-port.ts';
import { createTestNamespace, type TestTemporal } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const AT = '2026-03-05T03:00:00.000Z';
const accepting = { type: 'AcceptRegistration', data: {} };
const url = `/v1/cases/${caseOf(1).caseId}/commands`;

const withCase = async (temporal: TestTemporal) => {
  const engine = connectTo(temporal);
  const api = await startApi({ at: AT, engine: engine.engine, longRuns: engine.longRuns });
  await tellToStore(api.deps.store, caseOf(1), open(), register('2026-03-03'));
  return { engine, api, police: await signIn(api, receiver) };
};
const versionOf = async ({ deps }: TestApi) => (await deps.store.read(caseOf(1).streamId)).length;

describe('while Temporal is away', () => {
  let api: TestApi;
  let police: Caller;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const nowhere = { address: `127.0.0.1:${await freePort()}`, namespace: 'default', taskQueue: 'none' };
    const story = await withCase(nowhere);
    ({ api, police } = story);
    close = async () => {
      await api.stop();
      await story.engine.close();
    };
  });
  afterAll(() => close());

  it('refuses a command before anything is sent, and says when to try again', async () => {
    const answer = await police.post(url, accepting);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'EngineUnavailable' } });
    expect(await versionOf(api)).toBe(2);
  });

  it('still refuses the wrong person with the reason', async () => {
    const answer = await police.post(url, { type: 'RestoreRegistration', data: { reason: 'x' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
  });

  it('goes on reading, and says in /readyz that it cannot serve everything', async () => {
    expect((await police.get('/v1/cases/2026-56-CQ-000001')).status).toBe(200);
    expect((await police.get('/v1/cases')).status).toBe(200);
    const ready = await police.get('/readyz');
    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'not-ready', checks: { postgres: { ok: true }, temporal: { ok: false } } },
    });
    expect((await police.get('/healthz')).status).toBe(200);
  });
});

describe('before a worker has ever run', () => {
  it('has no register to read, and says so for a moment', async () => {
    const api = await startApi({ at: AT, bare: true });
    const police = await signIn(api, receiver);
    const answer = await police.get('/v1/units');
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { code: 'StoreUnavailable' } });
    await api.stop();
  });
});

describe('while no worker answers', () => {
  it('does not know the outcome, and tells it under the same key once a worker is back', async () => {
    const temporal = await createTestNamespace();
    const { engine, api, police } = await withCase(temporal);
    const key = { 'idempotency-key': newKey() };
    const lost = await police.post(url, accepting, key);
    expect(lost).toMatchObject({ status: 504, headers: { 'retry-after': '1' }, body: { code: 'OutcomeUnknown' } });
    const worker = await workerOf(api, temporal, engine);
    const found = await police.post(url, accepting, key);
    expect(found).toMatchObject({ status: 200, body: { version: 3, events: ['RegistrationAccepted'] } });
    expect(await versionOf(api)).toBe(3);
    await worker.stop();
    await api.stop();
    await engine.close();
  });
});
