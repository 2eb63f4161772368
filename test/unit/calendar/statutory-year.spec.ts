import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore } from '#domain/calendar/instant.ts';
import { cycleYearOf, exclusiveInstant, referencePeriod } from '#domain/calendar/statutory-year.ts';

describe('the reference period', () => {
  it('of 2026 runs from 16 November 2025 to 15 November 2026, both days included (C124 Art. 8.2b)', () => {
    expect(referencePeriod(2026)).toEqual({ from: '2025-11-15T17:00:00.000Z', until: '2026-11-15T17:00:00.000Z' });
  });

  it('follows the period of the year before without a gap', () => {
    expect(referencePeriod(2027).from).toBe(referencePeriod(2026).until);
  });

  it('can start on another day by policy', () => {
    expect(referencePeriod(2026, { month: 11, day: 1 }).until).toBe('2026-10-31T17:00:00.000Z');
  });
});

describe('the cycle year of an event', () => {
  it.each([
    ['2026-11-15T16:59:59.999Z', 2026, 'the last millisecond of 15 November'],
    ['2026-11-15T17:00:00.000Z', 2027, 'the first of 16 November'],
    ['2026-01-10T03:00:00.000Z', 2026, 'January'],
    ['2026-12-31T17:00:00.000Z', 2027, 'New Year in Vietnam, still the old year in UTC'],
  ])('at %s is %i (%s)', (instant, year) => {
    expect(cycleYearOf(instant)).toBe(year);
  });

  it('is the one whose reference period holds the event', () => {
    const instants = fc.date({
      min: new Date('2022-01-01T00:00:00Z'),
      max: new Date('2060-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString();
        const { from, until } = referencePeriod(cycleYearOf(instant));
        expect(!isBefore(instant, from) && isBefore(instant, until)).toBe(true);
      }),
    );
  });
});

describe('"before 5 September 2026"', () => {
  it('is the exclusive instant 2026-09-04T17:00:00.000Z', () => {
    expect(exclusiveInstant(2026, { month: 9, day: 5 })).toBe('2026-09-04T17:00:00.000Z');
  });
});
