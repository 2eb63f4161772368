import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerDecider } from '#domain/officer/officer.ts';
import { OfficerId } from '#schema/ids.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { execute } from '#store/execute.ts';
import type { TestApi } from '#test/support/api/api.ts';
import { appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { appraiser, type Person, policeHead, receiver, timer } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { by } from '#test/support/streams/given.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const ENDED = '2026-03-04T10:00:00.000Z';
let api: TestApi;
let boss: Caller;
let colleague: Caller;

const endPost = async ({ officer, role, office }: Person, until: string) => {
  const ending = OfficerCommand.parse({
    type: 'EndAppointment',
    data: { role, office, until, reason: 'luân chuyển' },
  });
  const decider = { ...officerDecider, event: OfficerEvent };
  const ended = await execute(api.deps.store, decider, `officer-${officer}`, by(timer, '2026-03-05', ending));
  expect(ended).toMatchObject({ accepted: true });
};
const claimedBy = ({ officer }: Person) =>
  signed('AssignCase', { assignee: officer }, receiver, '2026-03-03T06:00:00.000Z', {
    facts: { assigneeOffices: [receiver.office] },
  });
const third: Person = { ...appraiser, officer: OfficerId.parse('of-police05') };
const url = (number: number) => `/v1/cases/${caseOf(number).caseId}`;
const assign = (caller: Caller, number: number, { officer }: Person, more = {}) =>
  caller.post(`${url(number)}/commands`, { type: 'AssignCase', data: { assignee: officer }, ...more });

beforeAll(async () => {
  api = await startWholeApi('2026-03-05T07:00:00.000Z');
  await appoint(api, receiver);
  for (const number of [1, 2]) await tellToStore(api.deps.store, caseOf(number), open(), register('2026-03-03'));
  for (const number of [3, 4])
    await tellToStore(api.deps.store, caseOf(number), open(), register('2026-03-03'), claimedBy(receiver));
  boss = await signIn(api, policeHead);
  colleague = await signIn(api, appraiser);
  await endPost(receiver, ENDED);
  await api.follow();
});
afterAll(() => api.stop());

describe('giving a case to an officer', () => {
  it('is refused when his post has ended, also for an act dated before its end', async () => {
    const refused = { status: 422, body: { code: 'AssigneeNotOfOffice' } };
    expect(await assign(boss, 1, receiver)).toMatchObject(refused);
    expect(await assign(boss, 1, receiver, { occurredAt: '2026-03-04T05:00:00.000Z' })).toMatchObject(refused);
    expect(await assign(boss, 1, appraiser, { occurredAt: '2026-03-04T05:00:00.000Z' })).toMatchObject({ status: 200 });
  });
});

describe('the claim of an officer who has left', () => {
  it('shows nowhere: not on the case, not in a list, not under his name', async () => {
    const { body } = await colleague.get(url(3));
    expect(body).toMatchObject({ assignee: null, assigneeName: null });
    expect(body['allowed']).toContainEqual(expect.objectContaining({ command: 'AssignCase', allowed: true }));
    const { body: list } = await colleague.get('/v1/cases?sort=case');
    expect(list['items']).toMatchObject([{ assignee: appraiser.officer }, ...Array(3).fill({ assignee: null })]);
    expect((await colleague.get(`/v1/cases?assignee=${receiver.officer}`)).body).toMatchObject({ items: [], total: 0 });
  });

  it('leaves the case in the queues of his colleagues', async () => {
    const { body } = await colleague.get('/v1/work?queue=unassigned');
    expect(body).toMatchObject({ total: 3 });
    expect((await colleague.get('/v1/work?queue=needs-me')).body).toMatchObject({ total: 4 });
    expect((await colleague.get('/v1/work/counts')).body).toMatchObject({ needsMe: 4, unassigned: 3 });
  });

  it('is not there to be released, and free for a colleague', async () => {
    const release = await boss.post(`${url(3)}/commands`, { type: 'ReleaseCase', data: {} });
    expect(release).toMatchObject({ status: 409, body: { code: 'NotAssigned' } });
    expect(await assign(colleague, 3, appraiser)).toMatchObject({ status: 200, body: { events: ['CaseAssigned'] } });
    expect((await colleague.get(url(3))).body).toMatchObject({ assignee: appraiser.officer });
    expect(await assign(await signIn(api, third), 3, third)).toMatchObject({
      status: 409,
      body: { code: 'AlreadyAssigned' },
    });
  });
});
