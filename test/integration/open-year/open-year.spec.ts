import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenYearRequest } from '#activities/index.ts';
import { unitDecider } from '#domain/unit/unit.ts';
import { CycleCommand } from '#schema/cycle.ts';
import { UnitId } from '#schema/ids.ts';
import { UnitCommand, UnitEvent } from '#schema/unit.ts';
import { sealCommand } from '#store/command-signature.ts';
import { execute } from '#store/execute.ts';
import { openingRunId, startRun } from '#store/runs.ts';
import { provincial } from '#test/support/case/officers.ts';
import { agency, pinnedPolicy } from '#test/support/case/stages.ts';
import { by } from '#test/support/streams/given.ts';
import { createTestQueue } from '#test/support/temporal.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';
import type { openYear } from '#workflows/open-year.ts';

const temporal = createTestQueue();
const clock = { at: '2026-01-05T05:00:00.000Z' };
const started: string[] = [];
let store: CaseStore;
let worker: TestWorker;
let connection: Connection;

const enter = async (n: number, facts: object) => {
  const unitId = UnitId.parse(`56-CQ-${String(n).padStart(6, '0')}`);
  const command = UnitCommand.parse({
    type: 'EnterUnit',
    data: { facts: { ...agency, ...facts }, source: { source: 'spec', externalId: `${n}` } },
  });
  await execute(
    store.deps.store,
    { ...unitDecider, event: UnitEvent },
    `unit-${unitId}`,
    by(provincial, '2026-01-02', command),
  );
};

const sealed = (): OpenYearRequest['sealed'] => {
  const command = CycleCommand.parse({ type: 'OpenCycle', data: { year: 2026, province: '56', policy: pinnedPolicy } });
  return sealCommand(store.deps.keys, 'cycle-2026-56', by(provincial, '2026-01-05', command));
};
const open = async (asked = sealed(), runId = openingRunId(asked.command)) => {
  const client = new Client({ connection, namespace: temporal.namespace });
  const { taskQueue } = temporal;
  const args: [OpenYearRequest] = [{ runId, sealed: asked }];
  return (await client.workflow.start<typeof openYear>('openYear', { workflowId: runId, taskQueue, args })).result();
};

beforeAll(async () => {
  store = await createCaseStore(clock);
  connection = await Connection.connect({ address: temporal.address });
  const startCase = async (caseId: string) => void started.push(caseId);
  worker = await startTestWorker(temporal, { ...store.deps, startCase });
  for (const n of Array.from({ length: 12 }, (_, i) => i + 1)) await enter(n, {});
  await enter(13, { armedForces: true });
  await enter(14, { level: null });
  await enter(15, { subtype: 'UBND_TINH', level: null });
});
afterAll(async () => {
  await worker.stop();
  await connection.close();
  await store.close();
});

describe('opening a province’s year', () => {
  it('opens one case for each eligible unit, excludes by law, and names who stays without a case', async () => {
    const asked = sealed();
    expect(await open(asked)).toEqual({ opened: 12, excluded: 1, alreadyOpen: 0, withoutCase: 2 });
    expect(started).toHaveLength(12);
    const { rows } = await store.pool.query(
      'select status, count(*)::int as n from read.case_current group by status order by 1',
    );
    expect(rows).toEqual([
      { status: 'AwaitingRegistration', n: 12 },
      { status: 'Excluded', n: 1 },
    ]);
    const [run] = (
      await store.pool.query('select state, total, done, failed, failures from shell.run where run_id = $1', [
        openingRunId(asked.command),
      ])
    ).rows;
    expect(run).toMatchObject({ state: 'finished', total: 15, done: 15, failed: 2 });
    expect(run.failures).toEqual([
      { unitId: '56-CQ-000014', code: 'UnitFactsMissing', fields: ['level'] },
      { unitId: '56-CQ-000015', code: 'DeciderUndetermined', fields: [] },
    ]);
  });

  it('records who asked, and acts by itself for him', async () => {
    const [first] = await store.deps.store.read('case-2026-56-CQ-000001');
    expect(first?.signature.actor).toEqual({
      officer: 'system:year-opening',
      role: 'SYSTEM',
      office: 'SYSTEM@vn',
      onBehalfOf: provincial.officer,
      enteredBy: null,
    });
  });

  it('asked again adds what is new and touches nothing else', async () => {
    await enter(16, {});
    const before = (await store.pool.query("select count(*)::int as n from es.event where type = 'CaseOpened'")).rows[0]
      .n;
    expect(await open()).toMatchObject({ opened: 1, excluded: 0, alreadyOpen: 13 });
    const after = (await store.pool.query("select count(*)::int as n from es.event where type = 'CaseOpened'")).rows[0]
      .n;
    expect(after).toBe(before + 1);
    expect((await store.deps.store.read('cycle-2026-56')).map(({ type }) => type)).toEqual(['CycleOpened']);
  });

  it('is refused without the api’s seal, and writes nothing', async () => {
    const genuine = sealed();
    const asked = { ...genuine, command: { ...genuine.command, data: { ...genuine.command.data, year: 2025 } } };
    await expect(open(asked)).rejects.toMatchObject({ cause: { cause: { type: 'ForgedCommand' } } });
    expect(await store.deps.store.read('cycle-2025-56')).toEqual([]);
  });

  it('touches no run but its own', async () => {
    const at = '2026-01-05T05:00:00.000Z';
    const others = {
      runId: 'others',
      workflowId: 'w',
      province: '56',
      year: null,
      startedBy: 'of-other1',
      at,
    } as const;
    await startRun(store.pool, { ...others, kind: 'import-units' });
    await expect(open(sealed(), 'others')).rejects.toMatchObject({ cause: { cause: { type: 'ForgedCommand' } } });
    const { rows } = await store.pool.query("select state from shell.run where run_id = 'others'");
    expect(rows).toEqual([{ state: 'running' }]);
  });
});
