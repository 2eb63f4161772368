import { describe, expect, it } from 'vitest';
import { notOpened } from '#domain/case/state.ts';
import { chair, head, otherCommune, provincial, receiver, timer } from '#test/support/case/officers.ts';
import { registrationPapers } from '#test/support/case/papers.ts';
import { signed } from '#test/support/case/sign.ts';
import { agency, open, openedCase, openingOf, readyForDecision, recognise } from '#test/support/case/stages.ts';
import { caseAfter, given, told } from '#test/support/case/story.ts';

const facts = (over: object) => ({ ...agency, ...over });
const enterprise = (insuredStaff: number, revenue: number | null) =>
  facts({ type: 'ENTERPRISE', enterprise: { sector: 'TRADE_SERVICES', insuredStaff, revenue, capital: null } });

describe('opening a case', () => {
  it('opens for the standing body, with offices fixed and the window closing on 1 April', () => {
    expect(openedCase()).toMatchObject({
      status: 'AwaitingRegistration',
      registration: 'Pending',
      countsInDenominator: true,
      offices: {
        unit: 'UNIT@56-CQ-000001',
        standingBody: 'COMMUNE_POLICE@vn.56.22366',
        decider: 'COMMUNE_PC@vn.56.22366',
        superior: 'PROV_POLICE@vn.56',
      },
      lapse: { at: '2026-03-31T17:00:00.000Z', cause: 'WINDOW' },
    });
  });

  it('opens for the year opening', () => {
    given(notOpened)
      .when(signed('OpenCase', {}, timer, '2026-01-05', { facts: openingOf() }))
      .thenEvents('CaseOpened');
  });

  it('leaves ten working days to register when it is typed late', () => {
    const typedLate = { facts: openingOf(), receivedAt: '2026-03-30', lateEntryGround: 'Nhập muộn' };
    expect(told(signed('OpenCase', {}, receiver, '2026-01-05', typedLate)).lapse?.at).toBe('2026-04-13T17:00:00.000Z');
  });

  it('opens with its registration missed, outside the 100 %, from 1 April on', () => {
    expect(told(open('2026-04-01'))).toMatchObject({
      status: 'InProgress',
      registration: 'Missed',
      countsInDenominator: false,
      lapse: null,
    });
  });

  it.each([
    ['armed forces', facts({ armedForces: true }), 'ARMED_FORCES'],
    ['small enterprise', enterprise(50, 50_000_000_000), 'SMALL_OR_MICRO_ENTERPRISE'],
    ['primary school', facts({ type: 'EDUCATION', schoolLevels: ['PRIMARY'] }), 'PRIMARY_OR_PRESCHOOL'],
  ])('excludes %s by the paragraph of Circular 124', (_, unit, ground) => {
    const state = told(open('2026-01-05', unit));
    expect(state).toMatchObject({ status: 'Excluded', exclusion: { ground } });
    expect(state.exclusion?.paragraph).toContain('C124 Art. 1.2b');
  });

  it.each([
    [facts({ level: null }), ['level']],
    [facts({ commune: null }), ['commune']],
    [facts({ type: 'EDUCATION', level: null }), ['level', 'schoolLevels']],
    [facts({ type: 'ENTERPRISE' }), ['enterprise']],
  ])('names every missing fact at once', (unit, fields) => {
    given(notOpened).when(open('2026-01-05', unit)).thenRefused({ code: 'UnitFactsMissing', fields });
  });

  it('finds no decider for the provincial People’s Committee', () => {
    given(notOpened)
      .when(open('2026-01-05', facts({ subtype: 'UBND_TINH', level: null })))
      .thenRefused({ code: 'DeciderUndetermined' });
  });

  it('is refused for a year whose rules are not known', () => {
    const of2021 = signed('OpenCase', {}, receiver, '2021-01-05', { facts: openingOf(agency, '56-CQ-000001', 2021) });
    given(notOpened).when(of2021).thenRefused({ code: 'DeciderUndetermined' });
  });

  it('is refused to the level that the unit itself is, with the body that decides', () => {
    given(notOpened)
      .when(open('2026-01-05', facts({ subtype: 'UBND_XA' })))
      .thenRefused({ code: 'OwnUnit' });
  });

  it('is refused to others, out of time, twice, and without its unit', () => {
    const by = (person: typeof receiver, when = '2026-01-05', more = {}) =>
      given(notOpened).when(signed('OpenCase', {}, person, when, { facts: openingOf(), ...more }));
    by(chair).thenRefused({ code: 'RoleMissing' });
    by(head).thenRefused({ code: 'RoleMissing' });
    by(otherCommune).thenRefused({ code: 'OutsideScope', offices: [receiver.office] });
    by(provincial).thenRefused({ code: 'OutsideScope' });
    by(receiver, '2026-01-05', { receivedAt: '2026-01-04' }).thenRefused({ code: 'OccurredInFuture' });
    by(receiver, '2026-01-05', { receivedAt: '2026-03-05' }).thenRefused({ code: 'LateEntryGroundRequired' });
    given(openedCase()).when(open()).thenRefused({ code: 'CaseAlreadyOpen' });
    given(notOpened)
      .when(signed('OpenCase', {}, receiver, '2026-01-05'))
      .thenRefused({ code: 'CaseNotFound' });
    given(notOpened)
      .when(signed('StartAppraisal', {}, receiver, '2026-01-05'))
      .thenRefused({ code: 'CaseNotFound' });
  });
});

