import { describe, expect, it } from 'vitest';
import { evolveCase } from '#domain/case/evolve.ts';
import { nextTimer } from '#domain/case/timers.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import type { SeatName } from '#schema/case/parts.ts';
import { appraiser, chair, head, otherCommune, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { paper, papers, registrationPapers } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import {
  accept,
  agency,
  inProgress,
  open,
  openedCase,
  register,
  registrationSubmitted,
  start,
  submit,
} from '#test/support/case/stages.ts';
import { caseAfter, given, told } from '#test/support/case/story.ts';

const fixes = [{ fix: 'Bổ sung chữ ký' }];
const sendBack = (when: string, due: string, more = {}) =>
  signed('ReturnRegistration', { reasonCode: 'UNSIGNED', reason: 'Thiếu chữ ký', fixes, due }, receiver, when, more);
const lapse = (when: string, cause = 'WINDOW', occurred = when) =>
  signed('CloseRegistrationWindow', { cause }, timer, occurred, { receivedAt: when });
const APRIL = '2026-03-31T17:00:00.000Z';
const missed = () => told(open(), lapse(APRIL));

describe('registering', () => {
  it('is accepted up to the last millisecond of 31 March', () => {
    given(openedCase()).when(register('2026-03-31T16:59:59.999Z')).thenEvents('RegistrationSubmitted');
    given(openedCase()).when(register(APRIL)).thenRefused({ code: 'RegistrationWindowClosed', closedAt: APRIL });
  });

  it('needs plan, form, and the resolution where a Party body exists', () => {
    const with_ = (partyBody: boolean, ...kinds: readonly string[]) =>
      signed('SubmitRegistration', { partyBody, documents: papers(...kinds) }, head, '2026-03-02');
    given(openedCase())
      .when(with_(false, 'SECURITY_PLAN', 'REGISTRATION_FORM'))
      .thenRefused({ code: 'DocumentsMissing', kinds: ['PARTY_RESOLUTION'] });
    const without = told(open('2026-01-05', { ...agency, partyBody: null }));
    given(without)
      .when(with_(false, 'SECURITY_PLAN', 'REGISTRATION_FORM'))
      .thenEvents('RegistrationSubmitted');
    given(without)
      .when(with_(true, 'SECURITY_PLAN'))
      .thenRefused({ kinds: ['REGISTRATION_FORM', 'PARTY_RESOLUTION'] });
  });

  it('belongs to the unit’s head alone, of this unit', () => {
    given(openedCase())
      .when(signed('SubmitRegistration', registrationPapers, receiver, '2026-03-02'))
      .thenRefused({
        code: 'RoleMissing',
        roles: ['UNIT_HEAD'],
      });
    const other = { ...head, office: openedCase().offices.decider };
    given(openedCase())
      .when(signed('SubmitRegistration', registrationPapers, other, '2026-03-02'))
      .thenRefused({
        code: 'OutsideScope',
      });
  });

  it('says what the case waits for when it is not its turn', () => {
    given(registrationSubmitted())
      .when(register())
      .thenRefused({ code: 'NotAllowedNow', status: 'RegistrationSubmitted', waitsFor: ['COMMUNE_POLICE'] });
  });

  it('may not be entered in the future, before the opening, or long ago without a ground', () => {
    const entered = (when: string, more: object) =>
      given(openedCase()).when(signed('SubmitRegistration', registrationPapers, head, when, more));
    entered('2026-03-02', { receivedAt: '2026-03-01' }).thenRefused({ code: 'OccurredInFuture' });
    entered('2026-01-04', {}).thenRefused({ code: 'OccurredOutOfOrder' });
    entered('2026-03-02', { receivedAt: '2026-03-17' }).thenRefused({
      code: 'LateEntryGroundRequired',
      workingDays: 11,
    });
    entered('2026-03-02', { receivedAt: '2026-03-16' }).thenEvents('RegistrationSubmitted');
    entered('2026-03-02', { receivedAt: '2026-06-01', lateEntryGround: 'Nhập bù' }).thenEvents('RegistrationSubmitted');
  });
});

describe('returning and accepting', () => {
  it('returns with a date to mend it by, not in the past', () => {
    given(registrationSubmitted())
      .when(sendBack('2026-03-05', '2027-01-01'))
      .thenRefused({ code: 'FixDateInvalid', latest: '2026-12-31' });
    given(registrationSubmitted()).when(sendBack('2026-03-05', '2026-03-04')).thenRefused({ code: 'FixDateInvalid' });
    given(registrationSubmitted())
      .when(sendBack('2027-01-01', '2027-01-01'))
      .thenRefused({ code: 'FixDateInvalid', earliest: '2027-01-01', latest: null });
    const state = caseAfter(registrationSubmitted(), sendBack('2026-03-05', '2026-03-09'));
    expect(state).toMatchObject({ status: 'RegistrationReturned', fixBy: '2026-03-09T17:00:00.000Z' });
    expect(nextTimer(state, SHIPPED)).toMatchObject({ at: '2026-03-09T17:00:00.000Z', cause: 'FIX' });
  });

  it('leaves ten working days when the return itself was typed after its date (D)', () => {
    const typedLate = sendBack('2026-03-05', '2026-03-06', { receivedAt: '2026-03-10' });
    expect(nextTimer(caseAfter(registrationSubmitted(), typedLate), SHIPPED)).toMatchObject({
      at: '2026-03-24T17:00:00.000Z',
      occurredAt: '2026-03-06T17:00:00.000Z',
    });
  });

  it('lets the superior accept after ten working days, not before', () => {
    const by = (when: string) => signed('AcceptRegistration', {}, provincial, when);
    given(registrationSubmitted()).when(by('2026-03-16')).thenRefused({ code: 'OutsideScope' });
    given(registrationSubmitted()).when(by('2026-03-17')).thenEvents('RegistrationAccepted');
    given(registrationSubmitted()).when(accept()).thenEvents('RegistrationAccepted');
    const datedBack = register('2026-03-02', { receivedAt: '2026-03-20', lateEntryGround: 'Nhập sau' });
    given(caseAfter(openedCase(), datedBack)).when(by('2026-03-23')).thenRefused({ code: 'OutsideScope' });
    const stranger = signed('AcceptRegistration', {}, otherCommune, '2026-03-05');
    given(registrationSubmitted()).when(stranger).thenRefused({ code: 'OutsideScope' });
  });

  it('is refused to the person who signed the registration', () => {
    const same = signed('AcceptRegistration', {}, { ...receiver, officer: head.officer }, '2026-03-05');
    given(registrationSubmitted())
      .when(same)
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [head.officer] });
  });

  it('is refused to the officer who typed the registration from paper', () => {
    const onPaper = signed('SubmitRegistration', registrationPapers, head, '2026-03-02', {
      enteredBy: receiver.officer,
    });
    const typed = caseAfter(openedCase(), onPaper);
    given(typed)
      .when(accept())
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [head.officer, receiver.officer] });
    given(typed)
      .when(signed('AcceptRegistration', {}, appraiser, '2026-03-05'))
      .thenEvents('RegistrationAccepted');
    const twice = caseAfter(caseAfter(typed, sendBack('2026-03-05', '2026-03-09')), register('2026-03-06'));
    given(twice).when(accept('2026-03-09')).thenRefused({ code: 'SecondOfficerRequired' });
  });
});

