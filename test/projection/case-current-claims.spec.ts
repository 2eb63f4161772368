import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerDecider } from '#domain/officer/officer.ts';
import { claimed, endedClaims } from '#projections/case-current/claims.ts';
import { every, visibleTo } from '#projections/case-current/filters.ts';
import { listCases } from '#projections/case-current/queries.ts';
import type { CaseTables } from '#projections/case-current/table.ts';
import { countQueues, type Queue, queueOf } from '#projections/case-current/work.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import { appraiser, otherCommune, receiver, timer } from '#test/support/case/officers.ts';
import { at, signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow } from '#test/support/projection/follow.ts';
import { by } from '#test/support/streams/given.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const decider = { ...officerDecider, event: OfficerEvent };
const everything = visibleTo({ areas: ['vn'], units: [] });
const [before, after] = ['2026-03-10T04:59:59.999Z', '2026-03-10T05:00:00.000Z'];

let store: CaseStore;
let db: Kysely<CaseTables>;

const appoint = async ({ officer, role, office }: typeof receiver, until: string | null) => {
  const appointment = { role, office, from: at('2026-01-01'), until: until && at(until) };
  const command = OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment } });
  const appointed = await execute(store.deps.store, decider, `officer-${officer}`, by(timer, '2026-01-01', command));
  expect(appointed).toMatchObject({ accepted: true });
};
const claim = ({ officer, ...post }: typeof receiver) =>
  signed('AssignCase', { assignee: officer }, { officer, ...post }, '2026-03-03', {
    facts: { assigneeOffices: [post.office] },
  });

beforeAll(async () => {
  store = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  db = new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool: store.pool }) });
  const { store: events } = store.deps;
  await appoint(receiver, '2026-03-10');
  await appoint({ ...otherCommune, officer: receiver.officer }, null); // a post elsewhere holds no case here
  await appoint(appraiser, null);
  await tellToStore(events, caseOf(1), open(), register(), claim(receiver));
  await tellToStore(events, caseOf(2), open(), register(), claim(appraiser));
  await tellToStore(events, caseOf(3), open(), register(), claim({ ...receiver, officer: timer.officer }));
  await tellToStore(events, caseOf(4), open(), register());
  await follow(store.pool, officerProjection);
});
afterAll(() => store.close());

const numbers = async (condition: Parameters<typeof listCases>[1]) =>
  (await listCases(db, condition, { sort: 'case', after: null, limit: 9 })).rows.map((row) => +row.case_id.slice(-6));
const colleague = { officer: 'of-police05', appointments: [{ role: receiver.role, office: receiver.office }] };
const day = (now: string) => ({ now, dueBefore: '2026-03-20T00:00:00.000Z' });
const queue = (name: Queue, now: string) => numbers(queueOf(name, colleague, day(now)));

describe('a claim in the lists', () => {
  it('holds until the officer’s post in the office ends, and not an instant longer', async () => {
    expect(await queue('needs-me', before)).toEqual([4]);
    expect(await queue('unassigned', before)).toEqual([4]);
    expect(await queue('needs-me', after)).toEqual([1, 4]);
    expect(await queue('unassigned', after)).toEqual([1, 4]);
  });

  it('is counted as it is listed', async () => {
    expect(await countQueues(db, colleague, day(before), everything)).toMatchObject({ needsMe: 1, unassigned: 1 });
    expect(await countQueues(db, colleague, day(after), everything)).toMatchObject({ needsMe: 2, unassigned: 2 });
  });

  it('is named among those that ended, and found no more as somebody’s', async () => {
    const ids = [1, 2, 3, 4].map((number) => String(caseOf(number).caseId));
    expect(await endedClaims(db, ids, before)).toEqual(new Set());
    expect(await endedClaims(db, ids, after)).toEqual(new Set(ids.slice(0, 1)));
    expect(await endedClaims(db, [], after)).toEqual(new Set());
    expect(await numbers(every(everything, claimed(before)))).toEqual([1, 2, 3]);
    expect(await numbers(every(everything, claimed(after)))).toEqual([2, 3]);
  });

  it('stays with an officer of whose appointment the list has not heard yet', async () => {
    expect(await queue('needs-me', after)).not.toContain(3);
  });
});
