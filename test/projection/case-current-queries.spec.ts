import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { every, matching, visibleTo } from '#projections/case-current/filters.ts';
import { awaitingRecognition, summarise } from '#projections/case-current/pending-recognitions.ts';
import { asOfPosition, countCases, listCases, readCaseCurrent } from '#projections/case-current/queries.ts';
import type { CaseTables } from '#projections/case-current/table.ts';
import { countQueues, type Queue, queueOf } from '#projections/case-current/work.ts';
import { officerProjection } from '#projections/officer/projection.ts';
import { chair, head, type Person, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  accept,
  agency,
  confirm,
  find,
  meet,
  open,
  openingOf,
  propose,
  recognise,
  register,
  start,
  submit,
  take,
} from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { follow } from '#test/support/projection/follow.ts';
import { type CaseOf, caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';

const road = () => [open(), register(), accept(), start(), meet(), submit(), take(), find(), propose(), confirm()];
const [awaiting, registered, appraised, ready, met, excluded, proposed] = [1, 2, 3, 4, 5, 6, 7].map((number) =>
  caseOf(number),
);
const everything = visibleTo({ areas: ['vn'], units: [] });
const byCase = { sort: 'case', after: null, limit: 50 } as const;

let store: CaseStore;
let db: Kysely<CaseTables>;
const tell = (told: CaseOf | undefined, commands: ReturnType<typeof road>) =>
  told ? tellToStore(store.deps.store, told, ...commands) : Promise.reject(new Error('no such case'));

beforeAll(async () => {
  store = await createCaseStore({ at: '2026-01-05T05:00:00.000Z' });
  db = new Kysely<CaseTables>({ dialect: new PostgresDialect({ pool: store.pool }) });
  const claim = signed('AssignCase', { assignee: receiver.officer }, receiver, '2026-03-03', {
    facts: { assigneeOffices: [receiver.office] },
  });
  await tell(awaiting, [open('2026-01-05', { ...agency, name: 'Trường THPT Đống Đa' })]);
  await tell(registered, [open('2026-01-05', { ...agency, bloc: 'KHOI_1' }), register(), claim]);
  await tell(appraised, road().slice(0, 8));
  await tell(ready, road());
  await tell(met, [...road(), recognise()]);
  const barracks = { facts: openingOf({ ...agency, armedForces: true }) };
  await tell(excluded, [signed('OpenCase', {}, receiver, '2026-01-05', barracks)]);
  await follow(store.pool, officerProjection);
});
afterAll(() => store.close());

const idsOf = async (condition: Parameters<typeof listCases>[1]) =>
  (await listCases(db, condition, byCase)).rows.map(({ case_id }) => Number(case_id.slice(-6)));

describe('a list of cases', () => {
  it('shows the areas and units that one may see, and nothing to whom may see none', async () => {
    expect(await idsOf(everything)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await idsOf(visibleTo({ areas: ['vn.56.22366'], units: [] }))).toHaveLength(6);
    expect(await idsOf(visibleTo({ areas: ['vn.5', 'vn.56.2236'], units: [] }))).toEqual([]);
    expect(await idsOf(visibleTo({ areas: [], units: ['56-CQ-000002'] }))).toEqual([2]);
    expect(await idsOf(visibleTo({ areas: [], units: [] }))).toEqual([]);
  });

  it.each([
    [{ year: 2026, area: 'vn.56' }, [1, 2, 3, 4, 5, 6]],
    [{ year: 2025 }, []],
    [{ area: 'vn.56.22333' }, []],
    [{ status: 'Proposed' }, [4, 5]],
    [{ stage: 'classification' }, [5]],
    [{ type: 'AGENCY', level: 'COMMUNE', bloc: 'KHOI_1' }, [2]],
    [{ pendingRole: 'COMMUNE_PC' }, [4, 5]],
    [{ assignee: receiver.officer }, [2]],
    [{ recognition: 'Met' }, [5]],
    [{ ready: true }, [4]],
    [{ dueBefore: '2026-04-01T00:00:00.000Z' }, [1, 2]],
    [{ q: 'dong da' }, [1]],
    [{ q: 'ĐỐNG' }, [1]],
    [{ q: '2026-56-cq-000003' }, [3]],
    [{ q: '56-CQ-000004' }, [4]],
    [{ q: '%' }, []],
  ])('filters by %o', async (filters, wanted) => {
    expect(await idsOf(every(everything, matching(filters)))).toEqual(wanted);
  });

  it('comes in pages that meet without a gap, cases without a date last', async () => {
    const paged: number[] = [];
    for (let after: Awaited<ReturnType<typeof listCases>>['next'] = null; ; ) {
      const page = await listCases(db, everything, { sort: 'due', after, limit: 2 });
      paged.push(...page.rows.map(({ case_id }) => Number(case_id.slice(-6))));
      after = page.next;
      if (after === null) break;
    }
    expect(paged).toEqual([2, 1, 3, 4, 5, 6]);
  });

  it.each([
    ['name', [2, 3, 4, 5, 6, 1]],
    ['updated', [6, 5, 4, 3, 2, 1]],
  ] as const)('sorts by %s, page by page', async (sort, wanted) => {
    const first = await listCases(db, everything, { sort, after: null, limit: 4 });
    const second = await listCases(db, everything, { sort, after: first.next, limit: 4 });
    expect([...first.rows, ...second.rows].map(({ case_id }) => Number(case_id.slice(-6)))).toEqual(wanted);
    expect(second.next).toBeNull();
  });

  it('says how many there are and up to which event', async () => {
    expect(await countCases(db, everything)).toEqual({ total: 6, exact: true });
    const last = await store.deps.store.read(excluded?.streamId ?? '');
    expect(await asOfPosition(db)).toBe(last.at(-1)?.position);
  });

  it('gives one case with its whole state', async () => {
    expect(await readCaseCurrent(db, '2026-56-CQ-000004')).toMatchObject({
      version: 10,
      state: { status: 'Proposed', signers: { finding: ['of-police02'] } },
    });
    expect(await readCaseCurrent(db, '2026-56-CQ-999999')).toBeUndefined();
  });
});

const worker = (...people: readonly Person[]) => ({
  officer: people[0]?.officer ?? '',
  appointments: people.map(({ role, office }) => ({ role, office })),
});
const colleague = { ...worker(receiver), officer: 'of-police05' };
const today = { now: '2026-03-02T03:00:00.000Z', dueBefore: '2026-03-20T00:00:00.000Z' };
const inQueue = (queue: Queue, who: ReturnType<typeof worker>, now = today.now) =>
  idsOf(queueOf(queue, who, { ...today, now }));

describe('the queues of an officer', () => {
  it('holds what the role must do now, unclaimed or mine', async () => {
    expect(await inQueue('needs-me', worker(receiver))).toEqual([2, 3]);
    expect(await inQueue('needs-me', colleague)).toEqual([3]);
    expect(await inQueue('needs-me', worker(chair))).toEqual([4, 5]);
    expect(await inQueue('needs-me', worker(head))).toEqual([1]);
    expect(await inQueue('needs-me', worker({ ...receiver, role: 'CLERK' }))).toEqual([]);
  });

  it('holds what waits for others, what is due, what nobody has claimed', async () => {
    expect(await inQueue('waiting', worker(receiver))).toEqual([1, 4, 5]);
    expect(await inQueue('waiting', worker(head))).toEqual([]);
    expect(await inQueue('due', worker(receiver))).toEqual([2]);
    expect(await inQueue('unassigned', worker(receiver))).toEqual([3]);
    expect(await inQueue('needs-me', worker())).toEqual([]);
  });

  it('counts what it lists', async () => {
    const counts = { needsMe: 2, waiting: 3, due: 1, unassigned: 1 };
    expect(await countQueues(db, worker(receiver), today, everything)).toEqual(counts);
    expect(await countQueues(db, worker(), today, everything)).toMatchObject({ needsMe: 0, waiting: 0 });
  });
});

describe('pending recognitions', () => {
  it('are the cases of steps 3 to 5 without a decision, with what is missing', async () => {
    const { rows } = await listCases(db, awaitingRecognition, byCase);
    expect(rows.map(({ case_id, ready: nothing, missing }) => [Number(case_id.slice(-6)), nothing, missing])).toEqual([
      [3, false, [{ code: 'ProposalNotSubmitted' }, { code: 'PeriodEndNotConfirmed' }]],
      [4, true, []],
    ]);
  });

  it('are summed up with the whole funnel', async () => {
    const funnel = { eligible: 5, registered: 4, submitted: 3, pending: 2, ready: 1, met: 1, notMet: 0, excluded: 1 };
    expect(await summarise(db, 'commune', everything)).toEqual([{ key: 'vn.56.22366', ...funnel }]);
    expect(await summarise(db, 'province', everything)).toEqual([{ key: 'vn.56', ...funnel }]);
    expect(await summarise(db, 'type', everything)).toEqual([{ key: 'AGENCY', ...funnel }]);
    expect(await summarise(db, 'bloc', everything)).toMatchObject([{ key: 'KHOI_1', eligible: 1 }, { key: null }]);
  });
});

describe('a proposal whose period has ended without a word of the standing body', () => {
  it('is work of the standing body as well as of the decider, from 16 November on', async () => {
    await tell(proposed, road().slice(0, 9));
    const over = '2026-11-15T17:00:00.000Z';
    expect(await inQueue('needs-me', worker(receiver), '2026-11-15T16:59:59.999Z')).toEqual([2, 3]);
    expect(await inQueue('needs-me', worker(receiver), over)).toEqual([2, 3, 7]);
    expect(await inQueue('waiting', worker(receiver), over)).toEqual([1, 4, 5]);
    expect(await inQueue('needs-me', worker(chair), over)).toEqual([4, 5, 7]);
    expect(await inQueue('needs-me', worker({ ...receiver, role: 'CLERK' }), over)).toEqual([]);
    expect(await countQueues(db, worker(receiver), { ...today, now: over }, everything)).toMatchObject({
      needsMe: 3,
      waiting: 3,
    });
  });
});