describe('the registration window', () => {
  it('is closed by the timer alone, at its instant, for its own cause', () => {
    given(openedCase()).when(lapse(APRIL)).thenEvents('RegistrationMissed');
    given(openedCase()).when(lapse('2026-03-31T16:59:59.999Z')).thenRefused({ code: 'RegistrationWindowOpen' });
    given(openedCase()).when(lapse(APRIL, 'FIX')).thenRefused({ code: 'NotAllowedNow' });
    given(openedCase())
      .when(signed('CloseRegistrationWindow', { cause: 'WINDOW' }, receiver, APRIL))
      .thenRefused({
        code: 'RoleMissing',
        roles: ['SYSTEM'],
      });
    expect(missed()).toMatchObject({ status: 'InProgress', registration: 'Missed' });
    expect(nextTimer(missed(), SHIPPED)).toBeNull();
  });
});

describe('a registration submitted 31 March 16:55, returned 2 April', () => {
  const submitted = () => caseAfter(openedCase(), register('2026-03-31T09:55:00.000Z'));
  const returned = () => caseAfter(submitted(), sendBack('2026-04-02', '2026-04-06'));

  it('is in time when it is mended on 6 April', () => {
    const mended = caseAfter(returned(), register('2026-04-06'));
    expect(caseAfter(mended, accept('2026-04-07'))).toMatchObject({ registration: 'Accepted', registrations: 2 });
  });

  it('is missed by its FIX date when it is never mended', () => {
    const fixBy = '2026-04-06T17:00:00.000Z';
    given(returned()).when(register(fixBy)).thenRefused({ code: 'RegistrationWindowClosed', closedAt: fixBy });
    expect(caseAfter(returned(), lapse(fixBy, 'FIX'))).toMatchObject({ registration: 'Missed', status: 'InProgress' });
  });
});

