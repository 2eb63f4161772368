import { describe, expect, it } from 'vitest';
import { decisionDecider } from '#domain/decision/decision.ts';
import type { ListedCase } from '#domain/decision/listed-cases.ts';
import { decisionIdOf, normalNumber, numberSlug } from '#domain/decision/number.ts';
import { DecisionCommand } from '#schema/decision.ts';
import { OfficeId } from '#schema/ids.ts';
import { chair, provincialChair, receiver, rewardChair } from '#test/support/case/officers.ts';
import { by, given } from '#test/support/streams/given.ts';

const ID = 'COMMUNE_PC@vn.56.22366-2026-68-QD-UBND';
const own = { area: 'vn.56.22366', decider: chair.office, excluded: false, signedBy: [receiver.officer] };
const CASES: Readonly<Record<string, ListedCase>> = {
  1: own,
  2: own,
  3: { ...own, area: 'vn.56.22333', decider: OfficeId.parse('COMMUNE_PC@vn.56.22333') },
  4: { ...own, decider: provincialChair.office },
  5: { ...own, excluded: true },
};
const decider = decisionDecider(ID, (caseId) => CASES[String(Number(caseId.slice(-6)))]);
const row = (item: number, unit: number, outcome = 'MET') => ({ item, caseId: `2026-56-CQ-00000${unit}`, outcome });
const issue = (over: object = {}, person = chair) => {
  const document = {
    issuer: chair.office,
    year: 2026,
    number: '68/QĐ-UBND',
    date: '2026-11-18',
    subject: 'RECOGNITION',
    signer: { name: 'Nguyễn Văn A', capacity: 'TM', title: 'Chủ tịch' },
    annex: [row(1, 1), row(2, 2)],
    ...over,
  };
  return by(person, '2026-11-18', DecisionCommand.parse({ type: 'IssueDecision', data: { document } }));
};

describe('a decision document', () => {
  it('is issued by its own office, under its own number', () => {
    given(decider).when(issue()).thenEvents('DecisionIssued');
    given(decider).when(issue({}, receiver)).thenRefused({ code: 'RoleMissing' });
    given(decider)
      .when(issue({}, provincialChair))
      .thenRefused({ code: 'IssuerIsAnotherOffice', issuer: chair.office });
    given(decider)
      .when(issue({ number: '69/QĐ-UBND' }))
      .thenRefused({ code: 'DecisionIdWrong', expected: 'COMMUNE_PC@vn.56.22366-2026-69-QD-UBND' });
    given(decider)
      .when(issue({ number: '//' }))
      .thenRefused({ code: 'DecisionIdWrong', expected: null });
  });

  it('is issued by a body that may, and recorded by who belongs to its subject', () => {
    const rewarder = { ...chair, role: 'REWARD_DECIDER' } as const;
    given(decider)
      .when(issue({}, rewarder))
      .thenRefused({ code: 'RoleMissing', roles: ['COMMUNE_PC', 'PROV_PC', 'MINISTER', 'CLERK'] });
    given(decider)
      .when(issue({ subject: 'REWARD', annex: [row(1, 1, 'GRANTED')] }))
      .thenRefused({ code: 'RoleMissing', roles: ['REWARD_DECIDER', 'CLERK'] });
    given(decider)
      .when(issue({ subject: 'REWARD', annex: [row(1, 1, 'GRANTED')] }, rewarder))
      .thenEvents('DecisionIssued');
    const policeClerk = { ...receiver, role: 'CLERK' } as const;
    given(decider)
      .when(issue({ issuer: receiver.office }, policeClerk))
      .thenRefused({ code: 'IssuerNotCompetent', subject: 'RECOGNITION' });
  });

  it('lists cases that exist, are eligible and its own to decide', () => {
    given(decider)
      .when(issue({ annex: [row(1, 1), row(2, 9)] }))
      .thenRefused({ code: 'AnnexCasesUnknown', cases: ['2026-56-CQ-000009'] });
    for (const others of [3, 4])
      given(decider)
        .when(issue({ annex: [row(1, 1), row(2, others)] }))
        .thenRefused({ code: 'AnnexOutsideArea', cases: [`2026-56-CQ-00000${others}`] });
    given(decider)
      .when(issue({ annex: [row(1, 1), row(2, 5)] }))
      .thenRefused({ code: 'AnnexNotEligible', cases: ['2026-56-CQ-000005'] });
    const rewards = (unit: number) => issue({ subject: 'REWARD', annex: [row(1, unit, 'GRANTED')] }, rewardChair);
    given(decider).when(rewards(4)).thenEvents('DecisionIssued');
    given(decider).when(rewards(3)).thenRefused({ code: 'AnnexOutsideArea' });
  });

  it('is not recorded by whoever signed the dossier, the finding or the proposal of a case on it', () => {
    given(decider)
      .when(issue({}, { ...chair, officer: receiver.officer }))
      .thenRefused({ code: 'SecondOfficerRequired', signedBy: [receiver.officer] });
  });

  it('is recorded long after its date only with a ground', () => {
    given(decider)
      .when(issue({ date: '2026-10-01' }))
      .thenRefused({ code: 'LateEntryGroundRequired' });
  });

  it('takes its number once; the same document again is already issued', () => {
    given(decider, issue())
      .when(issue({ number: ' 068/qđ-ubnd' }))
      .thenRefused({ code: 'AlreadyIssued' });
    given(decider, issue())
      .when(issue({ date: '2026-11-17' }))
      .thenRefused({ code: 'NumberTaken', legalBasis: 'N30 Art. 15' });
  });

  it('is dated in its year, and not ahead', () => {
    given(decider)
      .when(issue({ date: '2026-11-19' }))
      .thenRefused({ code: 'DecisionDateAhead', today: '2026-11-18' });
    given(decider)
      .when(issue({ date: '2025-11-19' }))
      .thenRefused({ code: 'DecisionYearWrong', year: 2025 });
  });

  it('lists each case and number once, with outcomes of its subject', () => {
    given(decider)
      .when(issue({ annex: [row(1, 1), row(1, 2)] }))
      .thenRefused({ code: 'AnnexInvalid', rows: [1] });
    given(decider)
      .when(issue({ annex: [row(1, 1), row(2, 1)] }))
      .thenRefused({ code: 'AnnexInvalid', rows: [2] });
    given(decider)
      .when(issue({ annex: [row(1, 1, 'FAIR')] }))
      .thenRefused({ code: 'AnnexInvalid', rows: [1] });
  });
});

describe('a decision number', () => {
  it.each([
    ['068/qđ-ubnd', '68/QĐ-UBND', '68-QD-UBND'],
    [' 68/QĐ-UBND ', '68/QĐ-UBND', '68-QD-UBND'],
    ['0/TB', '0/TB', '0-TB'],
    ['12/TTr-CAP ', '12/TTR-CAP', '12-TTR-CAP'],
    ['7/Ủy ban'.normalize('NFD'), '7/ỦY BAN', '7-UY-BAN'],
  ])('%s is compared as %s and stands in ids as %s', (number, normal, slug) => {
    expect(normalNumber(number)).toBe(normal);
    expect(numberSlug(number)).toBe(slug);
  });

  it('names the document by office, year and slug', () => {
    expect(decisionIdOf(OfficeId.parse('PROV_PC@vn.56'), 2026, '0123/QĐ-UBND')).toBe('PROV_PC@vn.56-2026-123-QD-UBND');
  });
});
