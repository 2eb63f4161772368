import { describe, expect, it } from 'vitest';
import { nextTimer } from '#domain/case/timers.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { plan } from '#test/support/case/duties.ts';
import { chair, provincialChair, receiver } from '#test/support/case/officers.ts';
import { signed } from '#test/support/case/sign.ts';
import { dossierSubmitted, inProgress, meetingHeld, registrationSubmitted, submit } from '#test/support/case/stages.ts';
import { caseAfter, given } from '#test/support/case/story.ts';

const extend = (deadline: string, due: string, when: string, over: object = {}, by = chair) =>
  signed('ExtendDeadline', { deadline, due, reason: 'Bão số 9' }, by, when, over);
const fixes = [{ fix: 'Bổ sung chữ ký' }];
const returned = () =>
  caseAfter(
    registrationSubmitted(),
    signed(
      'ReturnRegistration',
      { reasonCode: 'UNSIGNED', reason: 'x', fixes, due: '2026-03-10' },
      receiver,
      '2026-03-05',
    ),
  );
const onFile = (when: string) => signed('AppraiseOnFile', { reason: 'Không nộp' }, receiver, when);

describe('a date that the decider extends', () => {
  it('is one of our own design, moved to a later day of the year', () => {
    given(inProgress())
      .when(extend('PLAN', '2026-09-10', '2026-09-01'))
      .thenEvents('DeadlineExtended');
    const moved = caseAfter(inProgress(), extend('PLAN', '2026-09-10', '2026-09-01'));
    expect(moved).toMatchObject({ status: 'InProgress', extensions: { PLAN: '2026-09-10T17:00:00.000Z' } });
  });

  it('is never earlier than the present one, nor beyond the year, and says so when no day is left', () => {
    const range = { code: 'ExtensionInvalid', earliest: '2026-09-05', latest: '2026-12-31' } as const;
    given(inProgress())
      .when(extend('PLAN', '2026-09-04', '2026-09-01'))
      .thenRefused(range);
    given(inProgress())
      .when(extend('PLAN', '2027-01-01', '2026-09-01'))
      .thenRefused(range);
    given(inProgress())
      .when(extend('PLAN', '2026-09-05', '2026-09-01'))
      .thenEvents('DeadlineExtended');
    const last = caseAfter(inProgress(), extend('PLAN', '2026-12-31', '2026-09-01'));
    given(last)
      .when(extend('PLAN', '2026-12-31', '2026-09-02'))
      .thenRefused({ code: 'ExtensionInvalid', earliest: '2027-01-01', latest: null });
  });

  it.each([
    ['REG', 'C124 Art. 6.1, 7.1, 9.2a'],
    ['UNIT_RPT', 'KH25; the internal date is D'],
    ['UNIT_DEC', 'C124 Art. 9.1c,d'],
    ['CLS', 'D510 Art. 11.3'],
  ] as const)('is not %s, which a document dates', (deadline, legalBasis) => {
    given(inProgress())
      .when(extend(deadline, '2026-12-20', '2026-03-20'))
      .thenRefused({ code: 'DeadlineIsStatutory', legalBasis, deadline });
  });

  it('is one that the case owes, and has not met', () => {
    given(inProgress())
      .when(extend('FIX', '2026-12-20', '2026-03-20'))
      .thenRefused({ code: 'DeadlineNotOwed' });
    const elsewhere = { ...inProgress(), facts: { ...inProgress().facts, province: '01' } };
    const byHanoi = { ...chair, office: elsewhere.offices.decider };
    given(elsewhere)
      .when(extend('PLAN', '2026-12-20', '2026-03-20', {}, byHanoi))
      .thenRefused({ code: 'DeadlineNotOwed', deadline: 'PLAN' });
    const done = caseAfter(inProgress(), plan('2026-09-10'));
    given(done)
      .when(extend('PLAN', '2026-09-20', '2026-09-11'))
      .thenRefused({ code: 'DeadlineNotOwed' });
    given(dossierSubmitted())
      .when(extend('DOSSIER', '2026-11-05', '2026-10-21'))
      .thenRefused({ code: 'DeadlineNotOwed' });
  });

  it('is extended by the decider of the case alone', () => {
    const when = '2026-09-01';
    given(inProgress())
      .when(extend('PLAN', '2026-09-10', when, {}, receiver))
      .thenRefused({ code: 'RoleMissing' });
    given(inProgress())
      .when(extend('PLAN', '2026-09-10', when, {}, provincialChair))
      .thenRefused({ code: 'OutsideScope' });
  });

  it('keeps the dossier from being appraised on file before it', () => {
    const moved = caseAfter(meetingHeld(), extend('DOSSIER', '2026-11-04', '2026-10-30'));
    given(moved).when(onFile('2026-11-04')).thenRefused({ code: 'DossierDeadlineNotPassed' });
    given(moved).when(onFile('2026-11-05')).thenEvents('AppraisalStarted');
    given(moved).when(submit('2026-11-04')).thenEvents('DossierSubmitted');
  });
});

describe('a fix that is extended', () => {
  it('moves the date to mend by, and the timer with it', () => {
    const moved = caseAfter(returned(), extend('FIX', '2026-03-20', '2026-03-09'));
    expect(moved.fixBy).toBe('2026-03-20T17:00:00.000Z');
    expect(nextTimer(moved, SHIPPED)).toMatchObject({
      at: '2026-03-20T17:00:00.000Z',
      occurredAt: '2026-03-20T17:00:00.000Z',
      cause: 'FIX',
    });
  });

  it('leaves ten working days when the extension itself was typed after its date (D)', () => {
    const late = extend('FIX', '2026-03-12', '2026-03-09', { receivedAt: '2026-03-16' });
    expect(nextTimer(caseAfter(returned(), late), SHIPPED)).toMatchObject({
      at: '2026-03-30T17:00:00.000Z',
      occurredAt: '2026-03-12T17:00:00.000Z',
    });
  });

  it('of a dossier has no timer to move', () => {
    const back = signed('ReturnDossier', { reason: 'x', fixes, due: '2026-10-23' }, receiver, '2026-10-21');
    const moved = caseAfter(caseAfter(dossierSubmitted(), back), extend('FIX', '2026-10-30', '2026-10-22'));
    expect(moved).toMatchObject({ fixBy: '2026-10-30T17:00:00.000Z', lapse: null });
    given(moved).when(onFile('2026-10-27')).thenRefused({ code: 'DossierDeadlineNotPassed' });
  });
});
