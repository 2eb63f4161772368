import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { type Owed, planOf } from '#domain/deadline/plan.ts';
import { DEADLINES } from '#domain/policy/deadlines.ts';
import { OfficeId } from '#schema/ids.ts';

const shipped = { calendar: vietnamCalendar, tables: DEADLINES };
const unit = OfficeId.parse('UNIT@56-CQ-000001');
const police = OfficeId.parse('COMMUNE_POLICE@vn.56.22366');
const plan: Owed = {
  deadline: 'PLAN',
  year: 2026,
  province: '56',
  caseId: '2026-56-CQ-000001',
  owes: unit,
  superior: police,
  due: '2026-09-04T17:00:00.000Z',
};
const told = (now: string, over: Partial<Owed> = {}) =>
  planOf(shipped, { ...plan, ...over }, now).map(({ at, step, to }) => [at, step, to]);

describe('the plan of a duty', () => {
  it('shows each reminder at 08:00, the date itself, and when the superior is told', () => {
    expect(told('2026-08-07T00:00:00.000Z')).toEqual([
      ['2026-08-22T01:00:00.000Z', 'D14', unit],
      ['2026-08-28T01:00:00.000Z', 'D3', unit],
      ['2026-09-04T01:00:00.000Z', 'D1', unit],
      ['2026-09-04T17:00:00.000Z', 'DUE', unit],
      ['2026-09-07T01:00:00.000Z', 'E1', police],
      ['2026-09-11T01:00:00.000Z', 'E5', police],
    ]);
  });

  it('says on what it rests, and what is our own rule', () => {
    const [first] = planOf(shipped, plan, '2026-08-07T00:00:00.000Z');
    expect(first).toMatchObject({ legalBasis: 'D, after KH25', design: true, kind: 'REMINDER' });
  });

  it('has no step for whom nobody stands above, and none for a duty that nobody knows', () => {
    expect(told('2026-09-05T00:00:00.000Z', { superior: null })).toEqual([]);
    expect(told('2026-01-05T00:00:00.000Z', { deadline: 'NOTHING' })).toEqual([]);
  });

  it('keeps a duty whose row no longer holds in its year to the rule that first set it', () => {
    const [first] = told('2026-03-01T00:00:00.000Z', { deadline: 'FIX', due: '2026-03-09T17:00:00.000Z' });
    expect(first).toEqual(['2026-03-03T01:00:00.000Z', 'D7', unit]);
  });
});
