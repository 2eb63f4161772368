import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { newKey, startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { chair, provincial, receiver } from '#test/support/case/officers.ts';
import { paper } from '#test/support/case/papers.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';

const second = { ...provincial, officer: OfficerId.parse('of-pv050002') };
const COMMANDS = '/v1/policy/56/commands';

let api: TestApi;
let first: Caller;
let other: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-08-10T03:00:00.000Z' });
  first = await signIn(api, provincial);
  other = await signIn(api, second);
});
afterAll(() => api.stop());

const propose = (row: object) => ({ type: 'ProposePolicyRow', data: { row } });
const adopt = (of: object) => ({ type: 'AdoptPolicyRow', data: { of, document: paper('NOTICE') } });
const rows = async (caller = first) => (await caller.get('/v1/policy/56')).body;

describe('a policy row', () => {
  it('is proposed by one officer, adopted by another, and repealed', async () => {
    const key = { 'idempotency-key': newKey() };
    const proposing = await first.post(COMMANDS, propose(dayRow()), key);
    expect(proposing).toMatchObject({ status: 200, body: { scope: '56', events: ['PolicyRowProposed'], version: 1 } });
    expect((await first.post(COMMANDS, propose(dayRow()), key)).body).toEqual(proposing.body);
    const { proposed } = await rows();
    expect(proposed).toMatchObject([{ row: dayRow(), by: [{ id: provincial.officer }] }]);
    const rowId = Array.isArray(proposed) ? proposed[0].rowId : '';
    expect(await first.post(COMMANDS, adopt({ rowId }))).toMatchObject({
      status: 403,
      body: { code: 'SecondOfficerRequired' },
    });
    expect(await other.post(COMMANDS, adopt({ rowId }))).toMatchObject({ status: 200 });
    expect(await rows()).toMatchObject({
      version: 2,
      scopeName: 'tỉnh Khánh Hòa',
      proposed: [],
      adopted: [{ rowId, by: [{ id: second.officer }], document: { kind: 'NOTICE' }, repealedOn: null }],
    });
    const repealing = { type: 'RepealPolicyRow', data: { rowId, reason: 'Bị thay thế', document: paper('NOTICE') } };
    const bare = { ...repealing, data: { ...repealing.data, document: null } };
    expect(await first.post(COMMANDS, bare)).toMatchObject({ status: 422, body: { code: 'IssuerDocumentRequired' } });
    expect(await first.post(COMMANDS, repealing)).toMatchObject({ status: 200 });
    expect(await rows()).toMatchObject({ adopted: [{ rowId, repealedOn: '2026-08-10' }] });
  });

  it('is refused, with the reasons in words, when it cannot be met', async () => {
    const answer = await first.post(COMMANDS, propose(planRow({ ladder: [7, 0], before: { month: 2, day: 30 } })));
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'CalendarInconsistent',
        detail: 'Lý do: ngày không có trong mọi năm, số ngày nhắc trước phải từ 1 trở lên.',
        facts: { problems: ['DATE_DOES_NOT_EXIST', 'LADDER_NOT_POSITIVE'] },
      },
    });
    expect(await other.post(COMMANDS, adopt({ shippedDay: '2026-11-24' }))).toMatchObject({
      status: 404,
      body: { code: 'PolicyRowNotFound' },
    });
    expect(await first.post(COMMANDS, propose({ ...dayRow(), date: '2026-02-30' }))).toMatchObject({ status: 400 });
  });

  it('is no matter of other roles, other provinces or the country', async () => {
    const committee = await signIn(api, chair);
    expect(await committee.post(COMMANDS, propose(dayRow()))).toMatchObject({ body: { code: 'RoleMissing' } });
    const elsewhere = await first.post('/v1/policy/01/commands', propose(dayRow()));
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    const ofCountry = await first.post('/v1/policy/vn/commands', propose(dayRow()));
    expect(ofCountry).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const nowhere = await first.post('/v1/policy/99/commands', propose(dayRow()));
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'AreaNotFound' } });
    const principal = { ...propose(dayRow()), onBehalfOf: second.officer };
    expect(await first.post(COMMANDS, principal)).toMatchObject({ body: { code: 'DelegationUnknown' } });
  });

  it('is read all over its province, and of the country everywhere', async () => {
    const commune = await signIn(api, receiver);
    expect(await commune.get('/v1/policy/56')).toMatchObject({ status: 200 });
    expect(await commune.get('/v1/policy/vn')).toMatchObject({ status: 200, body: { version: 0, scope: 'vn' } });
    expect(await commune.get('/v1/policy/01')).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await commune.get('/v1/policy/99')).toMatchObject({ status: 404, body: { code: 'AreaNotFound' } });
  });

  it('of the country holds in every province', async () => {
    const ministry = { officer: OfficerId.parse('of-v050001'), role: 'V05', office: OfficeId.parse('V05@vn') } as const;
    const v05 = await signIn(api, ministry);
    expect(await v05.post('/v1/policy/vn/commands', adopt({ shippedDay: '2026-11-23' }))).toMatchObject({
      status: 200,
    });
    const { body } = await first.get('/v1/calendar/2026?province=56');
    expect(body['days']).toContainEqual(expect.objectContaining({ date: '2026-11-23', kind: 'DAY_IN_LIEU' }));
  });
});

describe('the preview of a row that nobody proposed yet', () => {
  const asked = (row: object | string, scope = '56') => {
    const text = typeof row === 'string' ? row : JSON.stringify(row);
    return first.get(`/v1/policy/${scope}/preview?year=2026&province=56&row=${encodeURIComponent(text)}`);
  };

  it('tells what it would move, of the province or of the country', async () => {
    const { status, body } = await asked(planRow({ year: 2026 }));
    expect(status).toBe(200);
    expect(body['moves']).toContainEqual(
      expect.objectContaining({ id: 'PLAN', kind: 'DATE', from: '2026-09-05', to: '2026-09-12' }),
    );
    const ofCountry = await asked(dayRow({ date: '2026-10-22' }), 'vn');
    expect(ofCountry.body['moves']).toContainEqual(
      expect.objectContaining({ id: 'UNIT_RPT', kind: 'REMINDER', from: '2026-10-22' }),
    );
  });

  it('tells in words why it cannot be, and refuses what is no row', async () => {
    expect(await asked(planRow({ ladder: [0] }))).toMatchObject({
      body: { problems: [{ code: 'LADDER_NOT_POSITIVE', text: expect.any(String) }], moves: [] },
    });
    expect(await asked('{')).toMatchObject({ status: 400 });
    expect(await asked({ table: 'DEADLINES' })).toMatchObject({ status: 400 });
    expect(await first.get('/v1/policy/56/preview?year=2026&province=56')).toMatchObject({ status: 404 });
  });

  it('tells what the end of an adopted row would move', async () => {
    const { body: proposing } = await first.post(COMMANDS, propose(planRow({ year: 2026 })));
    expect(proposing).toMatchObject({ events: ['PolicyRowProposed'] });
    const { proposed } = await rows();
    const rowId = Array.isArray(proposed) ? proposed[0].rowId : '';
    expect(await other.post(COMMANDS, adopt({ rowId }))).toMatchObject({ status: 200 });
    const { body } = await first.get(`/v1/policy/56/preview?year=2026&province=56&repeal=${rowId}`);
    expect(body['moves']).toContainEqual(
      expect.objectContaining({ id: 'PLAN', kind: 'DATE', from: '2026-09-12', to: '2026-09-05' }),
    );
  });
});
