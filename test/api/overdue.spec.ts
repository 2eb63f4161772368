import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Caller, signIn } from '#test/support/api/caller.ts';
import { plan } from '#test/support/case/duties.ts';
import { chair, head, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { accept, open, register, roadToDecision } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const launched = signed(
  'RecordActivity',
  { kind: 'LAUNCH', heldOn: '2026-04-20', participants: 40 },
  head,
  '2026-04-20',
);
const [silent, partly, punctual, decided] = [1, 2, 3, 4].map((number) => caseOf(number).caseId);

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-09-04T16:59:59.999Z' });
  const { store } = api.deps;
  await tellToStore(store, caseOf(1), open());
  await tellToStore(store, caseOf(2), open(), register(), accept(), launched);
  await tellToStore(store, caseOf(3), open(), register(), accept(), launched, plan('2026-09-01'));
  await tellToStore(store, caseOf(4), ...roadToDecision().slice(0, 9));
  await api.follow();
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const linesOf = async (url: string, caller = police) => {
  const { status, body } = await caller.get(url);
  expect(status, JSON.stringify(body)).toBe(200);
  return Array.isArray(body['items']) ? body['items'] : [];
};
const idsOf = async (url: string, caller = police) => (await linesOf(url, caller)).map(({ caseId }) => caseId);
const at = (now: string) => {
  api.clock.at = now;
};

describe('a case that is overdue', () => {
  it('is one whose legal date has passed, from that instant on and not a millisecond before', async () => {
    const overdueOf = async () => (await linesOf('/v1/cases?sort=case')).map((line) => [line.overdue, line.overdueOf]);
    at('2026-09-04T16:59:59.999Z');
    expect((await overdueOf()).slice(0, 3)).toEqual([
      [true, ['REG', 'LAUNCH']],
      [false, []],
      [false, []],
    ]);
    at('2026-09-04T17:00:00.000Z');
    expect((await overdueOf()).slice(0, 3)).toEqual([
      [true, ['REG', 'LAUNCH', 'PLAN']],
      [true, ['PLAN']],
      [false, []],
    ]);
  });

  it('is found by that, by the duty it owes, and by both', async () => {
    at('2026-09-04T17:00:00.000Z');
    expect(await idsOf('/v1/cases?sort=case&overdue=true')).toEqual([silent, partly, decided]);
    expect(await idsOf('/v1/cases?sort=case&overdue=false')).toEqual([punctual]);
    expect(await idsOf('/v1/cases?sort=case&obligation=LAUNCH')).toEqual([silent, decided]);
    expect(await idsOf('/v1/cases?sort=case&obligation=UNIT_RPT')).toEqual([silent, partly, punctual, decided]);
    expect(await idsOf('/v1/cases?sort=case&obligation=UNIT_RPT&overdue=true')).toEqual([]);
    expect(await idsOf('/v1/cases?sort=case&obligation=PLAN&overdue=true')).toEqual([silent, partly, decided]);
    expect(await idsOf('/v1/cases?sort=case&obligation=UNIT_RPT&overdue=false')).toHaveLength(4);
    const { body } = await police.get('/v1/cases?overdue=true&limit=2');
    expect(body).toMatchObject({ total: 3, nextCursor: expect.any(String) });
    expect(await police.get('/v1/cases?obligation=FINAL_RPT')).toMatchObject({ status: 400 });
  });

  it('is marked in queues and among pending recognitions too', async () => {
    at('2026-11-20T02:00:00.000Z');
    const committee = await signIn(api, chair);
    const late = { caseId: decided, overdue: true, overdueOf: ['LAUNCH', 'PLAN', 'UNIT_RPT', 'UNIT_DEC'] };
    expect(await linesOf('/v1/work?queue=needs-me', committee)).toMatchObject([late]);
    expect(await idsOf('/v1/work?queue=unassigned&obligation=UNIT_DEC&overdue=true', committee)).toEqual([decided]);
    expect(await idsOf('/v1/work?queue=unassigned&obligation=CLS&overdue=true', committee)).toEqual([]);
    expect(await linesOf('/v1/work/pending-recognitions?overdue=true', committee)).toMatchObject([late]);
    expect(await idsOf('/v1/work/pending-recognitions?obligation=REG', committee)).toEqual([]);
  });
});

describe('where no worker was ever there', () => {
  it('lists stand, and only what is owed cannot be told', async () => {
    const bare = await startApi({ at: '2026-09-04T17:00:00.000Z', bare: true });
    await tellToStore(bare.deps.store, caseOf(1), open());
    const officer = await signIn(bare, receiver);
    expect(await linesOf('/v1/cases', officer)).toMatchObject([{ caseId: silent, overdue: false }]);
    expect(await officer.get('/v1/cases?overdue=true')).toMatchObject({ status: 503 });
    await bare.stop();
  });
});
