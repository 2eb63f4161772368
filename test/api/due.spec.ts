import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { open, openingOf, register } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const openedLate = signed('OpenCase', {}, receiver, '2026-03-30', {
  receivedAt: '2026-03-31T05:00:00.000Z',
  facts: openingOf(),
});
const LEGAL = '2026-03-31T17:00:00.000Z';

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-04-01T03:00:00.000Z' });
  await tellToStore(api.deps.store, caseOf(1), open(), register('2026-03-31'));
  await tellToStore(api.deps.store, caseOf(2), openedLate);
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const read = async (number: number) => (await police.get(`/v1/cases/2026-56-CQ-00000${number}`)).body;

describe('the date of the next act', () => {
  it('is named in list and case alike, and an inner limit is called internal', async () => {
    const check = { dueAt: '2026-04-02T17:00:00.000Z', dueOf: { id: 'CHECK', internal: true } };
    expect(await read(1)).toMatchObject(check);
    expect(await read(2)).toMatchObject({ dueAt: LEGAL, dueOf: { id: 'REG', internal: false } });
    const { body } = await police.get('/v1/cases?sort=case');
    expect(body['items']).toMatchObject([check, { dueAt: LEGAL, dueOf: { id: 'REG', internal: false } }]);
  });
});

describe('the end of the registration', () => {
  it('is the date of the law, and the lapse of a case that was opened late is told apart from it', async () => {
    expect(await read(1)).toMatchObject({ windowCloses: LEGAL, lapsesAt: null });
    expect(await read(2)).toMatchObject({ windowCloses: LEGAL, lapsesAt: '2026-04-14T17:00:00.000Z' });
  });
});
