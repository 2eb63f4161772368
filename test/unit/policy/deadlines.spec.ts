import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#domain/calendar/plain-date.ts';
import { vietnamCalendar as calendar } from '#domain/calendar/vietnam-calendar.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { assessmentOpensAt, caseDates } from '#domain/policy/case-dates.ts';
import { deadlineOf, deadlinesOf } from '#domain/policy/deadline-dates.ts';
import { DEADLINES, type DeadlineRow } from '#domain/policy/deadlines.ts';
import { policyAt } from '#domain/policy/policy-at.ts';

const KHANH_HOA = '56';
const HA_NOI = '01';
const legal = (year: number, province: string) =>
  Object.fromEntries(deadlinesOf(year, province).map(({ id, legal }) => [id, legal]));

describe('the dated duties of Khánh Hòa in 2026', () => {
  it('stand at these exclusive instants, earliest first', () => {
    expect(deadlinesOf(2026, KHANH_HOA).map(({ id, legal }) => [id, legal])).toEqual([
      ['REG', '2026-03-31T17:00:00.000Z'],
      ['LAUNCH', '2026-04-30T17:00:00.000Z'],
      ['PLAN', '2026-09-04T17:00:00.000Z'],
      ['UNIT_RPT', '2026-10-24T17:00:00.000Z'],
      ['DOSSIER', '2026-10-31T17:00:00.000Z'],
      ['COMMUNE_FIGURES', '2026-11-05T17:00:00.000Z'],
      ['PPC_RPT', '2026-11-05T17:00:00.000Z'],
      ['MIN_RPT', '2026-11-14T17:00:00.000Z'],
      ['UNIT_DEC', '2026-11-19T17:00:00.000Z'],
      ['CLS', '2026-11-29T17:00:00.000Z'],
      ['FINAL_RPT', '2026-12-30T17:00:00.000Z'],
      ['REWARD', '2026-12-31T17:00:00.000Z'],
      ['LAW_ACCESS', '2027-01-09T17:00:00.000Z'],
      ['ANNUAL_REVIEW', '2027-02-09T17:00:00.000Z'],
    ]);
  });

  it('have an internal date of their own only for the periodic report, five days earlier', () => {
    const earlier = deadlinesOf(2026, KHANH_HOA).filter(({ legal, internal }) => internal !== legal);
    expect(earlier.map(({ id, internal }) => [id, internal])).toEqual([['UNIT_RPT', '2026-10-19T17:00:00.000Z']]);
  });

  it('fall on the same dates in 2027, the weekend of a date moving nothing', () => {
    expect(legal(2027, KHANH_HOA)['UNIT_RPT']).toBe('2027-10-24T17:00:00.000Z');
    expect(legal(2027, KHANH_HOA)['PLAN']).toBe('2027-09-04T17:00:00.000Z');
  });
});

describe('the directive plan', () => {
  it('is law of Khánh Hòa in 2025 and our row after it from 2026 on', () => {
    expect(deadlineOf('PLAN', 2025, KHANH_HOA)?.row).toMatchObject({ source: 'KH25', design: false });
    expect(deadlineOf('PLAN', 2026, KHANH_HOA)?.row).toMatchObject({ source: 'D, after KH25', design: true });
    expect(deadlineOf('PLAN', 2024, KHANH_HOA)).toBeNull();
  });

  it('and the periodic report are owed by nobody outside Khánh Hòa', () => {
    expect(Object.keys(legal(2026, HA_NOI))).not.toContain('PLAN');
    expect(deadlineOf('UNIT_RPT', 2026, HA_NOI)).toBeNull();
    expect(deadlineOf('PPC_RPT', 2026, HA_NOI)).toBeNull();
    expect(deadlineOf('UNIT_DEC', 2026, HA_NOI)?.legal).toBe('2026-11-19T17:00:00.000Z');
  });
});

describe('the report to the Ministry', () => {
  it('is due since the year of Directive 06, 2025', () => {
    expect(deadlineOf('MIN_RPT', 2024, HA_NOI)).toBeNull();
    expect(deadlineOf('MIN_RPT', 2025, HA_NOI)?.legal).toBe('2025-11-14T17:00:00.000Z');
  });
});

