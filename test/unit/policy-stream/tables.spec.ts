import { describe, expect, it } from 'vitest';
import { coverageOf } from '#domain/calendar/working-calendar.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { deadlineOf } from '#domain/policy/deadline-dates.ts';
import { movesOf } from '#domain/policy-stream/moves.ts';
import { NO_ROWS, type PolicyState, rowInForce } from '#domain/policy-stream/state.ts';
import { policyTables } from '#domain/policy-stream/tables.ts';
import { PolicyRow } from '#schema/policy.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';
import { adopted } from './rows.ts';

const of = (provincial: PolicyState, national: PolicyState = NO_ROWS) =>
  policyTables(national, { province: '56', ...provincial });
const shipped = of(NO_ROWS);
const moves = (state: PolicyState, today: string, before = shipped) =>
  movesOf(before, of(state), { province: '56', years: [2026], today }).map(({ id, kind, step, from, to }) =>
    [id, kind, step, from, to].join(' '),
  );

describe('the tables of a province', () => {
  it('hold adopted days of the country and of the province, and those of the province there alone', () => {
    const national = adopted(dayRow({ date: '2026-10-22' }));
    const { calendar } = of(adopted(dayRow()), national);
    expect([22, 23].map((day) => isWorkingDay(calendar, `2026-10-${day}`))).toEqual([false, false]);
    const elsewhere = policyTables(national);
    expect([22, 23].map((day) => isWorkingDay(elsewhere.calendar, `2026-10-${day}`))).toEqual([false, true]);
  });

  it('give a duty the adopted date, ladder and issuer, and leave who owes it', () => {
    const plan = deadlineOf('PLAN', 2026, '56', of(adopted(planRow())).tables);
    expect(plan?.legal).toBe('2026-09-11T17:00:00.000Z');
    const { row: was } = deadlineOf('PLAN', 2026, '56') ?? {};
    expect(plan?.row).toMatchObject({
      rowId: 'row-0',
      scope: 'vn.56',
      design: false,
      source: 'Kế hoạch 99/KH-UBND, mục 3',
      value: { ladder: [14, 3], escalation: [1], issuerKind: 'PEOPLES_COMMITTEE', duties: was?.value.duties },
    });
  });

  it('give a row of one year in that year alone', () => {
    const { tables } = of(adopted(planRow({ year: 2027, before: { month: 9, day: 20 } })));
    expect([2026, 2027, 2028].map((year) => deadlineOf('PLAN', year, '56', tables)?.legal)).toEqual([
      '2026-09-04T17:00:00.000Z',
      '2027-09-19T17:00:00.000Z',
      '2028-09-04T17:00:00.000Z',
    ]);
  });

  it('give a date of the next year by the year of its cycle', () => {
    const { tables } = of(adopted(planRow({ id: 'REWARD', before: { month: 1, day: 20 }, year: 2026 })));
    expect(deadlineOf('REWARD', 2026, '56', tables)?.legal).toBe('2027-01-19T17:00:00.000Z');
    expect(deadlineOf('REWARD', 2027, '56', tables)?.legal).toBe('2027-12-31T17:00:00.000Z');
  });
});

describe('a year of which every day is entered', () => {
  const year = { table: 'CALENDAR_YEAR', year: 2027, source: 'Thông báo nghỉ năm 2027' };
  const coverage = (state: PolicyState) => coverageOf(of(state).calendar, 2027);

  it('is complete, until the row is repealed', () => {
    const { adopted: rows } = adopted(year);
    expect(coverage(NO_ROWS)).toBe('FIXED_DATES_ONLY');
    expect(coverage({ proposed: [], adopted: rows })).toBe('COMPLETE');
    const gone = rows.map((each) => ({ ...each, repealedOn: '2026-12-01' }));
    expect(coverage({ proposed: [], adopted: gone })).toBe('FIXED_DATES_ONLY');
  });
});

describe('a repealed row', () => {
  const repealed = (row: object, repealedOn: string) => rowInForce({ row: PolicyRow.parse(row), repealedOn });

  it('counts no longer from the day of its repeal, or from its own end if that is earlier', () => {
    expect(repealed(planRow(), '2027-03-01')).toMatchObject({ validTo: '2027-03-01' });
    expect(repealed(planRow({ validTo: '2027-01-01' }), '2027-03-01')).toMatchObject({ validTo: '2027-01-01' });
    expect(repealed(planRow({ validTo: '2028-01-01' }), '2027-03-01')).toMatchObject({ validTo: '2027-03-01' });
  });

  it('of the calendar is gone, and the day is as before', () => {
    const { adopted: rows } = adopted(dayRow());
    const gone = { proposed: [], adopted: rows.map((each) => ({ ...each, repealedOn: '2026-08-10' })) };
    expect(isWorkingDay(of(gone).calendar, '2026-10-23')).toBe(true);
    expect(isWorkingDay(of({ proposed: [], adopted: rows }).calendar, '2026-10-23')).toBe(false);
  });
});

describe('what moves when a row is adopted', () => {
  it('is each reminder and escalation that falls on another day', () => {
    expect(moves(adopted(dayRow()), '2026-08-01')).toEqual([
      'UNIT_RPT REMINDER 1 2026-10-23 2026-10-22',
      'DOSSIER REMINDER 7 2026-10-23 2026-10-22',
      'COMMUNE_FIGURES REMINDER 14 2026-10-23 2026-10-22',
      'PPC_RPT REMINDER 14 2026-10-23 2026-10-22',
    ]);
  });

  it('is nothing that lies on or before today', () => {
    expect(moves(adopted(dayRow()), '2026-10-23')).toEqual([]);
  });

  it('names the new date, the steps that go and those that come', () => {
    expect(moves(adopted(planRow({ ladder: [30, 2], escalation: [1] })), '2026-08-10')).toEqual([
      'PLAN REMINDER 14 2026-08-22 ',
      'PLAN REMINDER 7 2026-08-28 ',
      'PLAN REMINDER 3 2026-08-28 ',
      'PLAN REMINDER 1 2026-09-04 ',
      'PLAN DATE 0 2026-09-05 2026-09-12',
      'PLAN ESCALATION 1 2026-09-07 2026-09-14',
      'PLAN REMINDER 2  2026-09-10',
      'PLAN ESCALATION 5 2026-09-11 ',
    ]);
  });
});
