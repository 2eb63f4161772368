import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Answer, type Caller, signIn } from '#test/support/api/caller.ts';
import { head, receiver } from '#test/support/case/officers.ts';
import { registrationPapers } from '#test/support/case/papers.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { enterUnit } from '#test/support/streams/units.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const CASE = '/v1/cases/2026-56-CQ-000001/commands';
const UNIT = '/v1/units/56-CQ-000001/commands';

let api: TestApi;
let police: Caller;
let unit: Caller;
let before: unknown;
const written = async () =>
  (
    await api.pool.query(
      'select count(*)::int as events, (select count(*)::int from es.stream) as streams from es.event',
    )
  ).rows[0];

beforeAll(async () => {
  api = await startApi({ at: '2026-03-05T03:00:00.000Z' });
  await enterUnit(api.deps.store, '56-CQ-000001');
  await tellToStore(api.deps.store, caseOf(1), open());
  police = await signIn(api, receiver);
  unit = await signIn(api, head);
  before = await written();
});
afterAll(() => api.stop());

const expectProblem = (answer: Answer, status: number, code: string, pointer?: string, fieldCode?: string) => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({ type: `/problems/${code}`, status, code });
  if (pointer === undefined) return;
  const errors = [answer.body['errors']].flat();
  expect(errors).toContainEqual(expect.objectContaining({ pointer, ...(fieldCode ? { code: fieldCode } : {}) }));
};
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const correcting = (changes: object) => ({ type: 'CorrectUnitDetails', data: { changes, reason: 'bổ sung' } });
const returning = (over: object) => ({
  type: 'ReturnRegistration',
  data: { reasonCode: 'OTHER', reason: 'thiếu', fixes: [{ fix: 'ký' }], due: '2026-03-10', ...over },
});

describe('a body that is no JSON as we store it', () => {
  it.each([
    ['malformed JSON', '{"type":', 400, 'MalformedJson'],
    ['no JSON at all', 'type=StartAppraisal', 400, 'MalformedJson'],
    ['an empty body', '', 400, 'MalformedJson'],
    ['50 levels deep', nested(50), 400, 'TooDeep'],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413, 'BodyTooLarge'],
    ['a number without an end', '{"type":1e999}', 400, 'NumberTooLarge'],
  ])('is refused: %s', async (_name, payload, status, code) => {
    expectProblem(await police.post(CASE, payload), status, code);
  });

  it('is refused when it is no UTF-8', async () => {
    const { statusCode, body } = await api.app.inject({
      method: 'POST',
      url: '/v1/session/demo',
      headers: { 'content-type': 'application/json' },
      payload: Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    });
    expect([statusCode, JSON.parse(body).code]).toEqual([400, 'MalformedJson']);
  });

  it.each([
    ['NUL', '{"type":"RecallDossier","data":{"reason":"a\\u0000b"}}', 'NulCharacter', '/data/reason'],
    ['a lone surrogate', '{"type":"RecallDossier","data":{"reason":"a\\ud800b"}}', 'LoneSurrogate', '/data/reason'],
    [
      'NUL in a field name',
      '{"type":"RecallDossier","data":{"re\\u0000ason":"b"}}',
      'NulCharacter',
      '/data/re\u0000ason',
    ],
    ['__proto__', '{"type":"RecallDossier","__proto__":{"x":1}}', 'ForbiddenKey', '/__proto__'],
    ['a field twice', '{"type":"RecallDossier","data":{"reason":"a","reason":"b"}}', 'DuplicateKey', '/data/reason'],
  ])('is refused with the place of %s', async (_name, payload, code, pointer) => {
    expectProblem(await police.post(CASE, payload), 400, code, pointer, code);
  });

  it('is refused in another media type', async () => {
    const answer = await police.post(CASE, '<a/>', { 'content-type': 'application/xml' });
    expectProblem(answer, 415, 'UnsupportedMediaType');
    expectProblem(await police.post(CASE, 'x', { 'content-type': 'text/plain' }), 415, 'UnsupportedMediaType');
  });
});