describe('a row adopted by a province', () => {
  const own: DeadlineRow = {
    ...DEADLINES.REG[0],
    scope: 'vn.56',
    validFrom: '2026-01-01',
    value: { ...DEADLINES.REG[0].value, before: { month: 3, day: 16 } },
  };
  const tables = { ...DEADLINES, REG: [DEADLINES.REG[0], own] as const };

  it('moves the date there, from its own year on', () => {
    expect(deadlineOf('REG', 2026, KHANH_HOA, tables)?.legal).toBe('2026-03-15T17:00:00.000Z');
    expect(deadlineOf('REG', 2025, KHANH_HOA, tables)?.legal).toBe('2025-03-31T17:00:00.000Z');
    expect(deadlineOf('REG', 2026, HA_NOI, tables)?.legal).toBe('2026-03-31T17:00:00.000Z');
    expect(deadlinesOf(2026, KHANH_HOA, tables)[0]?.legal).toBe('2026-03-15T17:00:00.000Z');
  });
});

describe('a fix date', () => {
  it('stands in the return and has no date of the year', () => {
    expect(deadlineOf('FIX', 2026, KHANH_HOA)).toBeNull();
    expect(DEADLINES.FIX[0].value.recurs).toBe('PER_CASE');
  });
});

describe('the dates after the year', () => {
  const informative: readonly DeadlineRow[] = [
    DEADLINES.REWARD[0],
    DEADLINES.LAW_ACCESS[0],
    DEADLINES.ANNUAL_REVIEW[0],
  ];

  it('are for information: nobody owes, nobody is reminded, and they are labelled ours', () => {
    for (const { value, design, source } of informative) {
      expect(value).toMatchObject({ duties: [], ladder: [], escalation: [], yearsAfter: 1, issuerKind: 'OURS' });
      expect(design).toBe(true);
      expect(source).toMatch(/^D§11/);
    }
  });
});

describe('who owes what', () => {
  const rows = Object.values(DEADLINES)
    .flatMap((table: readonly DeadlineRow[]) => table)
    .filter(({ value }) => value.yearsAfter === 0);

  it('is named in every row, with its source, ladder and escalation', () => {
    for (const { value, source } of rows) {
      expect(value.duties.length).toBeGreaterThan(0);
      expect(source).not.toBe('');
      expect(value.ladder).toEqual([30, 14, 7, 3, 1]);
      expect(value.escalation).toEqual([1, 5]);
    }
  });

  it('sends plans of units to the standing body and those of offices to the province through its police', () => {
    expect(DEADLINES.PLAN[0].value.duties).toEqual([
      { owedBy: 'UNIT', to: 'SB', through: null },
      { owedBy: 'DEPARTMENT', to: 'PROV_PC', through: 'PROV_POLICE' },
      { owedBy: 'COMMUNE_PC', to: 'PROV_PC', through: 'PROV_POLICE' },
    ]);
  });

  it('asks the periodic report of units of commune and province only', () => {
    expect(DEADLINES.UNIT_RPT[0].value.levels).toEqual(['COMMUNE', 'PROVINCE']);
    expect(rows.filter(({ value }) => value.levels !== null).map(({ id }) => id)).toEqual(['UNIT_RPT']);
  });
});

describe('the dates that guard a case', () => {
  it('of 2026 are these exclusive instants', () => {
    expect(caseDates(2026, KHANH_HOA, DEADLINES)).toEqual({
      registrationBefore: '2026-03-31T17:00:00.000Z',
      dossierBefore: '2026-10-31T17:00:00.000Z',
      decisionBefore: '2026-11-19T17:00:00.000Z',
      classificationBefore: '2026-11-29T17:00:00.000Z',
    });
  });

  it('are the same days in a year before the first row', () => {
    expect(caseDates(2021, KHANH_HOA, DEADLINES).registrationBefore).toBe('2021-03-31T17:00:00.000Z');
  });

  it('let self-assessment start on 1 October 00:00 in Vietnam', () => {
    const policy = policyAt('2026-09-30T17:00:00.000Z', KHANH_HOA);
    expect(assessmentOpensAt(policy, 2026)).toBe('2026-09-30T17:00:00.000Z');
  });

  it.each([2025, 2026, 2027, 2028, 2029, 2030])(
    'leave room for check, fix and appraisal before 15 November %i',
    (year) => {
      const { completenessCheckWorkingDays, dossierFixWorkingDays, appraisalWorkingDays } = policyAt(
        `${year}-11-01T00:00:00.000Z`,
        KHANH_HOA,
      );
      const lastGoodDay = addDays(plainDate(year, { month: 11, day: 1 }), -1);
      const needed = completenessCheckWorkingDays + dossierFixWorkingDays + appraisalWorkingDays;
      expect(addWorkingDays(calendar, lastGoodDay, needed) < `${year}-11-15`).toBe(true);
    },
  );
});
