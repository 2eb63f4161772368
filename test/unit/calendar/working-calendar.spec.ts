import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { VIETNAM_COVERAGE, VIETNAM_DAYS } from '#domain/calendar/vietnam-days.ts';
import { type CalendarDay, coverageOf, mayChange, workingCalendar } from '#domain/calendar/working-calendar.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';

const adopted: CalendarDay = {
  date: '2026-11-23',
  kind: 'DAY_IN_LIEU',
  name: 'Nghỉ hoán đổi dịp Ngày Văn hóa Việt Nam',
  source: 'adopted notice',
  verified: true,
};
const afterAdoption = workingCalendar([...VIETNAM_DAYS, adopted], VIETNAM_COVERAGE);

describe('a year', () => {
  it('says how much of it is known', () => {
    const known = [2023, 2026, 2027, 2028].map((year) => coverageOf(vietnamCalendar, year));
    expect(known).toEqual(['NONE', 'COMPLETE', 'FIXED_DATES_ONLY', 'NONE']);
  });
});

describe('a plan', () => {
  it('is firm inside a known stretch', () => {
    expect(mayChange(vietnamCalendar, '2026-08-01', '2026-09-06')).toEqual([]);
    expect(mayChange(vietnamCalendar, '2026-12-01', '2027-01-01')).toEqual([]);
  });

  it('may change where a day is only proposed', () => {
    const why = mayChange(vietnamCalendar, '2026-11-16', '2026-11-24');
    expect(why).toEqual([{ why: 'DAY_UNCONFIRMED', day: expect.objectContaining({ date: '2026-11-23' }) }]);
  });

  it('does not count the exclusive end', () => {
    expect(mayChange(vietnamCalendar, '2026-11-16', '2026-11-23')).toEqual([]);
    expect(mayChange(vietnamCalendar, '2026-11-23', '2026-11-23')).toEqual([]);
  });

  it('may change when it reaches into years that are not complete', () => {
    const why = mayChange(vietnamCalendar, '2026-12-01', '2028-01-02');
    expect(why).toContainEqual({ why: 'YEAR_NOT_COMPLETE', year: 2027, coverage: 'FIXED_DATES_ONLY' });
    expect(why).toContainEqual({ why: 'YEAR_NOT_COMPLETE', year: 2028, coverage: 'NONE' });
    expect(why.filter((reason) => reason.why === 'YEAR_NOT_COMPLETE')).toHaveLength(2);
  });
});

describe('a proposed day', () => {
  it('does not count until it is adopted, and then replaces the shipped row', () => {
    expect(isWorkingDay(vietnamCalendar, '2026-11-23')).toBe(true);
    expect(isWorkingDay(afterAdoption, '2026-11-23')).toBe(false);
    expect(mayChange(afterAdoption, '2026-11-16', '2026-11-24')).toEqual([]);
  });

  it('keeps the name and source of what was proposed', () => {
    expect(vietnamCalendar.unconfirmed.map(({ date }) => date)).toContain('2026-11-28');
    expect(afterAdoption.days.get('2026-11-23')?.source).toBe('adopted notice');
  });
});
