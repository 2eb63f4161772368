import { describe, expect, it } from 'vitest';
import { dueOf } from '#domain/case/due.ts';
import { pendingAct } from '#domain/case/pending.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { CaseStatus } from '#schema/case/parts.ts';
import { receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  appraised,
  classified,
  dossierSubmitted,
  inProgress,
  meetingHeld,
  openedCase,
  proposed,
  readyForDecision,
  recognise,
  register,
  registrationSubmitted,
  submit,
  take,
  underAppraisal,
} from '#test/support/case/stages.ts';
import { caseAfter } from '#test/support/case/story.ts';

const DECISION = '2026-11-19T17:00:00.000Z';
const sendBack = signed(
  'ReturnDossier',
  { reason: 'x', fixes: [{ fix: 'y' }], due: '2026-10-23' },
  receiver,
  '2026-10-21',
);
const received = (act: ReturnType<typeof submit>, receivedAt: string) => ({
  ...act,
  signature: { ...act.signature, receivedAt, lateEntryGround: 'Mất điện' },
});

describe('the date of the next act', () => {
  it.each([
    [openedCase, 'REG', false, '2026-03-31T17:00:00.000Z'],
    [registrationSubmitted, 'CHECK', true, '2026-03-04T17:00:00.000Z'],
    [inProgress, 'DOSSIER', false, '2026-10-31T17:00:00.000Z'],
    [meetingHeld, 'DOSSIER', false, '2026-10-31T17:00:00.000Z'],
    [dossierSubmitted, 'CHECK', true, '2026-10-22T17:00:00.000Z'],
    [() => caseAfter(dossierSubmitted(), sendBack), 'FIX', false, '2026-10-23T17:00:00.000Z'],
    [underAppraisal, 'APPRAISAL', true, '2026-10-28T17:00:00.000Z'],
    [appraised, 'UNIT_DEC', false, DECISION],
    [proposed, 'UNIT_DEC', false, DECISION],
    [() => caseAfter(readyForDecision(), recognise()), 'CLS', false, '2026-11-29T17:00:00.000Z'],
    [classified, 'FINAL_RPT', false, '2026-12-30T17:00:00.000Z'],
  ] as const)('says of %o that it is the one of %s, internal: %s', (state, id, internal, dueAt) => {
    expect(pendingAct(state(), SHIPPED)).toMatchObject({ dueAt, dueOf: { id, internal } });
  });

  it('is named wherever it is set, and has no name where there is none', () => {
    for (const status of CaseStatus.options) {
      const named = dueOf({ status, recognition: 'Undecided' }, DECISION, DECISION);
      expect(named === null, status).toBe(['Reported', 'Closed', 'Excluded', 'Dissolved'].includes(status));
    }
    expect(pendingAct({ ...classified(), year: 2024 }, SHIPPED)).toMatchObject({ dueAt: null, dueOf: null });
  });

  it('of an inner limit is never later than the legal date of the decision, and then bears its name', () => {
    const late = caseAfter(meetingHeld(), submit('2026-11-18'));
    expect(pendingAct(late, SHIPPED)).toMatchObject({ dueAt: DECISION, dueOf: { id: 'UNIT_DEC', internal: false } });
    const taken = caseAfter(dossierSubmitted(), take('2026-11-13'));
    expect(pendingAct(taken, SHIPPED)).toMatchObject({ dueAt: DECISION, dueOf: { id: 'UNIT_DEC', internal: false } });
  });

  it('counts an inner limit from the receipt, so that an act entered late leaves the next office its whole time', () => {
    const typedLate = caseAfter(openedCase(), received(register('2026-03-02'), '2026-03-12T03:00:00.000Z'));
    expect(typedLate).toMatchObject({ statusSince: '2026-03-02T05:00:00.000Z' });
    expect(pendingAct(typedLate, SHIPPED)).toMatchObject({ dueAt: '2026-03-16T17:00:00.000Z' });
  });
});
