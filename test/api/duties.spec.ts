import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { planOf, reportOf } from '#test/support/case/duties.ts';
import { chair, head, provincial, receiver } from '#test/support/case/officers.ts';
import { department } from '#test/support/streams/duties.ts';

let api: TestApi;
let committee: Caller;
let province: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-09-04T16:59:59.999Z' });
  committee = await signIn(api, chair);
  province = await signIn(api, provincial);
});
afterAll(() => api.stop());

const url = `/v1/duties/2026/${chair.office}`;
const commands = `${url}/commands`;
const submitting = { type: 'SubmitOfficePlan', data: planOf };
const receiving = { type: 'ReceiveReport', data: { duty: 'PLAN' } };

describe('the duties of an office in a year', () => {
  it('are read by the office itself, by whom it reports to, and by nobody beside them', async () => {
    const own = await committee.get(url);
    expect(own).toMatchObject({
      status: 200,
      headers: { etag: '"0"' },
      body: { year: 2026, office: { id: chair.office, name: 'UBND phường Nha Trang' }, version: 0 },
    });
    expect(own.body['duties']).toMatchObject([
      { id: 'LAUNCH', state: 'Missed', lastGoodDay: '2026-04-30' },
      { id: 'PLAN', state: 'Open', standing: 'NotSubmitted', lastGoodDay: '2026-09-04', workingDaysLeft: 1 },
      { id: 'UNIT_RPT', recipient: { name: 'Công an tỉnh Khánh Hòa' }, lastGoodDay: '2026-10-24' },
      { id: 'COMMUNE_FIGURES', state: 'Open' },
    ]);
    expect(await province.get(url)).toMatchObject({ status: 200, body: own.body });
    const stranger = await signIn(api, head);
    expect(await stranger.get(url)).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await province.get('/v1/duties/2026/COMMUNE_PC@vn.56.99999')).toMatchObject({
      status: 404,
      body: { code: 'OfficeNotFound' },
    });
  });

  it('are handed in by its officer, on the version he saw, and received by the provincial police', async () => {
    const police = await signIn(api, receiver);
    expect(await police.post(commands, submitting)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    expect(await province.post(commands, receiving)).toMatchObject({ status: 409, body: { code: 'NoReportWaits' } });
    const submitted = await committee.post(commands, submitting, { 'if-match': '"0"' });
    expect(submitted).toMatchObject({
      status: 200,
      headers: { etag: '"1"' },
      body: { year: 2026, office: { id: chair.office }, version: 1, events: ['OfficePlanSubmitted'], dryRun: false },
    });
    const stale = await province.post(commands, receiving, { 'if-match': '"0"' });
    expect(stale).toMatchObject({ status: 412 });
    expect(await province.post(commands, receiving)).toMatchObject({
      status: 200,
      body: { events: ['ReportReceived'] },
    });
    const { body } = await committee.get(url);
    expect(body['duties']).toMatchObject([
      { id: 'LAUNCH' },
      { id: 'PLAN', state: 'Met', standing: 'Received', submissions: 1, workingDaysLeft: null },
      { id: 'UNIT_RPT' },
      { id: 'COMMUNE_FIGURES' },
    ]);
  });

  it('are returned with a day to mend them by, and a late one is marked', async () => {
    api.clock.at = '2026-10-24T17:00:00.000Z';
    [committee, province] = [await signIn(api, chair), await signIn(api, provincial)];
    const report = { type: 'SubmitOfficeReport', data: { duty: 'UNIT_RPT', ...reportOf } };
    const bare = { ...report, data: { ...report.data, tasks: null } };
    expect(await committee.post(commands, bare)).toMatchObject({
      status: 422,
      body: { code: 'ReportIncomplete', facts: { fields: ['tasks'] } },
    });
    expect(await committee.post(commands, report)).toMatchObject({ status: 200 });
    const returning = { type: 'ReturnReport', data: { duty: 'UNIT_RPT', reason: 'Thiếu số liệu', due: '2026-10-28' } };
    expect(await province.post(commands, returning)).toMatchObject({ body: { events: ['ReportReturned'] } });
    const { body } = await committee.get(url);
    expect(body['duties']).toMatchObject([
      { id: 'LAUNCH' },
      { id: 'PLAN' },
      { id: 'UNIT_RPT', state: 'MetLate', standing: 'Returned', fixBy: '2026-10-28T17:00:00.000Z' },
      { id: 'COMMUNE_FIGURES' },
    ]);
  });

  it('are those of a department too, and an office that owes nothing is told so', async () => {
    const education = await signIn(api, department);
    const own = await education.get(`/v1/duties/2026/${department.office}`);
    expect(own.body['duties']).toMatchObject([{ id: 'LAUNCH' }, { id: 'PLAN', state: 'Missed' }, { id: 'UNIT_RPT' }]);
    const wrong = await province.post(`/v1/duties/2026/${provincial.office}/commands`, submitting);
    expect(wrong).toMatchObject({ status: 409, body: { code: 'DutyNotOwed' } });
    const delegated = await committee.post(commands, { ...submitting, onBehalfOf: head.officer });
    expect(delegated).toMatchObject({ status: 403, body: { code: 'DelegationUnknown' } });
  });
});
