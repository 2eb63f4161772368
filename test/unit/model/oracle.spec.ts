import { describe, expect, it } from 'vitest';
import { type Line, tell } from './tell.ts';
import { UNITS, YEAR } from './units.ts';
import { addWorkingDays, isWorkingDay, workingDaysAfter } from './working-days.ts';

const opened: readonly Line[] = [{ does: 'OpenCase', on: '01-06' }];
const returnedOnce: readonly Line[] = [
  ...opened,
  { does: 'SubmitRegistration', on: '03-31' },
  { does: 'ReturnRegistration', on: '04-02', data: { due: `${YEAR}-04-07` } },
];
const registered: readonly Line[] = [
  ...returnedOnce,
  { does: 'SubmitRegistration', on: '04-06' },
  { does: 'AcceptRegistration', on: '04-07' },
];
const submitted: readonly Line[] = [
  ...registered,
  { does: 'StartSelfAssessment', on: '10-01' },
  { does: 'RecordAssessmentMeeting', on: '10-05' },
  { does: 'SubmitDossier', on: '10-20' },
];
const proposed: readonly Line[] = [
  ...submitted,
  { does: 'ReturnDossier', on: '10-22', data: { due: `${YEAR}-10-26` } },
  { does: 'SubmitDossier', on: '10-24' },
  { does: 'StartAppraisal', on: '10-27' },
  { does: 'CompleteAppraisal', on: '11-04' },
  { does: 'SubmitProposal', on: '11-06' },
];
const confirmed: readonly Line[] = [...proposed, { does: 'ConfirmPeriodEnd', on: '11-16' }];
const met: Line = { does: 'DecideRecognition', on: '11-19', data: { outcome: 'MET', reasons: [] } };
const fair: Line = { does: 'GradeMovement', on: '11-25', data: { grade: 'FAIR' } };

const axesOf = (lines: readonly Line[], unit = UNITS.agency) => {
  const { becomes, refusals } = tell(unit, lines).last;
  if (becomes === null) return refusals;
  const { status, registration, recognition, grade, reward } = becomes;
  return [status, registration, recognition, grade, reward];
};

