import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { head, otherCommune, type Person, provincial, receiver } from '#test/support/case/officers.ts';
import { grade, recognise, roadToDecision } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

let api: TestApi;
let province: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-12-01T03:00:00.000Z' });
  await tellToStore(api.deps.store, caseOf(1), ...roadToDecision(), recognise(), grade());
  province = await signIn(api, provincial);
});
afterAll(() => api.stop());

it('lists its cases to whoever may read them, and its figures to the whole province', async () => {
  const drafted = await province.post('/v1/reports', { kind: 'R6', year: 2026, province: '56' });
  expect(drafted).toMatchObject({ status: 201, body: { cases: ['2026-56-CQ-000001'], figures: { met: 1 } } });
  const seenBy = async (person: Person) =>
    (await (await signIn(api, person)).get(String(drafted.headers['location']))).body;
  for (const person of [provincial, receiver, head])
    expect(await seenBy(person)).toMatchObject({ cases: ['2026-56-CQ-000001'] });
  expect(await seenBy(otherCommune)).toMatchObject({ cases: [], figures: { met: 1 } });
});

it('takes a form of files only where a file is asked for', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=x' };
  const form = await province.post('/v1/cycles/2026/provinces/56/open', '--x--\r\n', type);
  expect(form).toMatchObject({ status: 415, body: { code: 'UnsupportedMediaType' } });
});
