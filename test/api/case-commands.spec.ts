import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKey, type TestApi } from '#test/support/api/api.ts';
import { appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { headOf, unitOffice } from '#test/support/api/persons.ts';
import { chair, head, otherCommune, provincial, receiver } from '#test/support/case/officers.ts';
import { registrationPapers } from '#test/support/case/papers.ts';
import { open, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

let api: TestApi;
let police: Caller;
let unit: Caller;
beforeAll(async () => {
  api = await startWholeApi('2026-03-05T03:00:00.000Z');
  police = await signIn(api, receiver);
  unit = await signIn(api, head, headOf(2), headOf(3));
});
afterAll(() => api.stop());

const url = (number: number) => `/v1/cases/${caseOf(number).caseId}/commands`;
const typesOf = async (number: number) => (await api.deps.store.read(caseOf(number).streamId)).map(({ type }) => type);
const registering = { type: 'SubmitRegistration', data: registrationPapers };

describe('a command on a case', () => {
  it('is answered with version, position and events, and the same for ever under its key', async () => {
    await tellToStore(api.deps.store, caseOf(1), open());
    const key = newKey();
    const first = await unit.post(url(1), registering, { 'idempotency-key': key });
    expect(first).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { caseId: '2026-56-CQ-000001', version: 2, events: ['RegistrationSubmitted'], dryRun: false },
    });
    const accepted = await police.post(url(1), { type: 'AcceptRegistration', data: {} });
    expect(accepted.body).toMatchObject({ version: 3, events: ['RegistrationAccepted'] });
    const again = await unit.post(url(1), registering, { 'idempotency-key': key });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await typesOf(1)).toEqual(['CaseOpened', 'RegistrationSubmitted', 'RegistrationAccepted']);
  });

  it('carries who, in which office, when and by which request, set by the server', async () => {
    const [, submitted] = await api.deps.store.read(caseOf(1).streamId);
    expect(submitted?.signature).toMatchObject({
      actor: { officer: head.officer, role: 'UNIT_HEAD', office: head.office, onBehalfOf: null, enteredBy: null },
      channel: 'ONLINE',
      demonstration: true,
      occurredAt: '2026-03-05T03:00:00.000Z',
      receivedAt: '2026-03-05T03:00:00.000Z',
    });
  });

  it('is refused under a key that was used for another body, whether asked twice or years later', async () => {
    await tellToStore(api.deps.store, caseOf(2), open());
    const key = newKey();
    const sent = await unit.post(url(2), registering, { 'idempotency-key': key });
    expect(sent.status).toBe(200);
    const other = { ...registering, data: { ...registering.data, partyBody: false } };
    const reused = await unit.post(url(2), other, { 'idempotency-key': key });
    expect(reused).toMatchObject({ status: 422, body: { code: 'IdempotencyKeyReused' } });
    expect(await typesOf(2)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
  });

  it('happens once when the same request comes many times at once', async () => {
    await tellToStore(api.deps.store, caseOf(3), open());
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => unit.post(url(3), registering, { 'idempotency-key': key })),
    );
    expect(answers.map(({ status, body }) => [status, body['version']])).toEqual(
      Array.from({ length: 8 }, () => [200, 2]),
    );
    expect(await typesOf(3)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
  });

  it('is decided again after a refusal under the same key', async () => {
    await tellToStore(api.deps.store, caseOf(4), open());
    const accepting = { type: 'AcceptRegistration', data: {} };
    const key = newKey();
    const early = await police.post(url(4), accepting, { 'idempotency-key': key });
    expect(early).toMatchObject({ status: 409, body: { code: 'NotAllowedNow', facts: { waitsFor: ['UNIT_HEAD'] } } });
    await tellToStore(api.deps.store, caseOf(4), register('2026-03-03'));
    const later = await police.post(url(4), accepting, { 'idempotency-key': key });
    expect(later).toMatchObject({ status: 200, body: { version: 3 } });
  });
});

describe('a version that the officer saw', () => {
  it('is accepted while it is the newest, and refused with what was done meanwhile', async () => {
    await tellToStore(api.deps.store, caseOf(5), open(), register('2026-03-03'));
    const accepting = { type: 'AcceptRegistration', data: {} };
    const stale = await police.post(url(5), accepting, { 'if-match': '"1"' });
    expect(stale).toMatchObject({
      status: 412,
      body: {
        code: 'StaleCase',
        facts: { expected: 1, actual: 2, what: ['RegistrationSubmitted'], by: [unitOffice(5)] },
      },
    });
    expect(await police.post(url(5), accepting, { 'if-match': '"2"' })).toMatchObject({ status: 200 });
  });
});

describe('the acting officer', () => {
  it('is refused for another commune, and named whose the case is', async () => {
    await tellToStore(api.deps.store, caseOf(6), open(), register('2026-03-03'));
    const stranger = await signIn(api, otherCommune);
    const answer = await stranger.post(url(6), { type: 'AcceptRegistration', data: {} });
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'OutsideScope', facts: { offices: [receiver.office] } },
    });
    expect(answer.body['detail']).toContain('Công an phường Nha Trang');
  });

  it('is refused when none of his roles may, with the roles that may', async () => {
    const committee = await signIn(api, chair);
    const answer = await committee.post(url(6), { type: 'AcceptRegistration', data: {} });
    expect(answer).toMatchObject({ status: 403, body: { code: 'RoleMissing' } });
  });

  it('has to name the office when two of his own fit', async () => {
    const both = { ...provincial, officer: receiver.officer };
    await tellToStore(api.deps.store, caseOf(7), open('2026-01-05'), register('2026-01-12'));
    await appoint(api, both);
    const accepting = { type: 'AcceptRegistration', data: {} };
    const answer = await police.post(url(7), accepting);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'OfficeAmbiguous', facts: { offices: [receiver.office, provincial.office] } },
    });
    const named = await police.post(url(7), { ...accepting, office: provincial.office });
    expect(named).toMatchObject({ status: 200 });
    const elsewhere = await police.post(url(7), { ...accepting, office: 'PROV_PC@vn.56' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'OfficeNotHeld' } });
  });

  it('cannot act for somebody else without a delegation', async () => {
    const answer = await police.post(url(6), { type: 'AcceptRegistration', data: {}, onBehalfOf: chair.officer });
    expect(answer).toMatchObject({ status: 403, body: { code: 'DelegationUnknown' } });
  });
});

describe('a dry run', () => {
  it('decides without writing', async () => {
    await tellToStore(api.deps.store, caseOf(8), open(), register('2026-03-03'));
    const answer = await police.post(`${url(8)}?dryRun=true`, { type: 'AcceptRegistration', data: {} });
    expect(answer.body).toMatchObject({ dryRun: true, version: 3, position: null, events: ['RegistrationAccepted'] });
    expect(await typesOf(8)).toEqual(['CaseOpened', 'RegistrationSubmitted']);
  });

  it('is refused like the act itself', async () => {
    const answer = await police.post(`${url(8)}?dryRun=true`, { type: 'StartAppraisal', data: {} });
    expect(answer).toMatchObject({ status: 409, body: { code: 'NotAllowedNow' } });
  });
});