describe('correcting the screening', () => {
  const correction = (data: object, when: string) =>
    signed('CorrectScreening', { reason: 'Số liệu mới', ...data }, receiver, when);
  const small = { enterprise: { sector: 'TRADE_SERVICES', insuredStaff: 20, revenue: 40_000_000_000 } };
  const large = { enterprise: { sector: 'TRADE_SERVICES', insuredStaff: 300, revenue: 400_000_000_000 } };

  it('excludes a unit on new figures, and takes it back in as a new opening on that date', () => {
    const out = told(open('2026-01-05', enterprise(300, 400_000_000_000)), correction(small, '2026-02-02'));
    expect(out).toMatchObject({ status: 'Excluded', lapse: null });
    given(out)
      .when(signed('SubmitRegistration', registrationPapers, head, '2026-02-03'))
      .thenRefused({
        code: 'UnitNotEligible',
        ground: 'SMALL_OR_MICRO_ENTERPRISE',
      });
    given(out).when(correction(large, '2026-03-02')).thenEvents('ScreeningCorrected');
    const late = told(
      open('2026-01-05', enterprise(300, 400_000_000_000)),
      correction(small, '2026-02-02'),
      correction(large, '2026-05-04'),
    );
    expect(late).toMatchObject({ status: 'InProgress', registration: 'Missed', exclusion: null });
  });

  it('keeps a unit that stays in scope where it is, with the better facts', () => {
    const state = told(open('2026-01-05', enterprise(300, 400_000_000_000)), correction(large, '2026-02-02'));
    expect(state).toMatchObject({ status: 'AwaitingRegistration', lapse: { cause: 'WINDOW' } });
  });

  it('voids what was done before an exclusion: the new opening starts with nothing', () => {
    const state = told(
      open('2026-01-05', enterprise(300, 400_000_000_000)),
      signed('SubmitRegistration', registrationPapers, head, '2026-01-20'),
      correction(small, '2026-02-02'),
      correction(large, '2026-03-02'),
    );
    expect(state).toMatchObject({
      status: 'AwaitingRegistration',
      firstRegisteredAt: null,
      signers: { submission: [] },
    });
  });

  it('is refused once an axis is decided', () => {
    const decided = caseAfter(readyForDecision(), recognise());
    given(decided).when(correction(large, '2026-11-18')).thenRefused({ code: 'AlreadyDecided', axis: 'RECOGNITION' });
  });

  it('is refused for a year whose rules are no longer known', () => {
    given({ ...openedCase(), year: 2021 })
      .when(correction(large, '2026-02-02'))
      .thenRefused({ code: 'DeciderUndetermined' });
  });

  it('needs figures or a document, and facts that suffice', () => {
    given(openedCase()).when(correction({}, '2026-02-02')).thenRefused({ code: 'DocumentsMissing' });
    given(told(open('2026-01-05', facts({ type: 'EDUCATION', schoolLevels: ['PRIMARY'] }))))
      .when(correction({ schoolLevels: [] }, '2026-02-02'))
      .thenRefused({ code: 'UnitFactsMissing', fields: ['schoolLevels'] });
  });
});