describe('a registration on paper stamped 30 March and typed 3 April', () => {
  const request = (receivedOn: string, more = {}) =>
    signed(
      'RequestRestoration',
      { receipt: paper('RECEIPT'), receivedOn, ...registrationPapers, reason: 'Dấu đến 30/3', ...more },
      receiver,
      '2026-04-03',
    );
  const restore = (person = provincial, when = '2026-04-06') =>
    signed('RestoreRegistration', { reason: 'Đúng hạn' }, person, when);

  it('is restored by two offices', () => {
    const requested = caseAfter(missed(), request('2026-03-30'));
    expect(caseAfter(requested, restore())).toMatchObject({ registration: 'Accepted', status: 'InProgress' });
  });

  it('is not restored without a request, before it, by the same person, or by the same office', () => {
    const requested = caseAfter(missed(), request('2026-03-30'));
    given(missed()).when(restore()).thenRefused({ code: 'RestorationNotRequested' });
    given(requested).when(restore(provincial, '2026-04-02')).thenRefused({ code: 'OccurredOutOfOrder' });
    given(requested).when(restore(receiver)).thenRefused({ code: 'RoleMissing' });
    given(requested)
      .when(restore({ ...provincial, officer: receiver.officer }))
      .thenRefused({ code: 'SecondOfficerRequired' });
    const typist = signed('SubmitRegistration', registrationPapers, head, '2026-03-02', {
      enteredBy: provincial.officer,
    });
    const fix = '2026-03-09T17:00:00.000Z';
    const lapsed = told(open(), typist, sendBack('2026-03-05', '2026-03-09'), lapse(fix, 'FIX'));
    given(caseAfter(lapsed, request('2026-03-30')))
      .when(restore())
      .thenRefused({ code: 'SecondOfficerRequired' });
  });

  it('is refused when truly late, incomplete, or not missed at all', () => {
    given(missed()).when(request('2026-04-01')).thenRefused({ code: 'RegistrationLate', receivedOn: '2026-04-01' });
    given(missed()).when(request('2026-03-31')).thenEvents('RestorationRequested');
    given(missed())
      .when(request('2026-03-30', { documents: papers('OTHER') }))
      .thenRefused({ code: 'DocumentsMissing' });
    given(inProgress()).when(request('2026-03-30')).thenRefused({ code: 'NotAllowedNow' });
  });

  it('is refused before the dossier only: not once the unit assesses itself', () => {
    given(caseAfter(missed(), start())).when(request('2026-03-30')).thenRefused({ code: 'NotAllowedNow' });
  });
});

describe('an event that does not belong', () => {
  it('changes nothing before the case is open', () => {
    const event = { type: 'RegistrationAccepted', data: {}, signature: accept().signature } as const;
    expect(evolveCase({ status: 'NotOpened' }, event)).toEqual({ status: 'NotOpened' });
  });

  it('accepts no absence from a meeting that was not held', () => {
    const data = { seats: ['LOCAL_POLICE'] satisfies SeatName[], reason: 'x' };
    const event = { type: 'AbsenceAccepted', data, signature: accept().signature } as const;
    expect(evolveCase(inProgress(), event)).toEqual(inProgress());
  });

  it('is never reached by those outside the case', () => {
    given(openedCase())
      .when(signed('SubmitDossier', submit().data, chair, '2026-10-20'))
      .thenRefused({ code: 'RoleMissing' });
    given(openedCase())
      .when(signed('ReturnRegistration', sendBack('2026-03-05', '2026-03-09').data, appraiser, '2026-03-05'))
      .thenRefused({
        code: 'NotAllowedNow',
      });
  });
});
