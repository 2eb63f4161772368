import { describe, expect, it } from 'vitest';
import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';

/** Before 20 November 2026, a Friday. */
const BEFORE = '2026-11-19T17:00:00.000Z';
const noon = (date: string) => `${date}T05:00:00.000Z`;

describe('the days that are left', () => {
  it('end with the day before the exclusive instant', () => {
    expect(lastGoodDay(BEFORE)).toBe('2026-11-19');
    expect(lastGoodDay('2026-11-20T02:00:00.000Z')).toBe('2026-11-20');
  });

  it.each([
    ['2026-11-16', 4],
    ['2026-11-14', 4],
    ['2026-11-13', 5],
    ['2026-11-19', 1],
    ['2026-11-20', -1],
    ['2026-11-22', -1],
    ['2026-11-23', -2],
  ])('are counted in working days: on %s %i', (date, days) => {
    expect(workingDaysLeft(BEFORE, noon(date), SHIPPED.calendar)).toBe(days);
  });
});