describe('a form that the contract does not know', () => {
  it.each([
    ['an unknown command', { type: 'DropTables', data: {} }, '/type', 'UnknownType'],
    ['a command of the system', { type: 'CloseRegistrationWindow', data: { cause: 'WINDOW' } }, '/type', 'UnknownType'],
    ['a missing field', { type: 'RecallDossier', data: {} }, '/data/reason', 'Required'],
    ['a wrong type', { type: 'RecallDossier', data: { reason: 7 } }, '/data/reason', 'WrongType'],
    ['an empty text', { type: 'RecallDossier', data: { reason: '' } }, '/data/reason', 'TooShort'],
    ['a text too long', { type: 'RecallDossier', data: { reason: 'x'.repeat(2001) } }, '/data/reason', 'TooLong'],
    ['an unknown field', { type: 'StartAppraisal', data: { by: 'me' } }, '/data/by', 'UnknownField'],
    ['a field beside it', { type: 'StartAppraisal', data: {}, recordedAt: 'now' }, '/recordedAt', 'UnknownField'],
    ['a value of no list', returning({ reasonCode: 'BORED' }), '/data/reasonCode', 'InvalidValue'],
    ['a list too short', returning({ fixes: [] }), '/data/fixes', 'TooShort'],
    ['a field inside a list', returning({ fixes: [{ fix: 'a' }, { fix: 1 }] }), '/data/fixes/1/fix', 'WrongType'],
    ['a day that does not exist', returning({ due: '2026-02-30' }), '/data/due', 'InvalidFormat'],
    [
      'SQL in an id',
      { type: 'AssignCase', data: { assignee: "x'; drop table es.event" } },
      '/data/assignee',
      'InvalidFormat',
    ],
    ['HTML in a code', returning({ fixes: [{ code: '<b>CQ1</b>', fix: 'a' }] }), '/data/fixes/0/code', 'InvalidFormat'],
    ['an office of no form', { type: 'StartAppraisal', data: {}, office: 'POLICE' }, '/office', 'InvalidFormat'],
    [
      'an instant finer than a millisecond',
      { type: 'StartAppraisal', data: {}, occurredAt: '2026-03-01T00:00:00.0001Z' },
      '/occurredAt',
      'InvalidFormat',
    ],
    [
      'an instant without offset',
      { type: 'StartAppraisal', data: {}, occurredAt: '2026-03-01T00:00:00' },
      '/occurredAt',
      'InvalidFormat',
    ],
    [
      'a paper without its receipt',
      { type: 'SubmitRegistration', data: registrationPapers, channel: { paper: {} } },
      '/channel/paper/scan',
      'Required',
    ],
  ])('is refused: %s', async (_name, payload, pointer, code) => {
    expectProblem(await police.post(CASE, payload), 400, 'InvalidRequest', pointer, code);
  });

  it('is a list or text where an object belongs', async () => {
    expectProblem(await police.post(CASE, '[]'), 400, 'InvalidRequest');
    expectProblem(await police.post(CASE, '"StartAppraisal"'), 400, 'InvalidRequest');
    expectProblem(await police.post(CASE, 'null'), 400, 'InvalidRequest');
  });
});

