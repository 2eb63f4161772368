import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPool, type Pool } from '#store/pool.ts';
import { verifyStore } from '#store/verify.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';
import { type OwnSystem, type Part, startOwnSystem } from './own-system.ts';

const AT = '2026-03-02T01:00:00.000Z'; // a Monday; the sweep takes it as its own instant
const DATES = 30;

/** Duties of a return each, over thirty dates, in the read model alone: the sweep looks at nothing else. */
const OWING = `insert into read.obligation (obligation_id, deadline, year, province, area, owes, recipient, superior,
    case_id, due, opened_at, closed, version)
  select 'FIX-2026-56-CQ-' || lpad(n::text, 6, '0') || '-5', 'FIX', 2026, '56', 'vn.56.22366',
    'UNIT@56-CQ-' || lpad(n::text, 6, '0'), 'COMMUNE_POLICE@vn.56.22366', 'COMMUNE_POLICE@vn.56.22366',
    '2026-56-CQ-' || lpad(n::text, 6, '0'), timestamptz '2026-03-02 17:00Z' + make_interval(days => n % ${DATES}),
    '2026-01-05T00:00Z', false, 5 from generate_series(1, $1) n`;

const start = async ({ servers }: OwnSystem, workflowId: string) => {
  const connection = await Connection.connect({ address: servers.temporalAddress });
  try {
    await new Client({ connection }).workflow.start<typeof reminderSweep>('reminderSweep', {
      workflowId,
      taskQueue: TASK_QUEUE,
      args: [AT],
    });
  } finally {
    await connection.close();
  }
};

const resultOf = async ({ servers }: OwnSystem, workflowId: string) => {
  const connection = await Connection.connect({ address: servers.temporalAddress });
  try {
    return await new Client({ connection }).workflow.getHandle<typeof reminderSweep>(workflowId).result();
  } finally {
    await connection.close();
  }
};

const PARTS: readonly Part[] = ['worker', 'postgres', 'temporal', 'worker'];

/** A sweep over so many obligations while its processes are killed one after another. */
export const describeSweepKills = ({
  obligations,
  pause,
  timeout,
}: Record<'obligations' | 'pause' | 'timeout', number>) => {
  describe(`a sweep over ${obligations} obligations through kill -9 of worker, PostgreSQL and Temporal`, () => {
    let system: OwnSystem;
    let pool: Pool;
    let issuedAtKill: number[];
    let result: Awaited<ReturnType<typeof resultOf>>;
    const count = async () => (await pool.query('select count(*)::int as n from shell.notice')).rows[0].n;

    beforeAll(async () => {
      system = await startOwnSystem();
      pool = createPool({ url: system.servers.adminUrl, applicationName: 'spec', max: 2, onError: () => undefined });
      await vi.waitFor(() => pool.query(OWING, [obligations]), { timeout: 30_000, interval: 300 }); // once the read model is there
      const workflowId = `sweep-${randomUUID()}`;
      issuedAtKill = [];
      await start(system, workflowId);
      for (const part of PARTS) {
        await sleep(pause);
        if (part !== 'postgres') issuedAtKill.push(await count());
        await system.kill(part);
        await system.start(part);
      }
      result = await resultOf(system, workflowId);
    }, timeout);
    afterAll(async () => {
      await pool.end();
      await system.close();
    });

    it('was interrupted on the way', () => {
      expect(Math.min(...issuedAtKill)).toBeLessThan(obligations);
      expect(system.endedByThemselves()).toEqual([]);
    });

    it('leaves each that owes exactly one notice', async () => {
      const { rows } = await pool.query(
        `select count(*)::int as notices, count(distinct obligation_id)::int as obligations from shell.notice`,
      );
      expect(rows).toEqual([{ notices: obligations, obligations }]);
    });

    it('answers the count of all, whatever was told before a kill', async () => {
      expect(result.issued).toBe(obligations);
      expect((await pool.query('select issued from shell.sweep')).rows).toEqual([{ issued: obligations }]);
    });

    it('puts the same counts on record, once for each date', async () => {
      const { rows } = await pool.query(
        `select sum((payload ->> 'count')::int)::int as told, count(*)::int as steps from es.event where type = 'RemindersIssued'`,
      );
      expect(rows).toEqual([{ told: obligations, steps: DATES }]);
      expect((await verifyStore(pool, {})).findings).toEqual([]);
    });
  });
};
