import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { stepsDue, stepsOf } from '#domain/deadline/due-steps.ts';

const terms = { ladder: [30, 14, 7, 3, 1], escalation: [1, 5] };
const on = (today: string, after: string | null, before = '2026-10-25') => {
  const { issue, supersede } = stepsDue(vietnamCalendar, before, terms, { after, today });
  return [issue?.id ?? null, supersede.map(({ id }) => id)];
};

describe('a sweep', () => {
  it('sends each step on its day, once the days before are dealt with', () => {
    expect(on('2026-10-16', '2026-10-15')).toEqual(['D7', []]);
    expect(on('2026-10-19', '2026-10-16')).toEqual([null, []]);
    expect(on('2026-10-22', '2026-10-21')).toEqual(['D3', []]);
    expect(on('2026-10-26', '2026-10-23')).toEqual(['E1', []]);
    expect(on('2026-10-30', '2026-10-29')).toEqual(['E5', []]);
  });

  it('sends only the latest step after an outage, and says which ones it supersedes', () => {
    expect(on('2026-10-20', '2026-10-08')).toEqual(['D7', ['D14']]);
    expect(on('2026-10-23', null)).toEqual(['D1', ['D30', 'D14', 'D7', 'D3']]);
    expect(on('2026-10-27', '2026-10-21')).toEqual(['E1', ['D3', 'D1']]);
    expect(on('2026-11-02', '2026-10-21')).toEqual(['E5', ['D3', 'D1', 'E1']]);
  });

  it('keeps still on a day off, unless no working day is left before the date', () => {
    expect(on('2026-10-18', '2026-10-15')).toEqual([null, []]);
    expect(on('2026-10-24', '2026-10-22')).toEqual(['D1', []]);
    expect(on('2026-10-25', '2026-10-22')).toEqual([null, []]);
    expect(on('2026-08-29', '2026-08-27', '2026-09-05')).toEqual([null, []]);
  });

  it('has its steps in the order of their days', () => {
    const ids = stepsOf(vietnamCalendar, '2026-09-05', terms).map(({ id, on: day }) => `${id} ${day}`);
    expect(ids).toEqual([
      'D30 2026-08-06',
      'D14 2026-08-22',
      'D3 2026-08-28',
      'D1 2026-09-04',
      'E1 2026-09-07',
      'E5 2026-09-11',
    ]);
  });
});
