import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficerId } from '#schema/ids.ts';
import type { TestApi } from '#test/support/api/api.ts';
import { appoint, type Caller, signIn } from '#test/support/api/caller.ts';
import { startWholeApi } from '#test/support/api/engine.ts';
import { headOf } from '#test/support/api/persons.ts';
import { chair, head, receiver } from '#test/support/case/officers.ts';
import { paper, registrationPapers } from '#test/support/case/papers.ts';
import { open } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

let api: TestApi;
let police: Caller;
beforeAll(async () => {
  api = await startWholeApi('2026-03-31T03:00:00.000Z');
  for (const number of [1, 2]) await tellToStore(api.deps.store, caseOf(number), open());
  await appoint(api, headOf(1));
  police = await signIn(api, receiver);
  await api.follow();
});
afterAll(() => api.stop());

const onPaper = (receivedOn: string) => ({
  type: 'SubmitRegistration',
  data: registrationPapers,
  channel: { paper: { scan: paper('REGISTRATION_FORM', '17'), receiptNumber: '17', receivedOn } },
});
const url = (number: number) => `/v1/cases/${caseOf(number).caseId}/commands`;

describe('a registration that came on paper', () => {
  it('is signed by the head of the unit, typed by the officer, and happened when it was received', async () => {
    const answer = await police.post(url(1), onPaper('2026-03-30'));
    expect(answer, JSON.stringify(answer.body)).toMatchObject({
      status: 200,
      body: { events: ['RegistrationSubmitted'] },
    });
    const [, submitted] = await api.deps.store.read(caseOf(1).streamId);
    expect(submitted?.signature).toMatchObject({
      actor: { officer: head.officer, role: 'UNIT_HEAD', office: headOf(1).office, enteredBy: receiver.officer },
      channel: { paper: { receiptNumber: '17', receivedOn: '2026-03-30' } },
      occurredAt: '2026-03-29T17:00:00.000Z',
      receivedAt: '2026-03-31T03:00:00.000Z',
    });
  });

  it('cannot be typed where the head of the unit is not known', async () => {
    const answer = await police.post(url(2), onPaper('2026-03-30'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'SignerUnknown' } });
  });

  it('is not typed by an office that receives no papers of the unit', async () => {
    const committee = await signIn(api, chair);
    const answer = await committee.post(url(1), onPaper('2026-03-30'));
    expect(answer).toMatchObject({ status: 403, body: { code: 'NotPermitted' } });
  });

  it('is not typed by a clerk, by the head of an office, nor by the unit’s own staff: none of them receives it', async () => {
    const desks = [
      { ...receiver, role: 'CLERK' },
      { ...receiver, role: 'OFFICE_HEAD' },
      { ...headOf(1), role: 'UNIT_STAFF' },
    ] as const;
    for (const [index, desk] of desks.entries()) {
      const other = await signIn(api, { ...desk, officer: OfficerId.parse(`of-desk${index}`) });
      const answer = await other.post(url(1), onPaper('2026-03-30'));
      expect(answer).toMatchObject({ status: 403, body: { code: 'NotPermitted' } });
    }
  });

  it('has one date, that of its receipt', async () => {
    const early = { ...onPaper('2026-03-30'), occurredAt: '2026-03-29T10:00:00+07:00' };
    const answer = await police.post(url(1), early);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/occurredAt' }] } });
    const { channel, ...act } = onPaper('2026-03-30');
    const scan = { ...channel.paper.scan, date: '2026-03-31' };
    const younger = await police.post(url(1), { ...act, channel: { paper: { ...channel.paper, scan } } });
    expect(younger).toMatchObject({ status: 400, body: { errors: [{ pointer: '/channel/paper/scan/date' }] } });
  });
});

describe('an act of the past', () => {
  it('happened when it is said to have happened, at any offset, and never after it was received', async () => {
    const returning = {
      type: 'ReturnRegistration',
      data: { reasonCode: 'UNSIGNED', reason: 'thiếu', fixes: [{ fix: 'ký' }], due: '2026-04-08' },
    };
    const ahead = await police.post(url(1), { ...returning, occurredAt: '2026-03-31T10:00:00.001+07:00' });
    expect(ahead).toMatchObject({ status: 422, body: { code: 'OccurredInFuture' } });
    const before = await police.post(url(1), { ...returning, occurredAt: '2026-03-20T10:00:00+07:00' });
    expect(before).toMatchObject({ status: 422, body: { code: 'OccurredOutOfOrder' } });
    const answer = await police.post(url(1), { ...returning, occurredAt: '2026-03-31T09:55:00+07:00' });
    expect(answer).toMatchObject({ status: 200 });
    const last = (await api.deps.store.read(caseOf(1).streamId)).at(-1);
    expect(last?.signature).toMatchObject({ occurredAt: '2026-03-31T02:55:00.000Z' });
  });
});
