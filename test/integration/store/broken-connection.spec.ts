import { expect, it } from 'vitest';
import { createPool, inTransaction } from '#store/pool.ts';
import { createTestDatabase } from '#test/support/postgres.ts';

it('survives a connection that breaks between two queries of a transaction, and tells of it', async () => {
  const database = await createTestDatabase();
  const told: string[] = [];
  const onError = (error: Error) => void told.push(error.message);
  const pool = createPool({ url: database.appUrl, applicationName: 'spec', max: 2, onError });
  const broken = inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect.poll(() => told.length).toBeGreaterThan(0);
    await client.query('select 1');
  });
  await expect(broken).rejects.toThrow();
  expect(told[0]).toContain('terminating connection');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  await database.close();
});

it('tells once of a connection that breaks while nobody uses it', async () => {
  const database = await createTestDatabase();
  const told: string[] = [];
  const onError = (error: Error) => void told.push(error.message);
  const pool = createPool({ url: database.appUrl, applicationName: 'spec', max: 2, onError });
  const [idle, other] = [await pool.connect(), await pool.connect()];
  const { rows } = await idle.query<{ pid: number }>('select pg_backend_pid() as pid');
  idle.release();
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await expect.poll(() => pool.totalCount).toBe(1);
  expect(told).toEqual([expect.stringContaining('terminating connection')]);
  other.release();
  await pool.end();
  await database.close();
});