describe('the oracle', () => {
  it('takes a case with two returns to its end', () => {
    const end: readonly Line[] = [
      ...confirmed,
      met,
      fair,
      { does: 'IncludeInReport', on: '12-20' },
      { does: 'ProposeReward', on: '12-21', data: { kind: 'GIAY_KHEN' } },
      { does: 'DecideReward', on: '12-22', by: { officer: 'of-CHAIR1' } },
      { does: 'CloseCase', on: '12-30' },
    ];
    expect(axesOf(end)).toEqual(['Closed', 'Accepted', 'Met', 'FAIR', 'Granted']);
  });

  it('lets a registration lapse at the window, and never be MET again', () => {
    const lapsed: readonly Line[] = [...opened, { does: 'CloseRegistrationWindow', on: '04-01' }];
    expect(axesOf(lapsed)).toEqual(['InProgress', 'Missed', 'Undecided', 'Ungraded', 'Open']);
    const decided = [...lapsed, ...confirmed.slice(registered.length), met];
    expect(axesOf(decided)).toEqual(['CriteriaNotMet']);
  });

  it('lets a return lapse after its fix date, not before', () => {
    const lapse = (on: string): readonly Line[] => [
      ...returnedOnce,
      { does: 'CloseRegistrationWindow', on, data: { cause: 'FIX' } },
    ];
    expect(axesOf(lapse('04-08'))).toEqual(['InProgress', 'Missed', 'Undecided', 'Ungraded', 'Open']);
    expect(axesOf(lapse('04-07'))).toEqual(['RegistrationWindowOpen']);
  });

  it('appraises on file after 31 October, never met, graded weak and barred', () => {
    const onFile = (on: string): readonly Line[] => [...registered, { does: 'AppraiseOnFile', on }];
    expect(axesOf(onFile('10-31'))).toEqual(['DossierDeadlineNotPassed']);
    const rest = confirmed.slice(-3);
    expect(axesOf([...onFile('11-01'), ...rest, met])).toEqual(['CriteriaNotMet']);
    const decided = [{ ...met, data: { outcome: 'NOT_MET', reasons: ['Không có hồ sơ'] } }, fair];
    const weak = { ...fair, data: { grade: 'WEAK' } };
    expect(axesOf([...onFile('11-01'), ...rest, ...decided.slice(0, 1), weak])).toEqual([
      'Classified',
      'Accepted',
      'NotMet',
      'WEAK',
      'Barred',
    ]);
  });

  it.each([
    [
      'a first registration on 1 April',
      [...opened, { does: 'SubmitRegistration', on: '04-01' }],
      'RegistrationWindowClosed',
    ],
    [
      'a self-assessment on 30 September',
      [...registered, { does: 'StartSelfAssessment', on: '09-30' }],
      'AssessmentNotOpen',
    ],
    ['a recognition without the confirmed period end', [...proposed, met], 'PeriodEndNotConfirmed'],
    [
      'a recognition on 20 November without a word',
      [...confirmed, { ...met, on: '11-20', data: { ...met.data, lateJustification: null } }],
      'DecisionLate',
    ],
    [
      'a grade on 30 November without a word',
      [...confirmed, { ...fair, on: '11-30', data: { ...fair.data, lateJustification: null } }],
      'DecisionLate',
    ],
    [
      'an act that was before the one it follows',
      [...registered, { does: 'StartSelfAssessment', on: '04-06' }],
      'OccurredOutOfOrder',
    ],
    [
      'an act of tomorrow',
      [...opened, { does: 'SubmitRegistration', on: '02-02', received: '02-01' }],
      'OccurredInFuture',
    ],
    [
      'an act typed eleven working days late',
      [...opened, { does: 'SubmitRegistration', on: '03-02', received: '03-17' }],
      'LateEntryGroundRequired',
    ],
    [
      'a finding of one who signed the dossier',
      [...submitted, { does: 'StartAppraisal', on: '10-21', by: { officer: 'of-UNITHEAD1' } }],
      'SecondOfficerRequired',
    ],
    [
      'a finding whose principal signed the dossier',
      [...submitted, { does: 'StartAppraisal', on: '10-21', by: { onBehalfOf: 'of-UNITHEAD1' } }],
      'SecondOfficerRequired',
    ],
    [
      'a finding of one who typed the minutes of the meeting',
      [
        ...registered,
        { does: 'StartSelfAssessment', on: '10-01' },
        { does: 'RecordAssessmentMeeting', on: '10-05', by: { enteredBy: 'of-COMMUNEPOLICE9' } },
        { does: 'SubmitDossier', on: '10-20' },
        { does: 'StartAppraisal', on: '10-21' },
        { does: 'CompleteAppraisal', on: '11-04', by: { officer: 'of-COMMUNEPOLICE9' } },
      ],
      'SecondOfficerRequired',
    ],
    [
      'the acceptance of a registration by its typist',
      [
        ...opened,
        { does: 'SubmitRegistration', on: '03-31', by: { enteredBy: 'of-COMMUNEPOLICE1' } },
        { does: 'AcceptRegistration', on: '04-01' },
      ],
      'SecondOfficerRequired',
    ],
    [
      'a decision of one who signed the dossier',
      [...confirmed, { ...met, by: { officer: 'of-UNITHEAD1' } }],
      'SecondOfficerRequired',
    ],
    [
      'a decision of one who signed the finding',
      [...confirmed, { ...met, by: { officer: 'of-COMMUNEPOLICE1' } }],
      'SecondOfficerRequired',
    ],
    [
      'a decision of another commune',
      [...confirmed, { ...met, by: { office: 'COMMUNE_PC@vn.56.22402' } }],
      'OutsideScope',
    ],
    ['a decision of the unit', [...confirmed, { ...met, as: 'UNIT_HEAD' }], 'RoleMissing'],
  ] satisfies [string, Line[], string][])('refuses %s', (_, lines, code) => {
    expect(axesOf(lines)).toContain(code);
    expect(tell(UNITS.agency, lines).last.becomes).toBeNull();
  });

  it('gives an act typed ten working days late its way without a ground', () => {
    const typed: Line = { does: 'SubmitRegistration', on: '03-02', received: '03-16' };
    expect(axesOf([...opened, typed])[0]).toBe('RegistrationSubmitted');
    expect(axesOf([...opened, { ...typed, received: '03-17', ground: 'Mất điện' }])[0]).toBe('RegistrationSubmitted');
  });

  it('has the decision of a provincial case delegated to nobody', () => {
    const byCommune: Line = { ...met, by: { role: 'COMMUNE_PC', office: 'COMMUNE_PC@vn.56.22366' } };
    expect(axesOf([...confirmed, byCommune], UNITS.provincial)).toEqual(['DelegationMissing']);
    const byProvince: Line = { ...met, by: { role: 'PROV_PC', office: 'PROV_PC@vn.56' } };
    expect(axesOf([...confirmed, byProvince], UNITS.ministerial)).toContain('DelegationNotProvidedByLaw');
    const own: Line = { ...met, by: { role: 'COMMUNE_PC', office: 'COMMUNE_PC@vn.56.22333' } };
    expect(axesOf([...confirmed, own], UNITS.communePC)).toEqual(['OwnUnit']);
  });

  it('excludes what the law excludes and brings it back on figures', () => {
    expect(axesOf(opened, UNITS.small)[0]).toBe('Excluded');
    expect(axesOf([...opened, { does: 'SubmitRegistration', on: '02-01' }], UNITS.small)).toEqual(['UnitNotEligible']);
    expect(axesOf([...opened, { does: 'CorrectScreening', on: '02-01' }], UNITS.small)[0]).toBe('AwaitingRegistration');
    expect(axesOf([...opened, { does: 'CorrectScreening', on: '04-01' }], UNITS.small).slice(0, 2)).toEqual([
      'InProgress',
      'Missed',
    ]);
    expect(axesOf(opened, UNITS.primary)[0]).toBe('Excluded');
    expect(axesOf(opened, UNITS.academy)[0]).toBe('Excluded');
    expect(axesOf(opened, UNITS.school)[0]).toBe('AwaitingRegistration');
  });
});

describe('its count of working days', () => {
  it('knows weekends, holidays, swapped days, and leaves what is not verified alone', () => {
    expect(
      ['2026-01-10', '2026-04-27', '2026-11-23', '2026-11-24', '2026-11-28'].map((date) => isWorkingDay(date)),
    ).toEqual([true, false, true, false, false]);
    expect(addWorkingDays('2026-03-31', 10)).toBe('2026-04-14');
    expect(workingDaysAfter('2026-03-02', '2026-03-16')).toBe(10);
    expect(workingDaysAfter('2026-03-02', '2026-03-17', true)).toBe(10); // the province's own day off, 10 March
  });
});
