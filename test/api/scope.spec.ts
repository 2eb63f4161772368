import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { head, type Person, provincial, receiver } from '#test/support/case/officers.ts';
import { grade, recognise, register, roadToDecision, open as toOpen } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { enterUnit } from '#test/support/streams/units.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const person = (officer: string, role: Role, office: string): Person => ({
  officer: OfficerId.parse(officer),
  role,
  office: OfficeId.parse(office),
});
const READERS_OF_NO_CASE = [
  person('of-manager1', 'MANAGING_AUTHORITY', 'MANAGING_AUTHORITY@vn.56'),
  person('of-manager2', 'MANAGING_AUTHORITY', 'MANAGING_AUTHORITY@vn'),
  person('of-edudep01', 'DEPARTMENT', 'DEPARTMENT_GDDT@vn.56'),
] as const;
const RUN = 'run-of-56';

let api: TestApi;
let province: Caller;
let report: string;
beforeAll(async () => {
  api = await startApi({ at: '2026-12-01T03:00:00.000Z' });
  await enterUnit(api.deps.store, '56-CQ-000001');
  await tellToStore(api.deps.store, caseOf(1), ...roadToDecision(), recognise(), grade());
  await tellToStore(api.deps.store, caseOf(2), toOpen(), register());
  await tellToStore(api.deps.store, caseOf(3), ...roadToDecision());
  await api.pool.query(
    `insert into shell.run (run_id, kind, state, province, year, started_by, started_at, updated_at)
     values ($1, 'OPEN_YEAR', 'DONE', '56', 2026, $2, now(), now())`,
    [RUN, provincial.officer],
  );
  province = await signIn(api, provincial);
  for (const each of [receiver, head, ...READERS_OF_NO_CASE]) await appoint(api, each);
  const drafted = await province.post('/v1/reports', { kind: 'R6', year: 2026, province: '56' });
  report = String(drafted.headers['location']);
  await api.follow();
});
afterAll(() => api.stop());

const totals = async (caller: Caller) => {
  const lists = ['/v1/cases', '/v1/units', '/v1/work/pending-recognitions', '/v1/work?queue=waiting', '/v1/runs'];
  return Promise.all(lists.map(async (url) => (await caller.get(url)).body['total']));
};

describe('a managing authority, a department', () => {
  it.each(READERS_OF_NO_CASE)('reads no case, unit, pending recognition or run as $office', async (reader) => {
    expect(await totals(province)).toEqual([3, 1, 1, 0, 1]);
    const caller = await signIn(api, reader);
    expect(await totals(caller)).toEqual([0, 0, 0, 0, 0]);
    expect((await caller.get('/v1/work/pending-recognitions/summary?by=commune')).body).toMatchObject({ rows: [] });
    for (const url of ['/v1/cases/2026-56-CQ-000001', '/v1/cases/2026-56-CQ-000001/events', '/v1/units/56-CQ-000001'])
      expect(await caller.get(url), url).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await caller.get(`/v1/runs/${RUN}`)).toMatchObject({ status: 404 });
    expect(await province.get(`/v1/runs/${RUN}`)).toMatchObject({ status: 200 });
  });

  it.each(READERS_OF_NO_CASE)('commands no case as $office', async (reader) => {
    const command = { type: 'AcceptRegistration', data: {} };
    const answer = await (await signIn(api, reader)).post('/v1/cases/2026-56-CQ-000002/commands', command);
    expect(answer).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
  });

  it.each(READERS_OF_NO_CASE)(
    'reads the figures of its area and the officers of its own office as $office',
    async (reader) => {
      const caller = await signIn(api, reader);
      const figures = await caller.get(report);
      expect(figures).toMatchObject({ status: 200, body: { cases: [], figures: { met: 1 } } });
      expect((await caller.get('/v1/areas/vn.56?year=2026')).body).toMatchObject({
        progress: { met: 1, registered: 3 },
      });
      expect(await caller.get('/v1/cycles/2026/provinces/56')).toMatchObject({ status: 200 });
      expect(await caller.get(`/v1/officers?office=${reader.office}`)).toMatchObject({ status: 200 });
      expect(await caller.get(`/v1/officers?office=${receiver.office}`)).toMatchObject({ status: 403 });
    },
  );

  it('keeps what another post of the same person sees', async () => {
    const both = { ...READERS_OF_NO_CASE[2], officer: OfficerId.parse('of-twohats1') };
    const caller = await signIn(api, both, { ...both, role: 'VFF', office: OfficeId.parse('VFF@vn.56.22366') });
    expect((await totals(caller)).slice(0, 2)).toEqual([3, 1]);
  });
});

it('shows a unit’s people their own unit and no other', async () => {
  const caller = await signIn(api, head);
  expect((await totals(caller)).slice(0, 2)).toEqual([1, 1]);
});