describe('headers and addresses', () => {
  const starting = { type: 'StartAppraisal', data: {} };
  it.each([
    ['is missing', ''],
    ['is too short', 'abc'],
    ['holds a space', 'abc defgh'],
    ['is too long', 'x'.repeat(129)],
  ])('are refused when the key %s', async (_name, key) => {
    const answer = await police.post(CASE, starting, { 'idempotency-key': key });
    expectProblem(answer, 400, 'IdempotencyKeyRequired', '/headers/idempotency-key', 'IdempotencyKeyRequired');
  });

  it.each(['7', 'W/"7"', '"x"', '*'])('are refused with If-Match %s', async (etag) => {
    const answer = await police.post(CASE, starting, { 'if-match': etag });
    expectProblem(answer, 400, 'InvalidRequest', '/headers/if-match');
  });

  it.each([
    ['an id of no form', '/v1/cases/2026-56-XX-000001', '/params/caseId'],
    ['SQL in an id', `/v1/cases/${encodeURIComponent("2026-56-CQ-000001' or 1=1")}`, '/params/caseId'],
    ['a wrong year', '/v1/cases/1999-56-CQ-000001', '/params/caseId'],
    ['a year of no form', '/v1/cycles/26/provinces/56', '/params/year'],
    ['an unknown parameter', '/v1/cases?yaer=2026', '/query/yaer'],
    ['a parameter twice', '/v1/cases?year=2026&year=2025', '/query/year'],
    ['a status of no list', '/v1/cases?status=Open', '/query/status'],
    ['a limit too large', '/v1/cases?limit=201', '/query/limit'],
    ['a limit that is no number', '/v1/cases?limit=many', '/query/limit'],
    ['NUL in a search', '/v1/cases?q=a%00b', '/query/q'],
    ['an unknown parameter of a single case', '/v1/cases/2026-56-CQ-000001?asOf=yesterday', '/query/asOf'],
  ])('are refused: %s', async (_name, url, pointer) => {
    const answer = await police.get(url);
    expect(answer.status).toBe(400);
    expect([answer.body['errors']].flat()).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('are refused when the address cannot be read, and when a cursor was made up', async () => {
    expectProblem(await police.get('/v1/cases/%E0%A4%A'), 400, 'BadAddress');
    expectProblem(await police.get('/v1/cases?cursor=abc.def'), 400, 'BadCursor');
    expectProblem(
      await police.get(`/v1/cases?cursor=${Buffer.from('["x","y"]').toString('base64url')}.x`),
      400,
      'BadCursor',
    );
  });

  it('are 404 for what is not there, and 405 with what is allowed', async () => {
    expectProblem(await police.get('/v1/cases/2026-56-CQ-000099'), 404, 'CaseNotFound');
    expectProblem(await police.get('/v1/units/56-CQ-000099'), 404, 'UnitNotFound');
    expectProblem(await police.get('/v1/nothing'), 404, 'RouteNotFound');
    const answer = await police.post('/v1/cases', {});
    expectProblem(answer, 405, 'MethodNotAllowed');
    expect(answer.headers['allow']).toBe('GET, HEAD');
  });
});

describe('ids of other provinces and wrong years', () => {
  it('are refused when a unit moves to a commune elsewhere', async () => {
    const answer = await police.post(UNIT, correcting({ commune: '00004' }));
    expectProblem(answer, 400, 'InvalidRequest', '/data/changes/commune');
  });

  it('are refused when a unit is entered in another province', async () => {
    const facts = { name: 'Trường', type: 'EDUCATION', province: '01', commune: '00004' };
    const answer = await police.post('/v1/units', {
      type: 'EnterUnit',
      data: { facts, source: { source: 'x', externalId: null } },
    });
    expectProblem(answer, 403, 'OutsideScope');
  });

  it('are refused when the year is not open', async () => {
    const answer = await police.post('/v1/cases/2025-56-CQ-000001/commands', { type: 'OpenCase', data: {} });
    expectProblem(answer, 409, 'CycleNotOpen');
    expectProblem(await unit.get('/v1/cases/2025-56-CQ-000001'), 404, 'CaseNotFound');
  });

  it('are refused when a list asks for an area that is none', async () => {
    expectProblem(await police.get('/v1/areas/vn.99'), 404, 'AreaNotFound');
    expectProblem(await police.get('/v1/areas?parent=vn.56.00004'), 404, 'AreaNotFound');
  });
});

it('leaves nothing written behind', async () => {
  expect(await written()).toEqual(before);
});

describe('free text', () => {
  it('is stored as NFC and shown as it was written, SQL and HTML too', async () => {
    const name = `Trạm <script>alert(1)</script>'; drop table es.event; --`;
    const answer = await police.post(UNIT, correcting({ name: name.normalize('NFD') }));
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 });
    const { body } = await police.get('/v1/units/56-CQ-000001');
    expect(body).toMatchObject({ facts: { name: name.normalize('NFC') } });
    const found = await police.get(`/v1/units/56-CQ-000001/events`);
    expect(JSON.stringify(found.body)).toContain(name.normalize('NFC').slice(0, 20));
  });
});
