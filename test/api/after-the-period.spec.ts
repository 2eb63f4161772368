import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { receiver } from '#test/support/case/officers.ts';
import { accept, find, meet, open, propose, register, start, submit, take } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const early = [open(), register(), accept(), start(), meet()];

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-11-17T03:00:00.000Z' });
  await tellToStore(api.deps.store, caseOf(1), ...early, submit());
  await tellToStore(api.deps.store, caseOf(2), ...early, submit(), take(), find(), propose());
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const allowed = async (number: number): Promise<unknown> =>
  (await police.get(`/v1/cases/2026-56-CQ-00000${number}`)).body['allowed'];

describe('a dossier on 17 November', () => {
  it('is not offered to be returned any more, and the refusal says that no date is left', async () => {
    expect(await allowed(1)).toContainEqual(
      expect.objectContaining({
        command: 'ReturnDossier',
        allowed: false,
        refusal: expect.objectContaining({
          code: 'FixDateInvalid',
          detail: 'Không còn ngày nào để đơn vị bổ sung: ngày cuối cùng được phép đã qua.',
          facts: { earliest: '2026-11-17', latest: null },
        }),
      }),
    );
  });
});

describe('a proposal on 17 November', () => {
  it('waits for the standing body to confirm the end of the period, which finds it in its work', async () => {
    const { body } = await police.get('/v1/work?queue=needs-me');
    expect(body['items']).toMatchObject([
      { caseId: '2026-56-CQ-000001' },
      { caseId: '2026-56-CQ-000002', pendingRole: 'COMMUNE_PC', missing: [{ code: 'PeriodEndNotConfirmed' }] },
    ]);
    expect((await police.get('/v1/work/counts')).body).toMatchObject({ needsMe: 2, waiting: 0 });
    expect(await allowed(2)).toContainEqual(expect.objectContaining({ command: 'ConfirmPeriodEnd', allowed: true }));
  });
});
