import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { type Answer, type Caller, signIn } from '#test/support/api/caller.ts';
import { headOf } from '#test/support/api/persons.ts';
import { appraiser, chair, head, otherCommune, policeHead, provincial, receiver } from '#test/support/case/officers.ts';
import { accept, find, meet, open, propose, register, start, submit, take } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const facts = (name: string) => ({
  name,
  type: 'AGENCY',
  province: '56',
  commune: '22366',
  level: 'COMMUNE',
  partyBody: true,
});
const NAMES = ['Trường Đống Đa', 'Trạm Y tế', 'Ủy ban Mặt trận', 'Đội thuế', 'Kho bạc'];
const early = [register(), accept(), start(), meet()];

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startApi({ at: '2026-11-13T03:00:00.000Z' });
  const { store } = api.deps;
  for (const [index, name] of NAMES.entries())
    await tellToStore(store, caseOf(index + 1), open('2026-01-05', facts(name)), register());
  await tellToStore(store, caseOf(6), open(), ...early, submit());
  await tellToStore(store, caseOf(7), open(), ...early, submit(), take(), find(), propose());
  police = await signIn(api, receiver);
});
afterAll(() => api.stop());

const items = ({ body }: Answer): readonly { readonly caseId: string }[] =>
  Array.isArray(body['items']) ? body['items'] : [];
const idsOf = (answer: Answer) => items(answer).map(({ caseId }) => Number(caseId.slice(-6)));

