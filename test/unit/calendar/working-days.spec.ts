import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek } from '#domain/calendar/plain-date.ts';
import { vietnamCalendar as calendar } from '#domain/calendar/vietnam-calendar.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingDaysLate,
} from '#domain/calendar/working-days.ts';

const dates = fc.integer({ min: 0, max: 2600 }).map((n) => addDays('2023-11-01', n));
const counts = fc.integer({ min: -60, max: 60 });

describe('a working day', () => {
  it.each([
    ['2026-08-22', true, 'the swapped Saturday of National Day 2026'],
    ['2026-08-31', false, 'the Monday it was swapped for'],
    ['2026-09-02', false, 'National Day'],
    ['2026-08-29', false, 'an ordinary Saturday'],
    ['2026-08-30', false, 'an ordinary Sunday'],
    ['2026-08-28', true, 'an ordinary Friday'],
    ['2026-04-27', false, 'the day in lieu of the Hùng Kings’ day on a Sunday'],
    ['2026-11-24', false, 'Vietnamese Culture Day, in law since 2026'],
    ['2026-11-23', true, 'a day that is only proposed as a swap'],
    ['2026-11-28', false, 'a Saturday that is only proposed as a working one'],
    ['2027-02-08', true, 'Tết 2027, not yet announced: the plain week until adopted'],
    ['2030-01-01', true, 'a year without any data: the plain week'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(calendar, date)).toBe(expected);
  });

  it('is every plain weekday of a year without data', () => {
    const days = Array.from({ length: 365 }, (_, n) => addDays('2029-01-01', n));
    expect(days.every((day) => isWorkingDay(calendar, day) === dayOfWeek(day) < 6)).toBe(true);
  });
});

describe('working days between the end of the period and the last lawful decision', () => {
  it.each([
    [2025, 3],
    [2026, 4],
    [2027, 4],
    [2028, 2],
    [2029, 2],
    [2030, 2],
  ])('of %i are %i', (year, days) => {
    expect(workingDaysBetween(calendar, `${year}-11-16`, `${year}-11-20`)).toBe(days);
  });

  it('are none when the end is not after the start', () => {
    expect(workingDaysBetween(calendar, '2026-11-20', '2026-11-20')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-11-20', '2026-11-16')).toBe(0);
  });

  it('agree with counting day by day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 500 }), (from, span) => {
        const days = Array.from({ length: span }, (_, n) => addDays(from, n));
        const counted = days.filter((day) => isWorkingDay(calendar, day)).length;
        expect(workingDaysBetween(calendar, from, addDays(from, span))).toBe(counted);
      }),
    );
  });
});

describe('adding working days', () => {
  it.each([
    ['2026-08-21', 1, '2026-08-22', 'onto the swapped Saturday'],
    ['2026-08-28', 1, '2026-09-03', 'over the whole National Day break'],
    ['2026-09-03', -1, '2026-08-28', 'back over the same break'],
    ['2026-02-13', 1, '2026-02-23', 'over Tết'],
    ['2026-08-30', 0, '2026-08-30', 'none at all leaves a Sunday a Sunday'],
    ['2026-04-02', 2, '2026-04-06', 'over a weekend'],
  ])('to %s: %i gives %s (%s)', (date, n, expected) => {
    expect(addWorkingDays(calendar, date, n)).toBe(expected);
  });

  it('is undone by taking as many away, from any working day', () => {
    fc.assert(
      fc.property(dates, counts, (date, n) => {
        const start = workingDayOnOrAfter(calendar, date);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n)).toBe(start);
      }),
    );
  });

  it('keeps the order of dates and of counts', () => {
    fc.assert(
      fc.property(dates, dates, counts, (a, b, n) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addWorkingDays(calendar, first, n) <= addWorkingDays(calendar, second, n)).toBe(true);
        expect(addWorkingDays(calendar, first, n) < addWorkingDays(calendar, first, n + 1)).toBe(true);
      }),
    );
  });

  it('passes exactly that many working days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, n) => {
        const end = addWorkingDays(calendar, date, n);
        expect(workingDaysBetween(calendar, addDays(date, 1), addDays(end, 1))).toBe(n);
      }),
    );
  });
});

describe('moving a step off a non-working day', () => {
  it('goes earlier for a reminder and later for an escalation', () => {
    expect(workingDayOnOrBefore(calendar, '2026-10-24')).toBe('2026-10-23');
    expect(workingDayOnOrBefore(calendar, '2026-08-22')).toBe('2026-08-22');
    expect(workingDayOnOrAfter(calendar, '2026-09-05')).toBe('2026-09-07');
    expect(workingDayOnOrAfter(calendar, '2026-09-07')).toBe('2026-09-07');
  });
});

describe('lateness of an entry', () => {
  it.each([
    ['2026-09-07T02:00:00.000Z', '2026-09-07T10:00:00.000Z', 0, 'the same day'],
    ['2026-09-04T09:00:00.000Z', '2026-09-06T09:00:00.000Z', 0, 'the Sunday after a Friday'],
    ['2026-09-04T09:00:00.000Z', '2026-09-07T09:00:00.000Z', 1, 'the Monday after a Friday'],
    ['2026-09-04T16:59:59.999Z', '2026-09-04T17:00:00.000Z', 0, 'over midnight into a Saturday'],
    ['2026-09-07T16:59:59.999Z', '2026-09-07T17:00:00.000Z', 1, 'over midnight into a Tuesday'],
    ['2026-09-07T02:00:00.000Z', '2026-09-21T02:00:00.000Z', 10, 'two weeks later'],
    ['2026-09-07T02:00:00.000Z', '2026-09-22T02:00:00.000Z', 11, 'two weeks and a day later'],
    ['2026-09-08T02:00:00.000Z', '2026-09-07T02:00:00.000Z', 0, 'received before it occurred'],
  ])('from %s to %s is %i working days (%s)', (occurredAt, receivedAt, days) => {
    expect(workingDaysLate(calendar, occurredAt, receivedAt)).toBe(days);
  });

  it('costs no more for an act of centuries ago', () => {
    expect(workingDaysLate(calendar, '0001-01-01T00:00:00.000Z', '2026-09-07T02:00:00.000Z')).toBeGreaterThan(500_000);
  });
});
