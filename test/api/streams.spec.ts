import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import { newKey, startApi, type TestApi } from '#test/support/api/api.ts';
import { appoint, ask, type Caller, signIn } from '#test/support/api/caller.ts';
import { chair, otherCommune, type Person, provincial, receiver } from '#test/support/case/officers.ts';
import { DECISION, documentOf, open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

let api: TestApi;
let police: Caller;
let committee: Caller;
let province: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-11-18T03:00:00.000Z' });
  await tellToStore(api.deps.store, caseOf(1), open());
  police = await signIn(api, receiver);
  committee = await signIn(api, chair);
  province = await signIn(api, provincial);
});
afterAll(() => api.stop());

const facts = { name: 'Trường THCS Võ Thị Sáu', type: 'EDUCATION', province: '56', commune: '22366' };
const entering = (externalId: string | null = 'a-1', over: object = {}) => ({
  type: 'EnterUnit',
  data: { facts: { ...facts, ...over }, source: { source: 'spec', externalId } },
});

describe('a unit', () => {
  it('is entered once under one key, and found in the register', async () => {
    const key = newKey();
    const first = await police.post('/v1/units', entering(), { 'idempotency-key': key });
    expect(first).toMatchObject({
      status: 201,
      headers: { location: '/v1/units/56-GD-000001' },
      body: { unitId: '56-GD-000001', version: 1, events: ['UnitEntered'] },
    });
    const again = await police.post('/v1/units', entering(), { 'idempotency-key': key });
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await police.post('/v1/units', entering('a-2'), { 'idempotency-key': key });
    expect(other).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
    await api.follow();
    const { body } = await police.get('/v1/units?q=vo thi sau');
    expect(body).toMatchObject({
      total: 1,
      items: [{ unitId: '56-GD-000001', areaName: 'phường Nha Trang', missing: ['level', 'schoolLevels'] }],
    });
  });

  it('is refused when the register has that row already', async () => {
    const twin = await police.post('/v1/units', entering());
    expect(twin).toMatchObject({ status: 409, body: { code: 'UnitAlreadyEntered' } });
  });

  it('is corrected by who keeps the register, on the version he saw', async () => {
    const changes = { level: 'COMMUNE', schoolLevels: ['LOWER_SECONDARY'] };
    const correcting = { type: 'CorrectUnitDetails', data: { changes, reason: 'bổ sung' } };
    const url = '/v1/units/56-GD-000001/commands';
    const stranger = await signIn(api, otherCommune);
    expect(await stranger.post(url, correcting)).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    expect(await committee.post(url, correcting)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const stale = await police.post(url, correcting, { 'if-match': '"9"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'StaleCase' } });
    const corrected = await police.post(url, correcting, { 'if-match': '"1"' });
    expect(corrected).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
    const same = await police.post(url, correcting);
    expect(same).toMatchObject({ status: 422, body: { code: 'NothingChanged' } });
    const unit = await police.get('/v1/units/56-GD-000001');
    expect(unit.body).toMatchObject({ version: 2, facts: changes, missing: [], cases: [] });
  });
});

describe('a decision document', () => {
  const url = `/v1/decisions/${DECISION}/commands`;
  const document = documentOf('RECOGNITION', 'MET').decision;
  const issuing = { type: 'IssueDecision', data: { document } };

  it('is recorded by its issuer alone, under the id that its number gives', async () => {
    const police403 = await police.post(url, issuing);
    expect(police403).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const wrong = await committee.post('/v1/decisions/COMMUNE_PC@vn.56.22366-2026-69-QD-UBND/commands', issuing);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'DecisionIdWrong', facts: { expected: DECISION } } });
    const issued = await committee.post(url, issuing);
    expect(issued).toMatchObject({ status: 200, body: { decisionId: DECISION, events: ['DecisionIssued'] } });
    const { body } = await police.get(`/v1/decisions/${DECISION}`);
    expect(body).toMatchObject({ version: 1, issuerName: 'UBND phường Nha Trang', document });
  });

  it('is refused when its number is taken by another one', async () => {
    const other = { ...issuing, data: { document: { ...document, subject: 'GRADE' } } };
    expect(await committee.post(url, other)).toMatchObject({ status: 409, body: { code: 'NumberTaken' } });
    expect(await committee.post(url, issuing)).toMatchObject({ status: 409, body: { code: 'AlreadyIssued' } });
  });
});

