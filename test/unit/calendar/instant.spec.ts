import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, isBefore, later, startOfDay } from '#domain/calendar/instant.ts';
import { addDays, dayOfWeek, daysBetween, plainDate, yearOf } from '#domain/calendar/plain-date.ts';

const dates = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an exclusive instant', () => {
  it('is midnight in Vietnam, seven hours before midnight in UTC', () => {
    expect(startOfDay('2026-04-01')).toBe('2026-03-31T17:00:00.000Z');
    expect(startOfDay('2026-09-05')).toBe('2026-09-04T17:00:00.000Z');
    expect(startOfDay('2026-01-01')).toBe('2025-12-31T17:00:00.000Z');
  });

  it('leaves the last millisecond of the day before in time, and not the next', () => {
    expect(isBefore('2026-09-04T16:59:59.999Z', startOfDay('2026-09-05'))).toBe(true);
    expect(isBefore('2026-09-04T17:00:00.000Z', startOfDay('2026-09-05'))).toBe(false);
  });

  it('belongs to the date that it begins', () => {
    expect(dateOf('2026-09-04T16:59:59.999Z')).toBe('2026-09-04');
    expect(dateOf('2026-09-04T17:00:00.000Z')).toBe('2026-09-05');
    fc.assert(fc.property(dates, (date) => dateOf(startOfDay(date)) === date));
  });

  it('is chosen as the later of two', () => {
    expect(later('2026-03-31T17:00:00.000Z', '2026-04-02T17:00:00.000Z')).toBe('2026-04-02T17:00:00.000Z');
    expect(later('2026-04-02T17:00:00.000Z', '2026-03-31T17:00:00.000Z')).toBe('2026-04-02T17:00:00.000Z');
  });
});

describe('a plain date', () => {
  it('is written with two digits for month and day', () => {
    expect(plainDate(2026, { month: 9, day: 5 })).toBe('2026-09-05');
    expect(yearOf('2026-09-05')).toBe(2026);
  });

  it('steps over the end of months and over 29 February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('knows its day of the week, Sunday as the seventh', () => {
    expect(['2026-11-16', '2026-08-22', '2026-11-15'].map(dayOfWeek)).toEqual([1, 6, 7]);
  });

  it('comes back when the same number of days is taken away again', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});
