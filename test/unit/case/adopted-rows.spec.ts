import { describe, expect, it } from 'vitest';
import { termsOf } from '#domain/case/dates.ts';
import { decideCase } from '#domain/case/decide.ts';
import { obligationsOf } from '#domain/case/obligations.ts';
import { pendingAct } from '#domain/case/pending.ts';
import { nextTimer } from '#domain/case/timers.ts';
import type { CommandFacts } from '#schema/case/commands.ts';
import { plan } from '#test/support/case/duties.ts';
import { appraiser, head, provincial, receiver } from '#test/support/case/officers.ts';
import { registrationPapers } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  dossierSubmitted,
  inProgress,
  openedCase,
  openingOf,
  registrationSubmitted,
} from '#test/support/case/stages.ts';
import { given, told } from '#test/support/case/story.ts';
import { adopted, dayRow, planRow } from '#test/support/policy/rows.ts';

const plansBefore10 = adopted(planRow({ before: { month: 9, day: 10 } }));
const holiday = (date: string) => adopted(dayRow({ date }));
const registrationBefore = (month: number, day: number) => adopted(planRow({ id: 'REG', before: { month, day } }));
const nobodyDone = { dossierAt: null, recognitionAt: null, gradeAt: null };

const isLate = (facts: CommandFacts) => {
  const decision = decideCase(plan('2026-09-07', { facts }), inProgress());
  return decision.accepted && decision.events.map(({ data }) => 'late' in data && data.late);
};

describe('a date that the province adopted', () => {
  it('decides whether a plan is late', () => {
    expect(isLate(plansBefore10)).toEqual([false]);
    expect(isLate({})).toEqual([true]);
    expect(isLate(adopted(planRow({ before: { month: 9, day: 10 } }), { province: '01' }))).toEqual([true]);
  });

  it('is the date that the duty shows', () => {
    const due = (facts: CommandFacts) =>
      obligationsOf(inProgress(), nobodyDone, '2026-06-01T00:00:00.000Z', termsOf({ facts })).find(
        ({ id }) => id === 'PLAN',
      );
    expect(due(plansBefore10)).toMatchObject({ due: '2026-09-09T17:00:00.000Z', legalBasis: planRow().source });
    expect(due({})).toMatchObject({ due: '2026-09-04T17:00:00.000Z' });
  });

  it('counts no longer once it was repealed', () => {
    expect(isLate(adopted(planRow({ before: { month: 9, day: 10 } }), { repealedOn: '2026-08-01' }))).toEqual([true]);
    expect(isLate(adopted(planRow({ before: { month: 9, day: 10 } }), { repealedOn: '2026-09-11' }))).toEqual([false]);
  });

  it('lets a registration in that the law would have been too late for, and its timer waits for it', () => {
    const facts = registrationBefore(4, 11);
    const register = (known: CommandFacts) =>
      given(openedCase()).when(signed('SubmitRegistration', registrationPapers, head, '2026-04-05', { facts: known }));
    register({}).thenRefused({ code: 'RegistrationWindowClosed', closedAt: '2026-03-31T17:00:00.000Z' });
    register(facts).thenEvents('RegistrationSubmitted');
    const moved = { at: '2026-04-10T17:00:00.000Z', occurredAt: '2026-04-10T17:00:00.000Z', cause: 'WINDOW' };
    expect(nextTimer(openedCase(), termsOf({ facts }))).toMatchObject(moved);
  });

  it('takes no time from a unit that was told a later end of its window', () => {
    const facts = registrationBefore(3, 1);
    expect(nextTimer(openedCase(), termsOf({ facts }))).toMatchObject({ at: '2026-03-31T17:00:00.000Z' });
  });

  it('is the date of the next act', () => {
    const facts = adopted(planRow({ id: 'DOSSIER', before: { month: 11, day: 5 } }));
    expect(pendingAct(inProgress(), termsOf({ facts }))).toMatchObject({ dueAt: '2026-11-04T17:00:00.000Z' });
    const onFile = (known: CommandFacts) =>
      given(inProgress()).when(
        signed('AppraiseOnFile', { reason: 'Không nộp' }, appraiser, '2026-11-02', { facts: known }),
      );
    onFile({}).thenEvents('AppraisalStarted');
    onFile(facts).thenRefused({ code: 'DossierDeadlineNotPassed', deadline: '2026-11-04T17:00:00.000Z' });
  });
});

describe('a day off that the province adopted', () => {
  it('is no day on which an act could have been entered', () => {
    const typed = (facts: CommandFacts) =>
      given(openedCase()).when(
        signed('SubmitRegistration', registrationPapers, head, '2026-03-02', { receivedAt: '2026-03-17', facts }),
      );
    typed({}).thenRefused({ code: 'LateEntryGroundRequired', workingDays: 11 });
    typed(holiday('2026-03-10')).thenEvents('RegistrationSubmitted');
  });

  it('gives the standing body another day before its superior may accept', () => {
    const accept = (facts: CommandFacts) =>
      given(registrationSubmitted()).when(signed('AcceptRegistration', {}, provincial, '2026-03-17', { facts }));
    accept({}).thenEvents('RegistrationAccepted');
    accept(holiday('2026-03-10')).thenRefused({ code: 'OutsideScope' });
  });

  it('moves the last day to which a dossier may be returned', () => {
    const back = (facts: CommandFacts) =>
      given(dossierSubmitted()).when(
        signed(
          'ReturnDossier',
          { reason: 'Thiếu số liệu', fixes: [{ code: 'CQ5', fix: 'Bổ sung' }], due: '2026-10-27' },
          receiver,
          '2026-10-21',
          { facts },
        ),
      );
    back({}).thenRefused({ code: 'FixDateInvalid', latest: '2026-10-26' });
    back(holiday('2026-10-22')).thenEvents('DossierReturned');
  });

  it('leaves a case that is opened late its ten working days', () => {
    const opening = (facts: CommandFacts) =>
      told(signed('OpenCase', {}, receiver, '2026-03-30', { facts: { ...openingOf(), ...facts } }));
    expect(opening({}).lapse?.at).toBe('2026-04-13T17:00:00.000Z');
    expect(opening(holiday('2026-04-01')).lapse?.at).toBe('2026-04-14T17:00:00.000Z');
  });

  it('leaves its inner limit another day', () => {
    const terms = termsOf({ facts: holiday('2026-10-21') });
    expect(pendingAct(dossierSubmitted(), terms)).toMatchObject({ dueAt: '2026-10-23T17:00:00.000Z' });
  });
});