describe('a report', () => {
  const drafting = { kind: 'R6', year: 2026, province: '56' };

  it('is a snapshot that the provincial police take once per key', async () => {
    expect(await police.post('/v1/reports', drafting)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const key = newKey();
    const first = await province.post('/v1/reports', drafting, { 'idempotency-key': key });
    expect(first).toMatchObject({
      status: 201,
      body: { kind: 'R6', provinceName: 'tỉnh Khánh Hòa', figures: { eligible: 1, registered: 0, met: 0 }, cases: [] },
    });
    const again = await province.post('/v1/reports', drafting, { 'idempotency-key': key });
    expect(again.body).toEqual(first.body);
    const read = await police.get(String(first.headers['location']));
    expect(read.body).toEqual(first.body);
  });

  it('is not there when nobody took it', async () => {
    const answer = await province.get('/v1/reports/R6-2026-vn.56-none');
    expect(answer).toMatchObject({ status: 404, body: { code: 'ReportMissing' } });
  });
});

describe('an officer', () => {
  const admin: Person = {
    officer: OfficerId.parse('of-admin01'),
    role: 'ADMIN',
    office: OfficeId.parse('ADMIN@vn.56'),
  };
  const appointment = { role: 'COMMUNE_POLICE', office: receiver.office, from: '2026-01-01T00:00:00.000Z' };
  const url = '/v1/officers/of-police77/commands';

  it('is appointed by the administrator and then listed at his office', async () => {
    const appointing = { type: 'AppointOfficer', data: { appointment }, lateEntryGround: 'Nhập sau' };
    expect(await police.post(url, appointing)).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const administrator = await signIn(api, admin);
    const appointed = await administrator.post(url, { ...appointing, office: admin.office });
    expect(appointed).toMatchObject({ status: 200, body: { officerId: 'of-police77', events: ['OfficerAppointed'] } });
    await api.follow();
    const { body } = await police.get(`/v1/officers?office=${receiver.office}`);
    expect(body['items']).toContainEqual(expect.objectContaining({ id: 'of-police77' }));
    const elsewhere = await police.get('/v1/officers?office=COMMUNE_POLICE@vn.56.22333');
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
  });

  it('acts by his appointments of the day on which it happened, as long as he holds them', async () => {
    const ending = { role: 'COMMUNE_POLICE', office: receiver.office, until: '2026-11-01T00:00:00.000Z', reason: 'x' };
    await appoint(api, { ...receiver, role: 'OFFICE_HEAD' });
    const administrator = await signIn(api, admin);
    const ended = await administrator.post('/v1/officers/of-police01/commands', {
      type: 'EndAppointment',
      data: ending,
      lateEntryGround: 'Nhập sau',
    });
    expect(ended).toMatchObject({ status: 200 });
    const correcting = { type: 'CorrectUnitDetails', data: { changes: { bloc: 'EDUCATION' }, reason: 'x' } };
    const gone = await police.post('/v1/units/56-GD-000001/commands', correcting);
    expect(gone).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
    const past = { ...correcting, occurredAt: '2026-10-30T10:00:00+07:00', lateEntryGround: 'x' };
    const backDated = await police.post('/v1/units/56-GD-000001/commands', past);
    expect(backDated).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
  });

  it('is given only posts that exist, and is a person', async () => {
    const administrator = await signIn(api, admin);
    const to = (over: object, officer = 'of-police78') =>
      administrator.post(`/v1/officers/${officer}/commands`, {
        type: 'AppointOfficer',
        data: { appointment: { ...appointment, from: '2026-11-16T00:00:00.000Z', ...over } },
      });
    const refusals = [
      [{ office: 'COMMUNE_POLICE@vn.56.99999' }, 404, 'OfficeNotFound'],
      [{ role: 'UNIT_HEAD', office: 'UNIT@56-CQ-999999' }, 404, 'OfficeNotFound'],
      [{ role: 'PROV_PC' }, 422, 'PostUnknown'],
      [{ role: 'ADMIN', office: 'ADMIN@vn.56' }, 403, 'AdministratorByOperator'],
      [{ from: '2022-01-01T00:00:00.000Z' }, 422, 'LateEntryGroundRequired'],
    ] as const;
    for (const [over, status, code] of refusals) expect(await to(over)).toMatchObject({ status, body: { code } });
    expect(await to({}, 'system:import')).toMatchObject({ status: 400, body: { code: 'InvalidRequest' } });
    const session = { method: 'POST', url: '/v1/session/demo', payload: { officer: 'system:timer' } } as const;
    expect(await ask(api, session)).toMatchObject({ status: 400, body: { code: 'InvalidRequest' } });
  });
});