describe('a list of cases', () => {
  it('holds the cases of my area and says how many there are, and up to where it holds', async () => {
    const answer = await police.get('/v1/cases?sort=case');
    expect(idsOf(answer)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(answer.body).toMatchObject({ total: 7, totalExact: true, nextCursor: null });
    expect(Number(answer.body['asOfPosition'])).toBeGreaterThan(20);
  });

  it('goes on behind the last row of the page before', async () => {
    const seen: number[] = [];
    let url = '/v1/cases?sort=name&limit=2';
    for (let page = 0; page < 10; page += 1) {
      const answer = await police.get(url);
      seen.push(...idsOf(answer));
      const { nextCursor } = answer.body;
      if (typeof nextCursor !== 'string') break;
      url = `/v1/cases?sort=name&limit=2&cursor=${encodeURIComponent(nextCursor)}`;
    }
    expect(seen.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('takes a cursor only for the list it was given out for', async () => {
    const { body } = await police.get('/v1/cases?sort=name&limit=2');
    const cursor = encodeURIComponent(String(body['nextCursor']));
    const other = await police.get(`/v1/cases?sort=case&limit=2&cursor=${cursor}`);
    expect(other).toMatchObject({ status: 400, body: { code: 'BadCursor' } });
  });

  it.each([
    ['q=dong da', [1]],
    ['q=%C4%90%E1%BB%90NG', [1]],
    ['q=56-cq-000004', [4]],
    ['q=100%25', []],
    ['status=Proposed', [7]],
    ['stage=appraisal', [6]],
    ['year=2025', []],
    ['area=vn.56.22333', []],
    ['pendingRole=COMMUNE_PC', [7]],
  ])('is filtered by %s', async (query, wanted) => {
    expect(idsOf(await police.get(`/v1/cases?sort=case&${query}`))).toEqual(wanted);
  });

  it('shows to a unit its own cases, to another commune none, to the province all', async () => {
    const unit = await signIn(api, headOf(3));
    const stranger = await signIn(api, otherCommune);
    const province = await signIn(api, provincial);
    expect(idsOf(await unit.get('/v1/cases'))).toEqual([3]);
    expect(idsOf(await stranger.get('/v1/cases'))).toEqual([]);
    expect(idsOf(await province.get('/v1/cases?sort=case'))).toHaveLength(7);
  });
});

describe('one case', () => {
  it('is seen by its offices and its unit, and by nobody else', async () => {
    const unit = await signIn(api, { ...headOf(1), officer: appraiser.officer });
    const stranger = await signIn(api, otherCommune);
    expect((await police.get('/v1/cases/2026-56-CQ-000001')).headers['etag']).toBe('"2"');
    expect((await unit.get('/v1/cases/2026-56-CQ-000001')).status).toBe(200);
    for (const part of ['', '/events', '/run']) {
      const answer = await stranger.get(`/v1/cases/2026-56-CQ-000001${part}`);
      expect(answer).toMatchObject({ status: 403, body: { code: 'OutsideScope' } });
    }
    const neighbour = await signIn(api, { ...headOf(2), officer: chair.officer });
    expect((await neighbour.get('/v1/cases/2026-56-CQ-000001')).status).toBe(403);
  });

  it('shows state, obligations and criteria', async () => {
    const { body } = await police.get('/v1/cases/2026-56-CQ-000006');
    expect(body).toMatchObject({
      status: 'DossierSubmitted',
      step: 'appraisal',
      axes: { registration: 'Accepted', recognition: 'Undecided', grade: 'Ungraded', reward: 'Open' },
      pendingOffice: { id: receiver.office, name: 'Công an phường Nha Trang' },
      offices: { unit: { name: 'Trạm Y tế phường Nha Trang' }, decider: { name: 'UBND phường Nha Trang' } },
    });
    expect(body['obligations']).toMatchObject([
      { id: 'REG', state: 'Met', lastGoodDay: '2026-03-31', workingDaysLeft: null },
      { id: 'LAUNCH', state: 'Missed', lastGoodDay: '2026-04-30' },
      { id: 'PLAN', state: 'Missed', lastGoodDay: '2026-09-04' },
      { id: 'UNIT_RPT', state: 'Missed', lastGoodDay: '2026-10-24' },
      { id: 'DOSSIER', state: 'Met', lastGoodDay: '2026-10-31' },
      { id: 'UNIT_DEC', state: 'Open', lastGoodDay: '2026-11-19', workingDaysLeft: 5 },
      { id: 'CLS', state: 'Open', lastGoodDay: '2026-11-29' },
    ]);
    expect(body['criteria']).toContainEqual(
      expect.objectContaining({ code: 'CQ1.1', parent: 'CQ1', paragraph: 'C124 Art. 6.1', applies: 'APPLIES' }),
    );
  });

  const allowedTo = async (caller: Caller, number: number) => {
    const { body } = await caller.get(`/v1/cases/2026-56-CQ-00000${number}`);
    const all: readonly { readonly command: string; readonly allowed: boolean }[] = Array.isArray(body['allowed'])
      ? body['allowed']
      : [];
    return all;
  };

  it('says what I may do, and for the rest why not', async () => {
    const allowed = await allowedTo(police, 6);
    const may = allowed.filter((each) => each.allowed).map(({ command }) => command);
    expect(may).toEqual(['CorrectScreening', 'ReturnDossier', 'StartAppraisal', 'AssignCase', 'RecordActivity']);
    expect(allowed.map(({ command }) => command)).not.toContain('CloseRegistrationWindow');
    expect(allowed).toContainEqual({
      command: 'SubmitDossier',
      allowed: false,
      office: null,
      role: null,
      refusal: {
        code: 'RoleMissing',
        title: 'Không có thẩm quyền',
        detail: 'Việc này thuộc thẩm quyền của: Người đứng đầu đơn vị.',
        legalBasis: null,
        facts: { roles: ['UNIT_HEAD'] },
      },
    });
  });

  it('lets the decider know that the period is not over, with its paragraph', async () => {
    const committee = await signIn(api, chair);
    expect(await allowedTo(committee, 7)).toContainEqual(
      expect.objectContaining({
        command: 'DecideRecognition',
        allowed: false,
        refusal: expect.objectContaining({
          code: 'ReferencePeriodNotOver',
          legalBasis: 'C124 Art. 8.2b',
          detail: 'Chưa quyết định trước khi kỳ đánh giá kết thúc (00:00 ngày 16/11/2026).',
        }),
      }),
    );
  });

  it('shows its history with role and office as they were then', async () => {
    const { body } = await police.get('/v1/cases/2026-56-CQ-000001/events');
    expect(body).toMatchObject({
      streamId: 'case-2026-56-CQ-000001',
      version: 2,
      items: [
        { version: 1, type: 'CaseOpened', actor: { role: 'COMMUNE_POLICE', officeName: 'Công an phường Nha Trang' } },
        { version: 2, type: 'RegistrationSubmitted', actor: { officer: head.officer, role: 'UNIT_HEAD' } },
      ],
    });
  });
});

describe('my work', () => {
  it('is what my office must do, what waits for others, and what is free', async () => {
    expect(idsOf(await police.get('/v1/work?queue=needs-me')).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(idsOf(await police.get('/v1/work?queue=waiting'))).toEqual([7]);
    const counts = await police.get('/v1/work/counts');
    expect(counts.body).toMatchObject({ needsMe: 6, waiting: 1, due: 7, unassigned: 6 });
    const manager = await signIn(api, policeHead);
    expect(idsOf(await manager.get('/v1/work?queue=needs-me'))).toEqual([]);
    expect(idsOf(await manager.get('/v1/work?queue=unassigned'))).toHaveLength(6);
  });
});

describe('pending recognitions', () => {
  it('are the cases in steps 3 to 5 without a decision, with the days that are left', async () => {
    const { body, ...rest } = await police.get('/v1/work/pending-recognitions?year=2026');
    expect(idsOf({ body, ...rest })).toEqual([6, 7]);
    expect(body).toMatchObject({ lastGoodDay: '2026-11-19', workingDaysLeft: 5, total: 2 });
  });

  it('are counted by commune, and every number opens its list', async () => {
    const { body } = await police.get('/v1/work/pending-recognitions/summary?by=commune&year=2026');
    const row = { eligible: 7, registered: 7, submitted: 2, pending: 2, ready: 0, met: 0, notMet: 0, excluded: 0 };
    expect(body).toMatchObject({ rows: [{ key: 'vn.56.22366', name: 'phường Nha Trang', ...row }], total: row });
    const list = await police.get('/v1/work/pending-recognitions?year=2026&area=vn.56.22366');
    expect(list.body['total']).toBe(2);
  });
});
