import { describe, expect, it } from 'vitest';
import { NO_ROWS } from '#domain/policy-stream/state.ts';
import { adoptionProblems } from '#domain/policy-stream/what-if.ts';
import { PolicyRow } from '#schema/policy.ts';
import { dayRow, planRow } from '#test/support/policy/rows.ts';
import { adopted } from './rows.ts';

const TODAY = '2026-08-01';
const problems = (row: object, { scope = '56', state = NO_ROWS, today = TODAY } = {}) =>
  adoptionProblems({ scope, national: NO_ROWS }, state, { rowId: 'row-x', row: PolicyRow.parse(row) }, today);

describe('a day', () => {
  it.each([
    [{}, []],
    [{ date: '2026-08-01' }, ['DAY_IS_PAST']],
    [{ date: '2026-09-02' }, ['DAY_ALREADY_THERE']],
    [{ date: '2026-08-31', kind: 'DAY_IN_LIEU' }, ['DAY_ALREADY_THERE']],
    [{ date: '2026-08-22', kind: 'SWAPPED_WORKDAY' }, ['DAY_ALREADY_THERE']],
    [{ date: '2026-10-24', kind: 'SWAPPED_WORKDAY' }, []],
    [{ date: '2026-10-23', kind: 'SWAPPED_WORKDAY' }, ['SWAP_ON_WORKDAY']],
    [{ date: '2026-10-24', kind: 'DAY_IN_LIEU' }, ['IN_LIEU_ON_DAY_OFF']],
    [{ date: '2026-10-25' }, []],
    // A swapped Saturday that is called off, after all.
    [{ date: '2026-08-22' }, []],
  ])('with %o has the problems %o', (over, wanted) => expect(problems(dayRow(over))).toEqual(wanted));
});

describe('a year', () => {
  it.each([
    [2027, []],
    [2030, []],
    [2026, ['YEAR_ALREADY_COMPLETE']],
  ])('%i said to be complete has the problems %o', (year, wanted) =>
    expect(problems({ table: 'CALENDAR_YEAR', year, source: 'Thông báo' })).toEqual(wanted),
  );
});

describe('the date of a duty', () => {
  it.each([
    [{}, []],
    [{ before: { month: 2, day: 29 } }, ['DATE_DOES_NOT_EXIST']],
    [{ internalBefore: { month: 4, day: 31 } }, ['DATE_DOES_NOT_EXIST']],
    [{ ladder: [7, 0] }, ['LADDER_NOT_POSITIVE']],
    [{ escalation: [-1] }, ['ESCALATION_NOT_POSITIVE']],
    [{ ladder: [7, 7] }, ['STEP_REPEATED']],
    [{ escalation: [5, 5] }, ['STEP_REPEATED']],
    [{ internalBefore: { month: 9, day: 13 } }, ['INTERNAL_AFTER_LEGAL']],
    [{ internalBefore: { month: 9, day: 8 } }, []],
    [{ validTo: '2026-01-01' }, ['VALIDITY_EMPTY']],
    [{ id: 'REWARD', before: { month: 1, day: 5 } }, ['NOBODY_TO_REMIND']],
    [{ id: 'REWARD', before: { month: 1, day: 5 }, ladder: [], escalation: [] }, ['DATE_IS_PAST']],
    [{ id: 'REWARD', before: { month: 1, day: 5 }, ladder: [], escalation: [], year: 2026 }, []],
    [{ year: 2025 }, ['NEVER_APPLIES']],
    [{ validFrom: '2025-06-01' }, ['DATE_IS_PAST']],
    [{ validFrom: '2026-10-01', validTo: '2027-09-01' }, ['NEVER_APPLIES']],
    [{ validFrom: '2026-10-01', validTo: '2027-10-01' }, []],
    [{ before: { month: 7, day: 30 } }, ['DATE_IS_PAST']],
    [{ before: { month: 10, day: 25 } }, ['ORDER_BROKEN']],
    [{ before: { month: 3, day: 5 }, year: 2027 }, ['ORDER_BROKEN']],
    [{ before: { month: 10, day: 24 }, year: 2027 }, []],
  ])('with %o has the problems %o', (over, wanted) => expect(problems(planRow(over))).toEqual(wanted));

  it('of the country stands in order with the rows of every province', () => {
    const dossier = planRow({ id: 'DOSSIER', before: { month: 10, day: 20 } });
    expect(problems(dossier, { scope: 'vn' })).toEqual(['ORDER_BROKEN']); // Khánh Hòa: the report before 25 October
    expect(problems(dossier, { scope: '01' })).toEqual([]);
    expect(problems(planRow(), { scope: 'vn' })).toEqual([]);
  });

  it('hides behind no newer row of its own scope', () => {
    const state = adopted(planRow({ validFrom: '2026-02-01' }));
    expect(problems(planRow({ validFrom: '2026-01-15' }), { state })).toEqual(['NEVER_APPLIES']);
    expect(problems(planRow({ validFrom: '2026-02-01' }), { state })).toEqual([]);
  });
});
