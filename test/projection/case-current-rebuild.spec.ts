import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { rebuildCaseCurrent } from '#projections/case-current/rebuild.ts';
import { inTransaction } from '#store/pool.ts';
import {
  accept,
  confirm,
  find,
  meet,
  open,
  propose,
  register,
  start,
  submit,
  take,
} from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const road = () => [open(), register(), accept(), start(), meet(), submit(), take(), find(), propose(), confirm()];
const [first, second, third] = [caseOf(1), caseOf(2), caseOf(3)];

let store: CaseStore;
beforeAll(async () => {
  store = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  await tellToStore(store.deps.store, first, ...road());
  await tellToStore(store.deps.store, second, ...road().slice(0, 5));
  await tellToStore(store.deps.store, third, open());
});
afterAll(() => store.close());

const rebuild = (check: boolean) => {
  const { pool, deps } = store;
  return rebuildCaseCurrent(
    { db: pool, inTransaction: (work) => inTransaction(pool, work), store: deps.store },
    { check, onProgress: () => undefined },
  );
};
const rows = async () => (await store.pool.query('select * from read.case_current order by case_id')).rows;
const tamper = (set: string, caseId: string) =>
  store.pool.query(`update read.case_current set ${set} where case_id = $1`, [caseId]);
beforeEach(async () => void (await rebuild(false)));

it('finds every row that was written with its events equal to the fold of its stream', async () => {
  const written = await rows();
  expect(written).toMatchObject([{ version: 10 }, { version: 5 }, { version: 1 }]);
  expect(await rebuild(true)).toEqual({ cases: 3, differing: [] });
});

it('names the rows that differ, and changes nothing while it checks', async () => {
  await tamper(`status = 'Closed'`, second.caseId);
  await store.pool.query('delete from read.case_current where case_id = $1', [third.caseId]);
  const before = await rows();
  expect(await rebuild(true)).toEqual({ cases: 3, differing: [second.caseId, third.caseId] });
  expect(await rows()).toEqual(before);
});

it('brings back what was there', async () => {
  const before = await rows();
  await tamper(`state = '{}', missing = '[]', unit_name = 'x'`, first.caseId);
  await store.pool.query('delete from read.case_current where case_id = $1', [third.caseId]);
  expect(await rebuild(false)).toEqual({ cases: 3, differing: [first.caseId, third.caseId] });
  expect(await rows()).toEqual(before);
});

it('leaves a row alone that is newer than the stream it has read', async () => {
  await tamper(`version = 11, status = 'Closed'`, first.caseId);
  expect(await rebuild(false)).toEqual({ cases: 3, differing: [] });
  expect((await rows())[0]).toMatchObject({ version: 11, status: 'Closed' });
  await tamper('version = 10', first.caseId);
});
