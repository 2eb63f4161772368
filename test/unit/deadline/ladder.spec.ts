import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '#domain/calendar/vietnam-calendar.ts';
import { escalationsOf, ladderOf } from '#domain/deadline/ladder.ts';

const STEPS = [30, 14, 7, 3, 1];
const days = (before: string) => ladderOf(vietnamCalendar, before, STEPS).map(({ on, daysBefore }) => [on, daysBefore]);

describe('a ladder', () => {
  it('before Saturday 5 September 2026 has four days: one is a swapped Saturday, two steps fall on 28 August', () => {
    expect(days('2026-09-05')).toEqual([
      ['2026-08-06', 30],
      ['2026-08-22', 14],
      ['2026-08-28', 3],
      ['2026-09-04', 1],
    ]);
    expect(ladderOf(vietnamCalendar, '2026-09-05', STEPS)[2]?.merged).toEqual([7, 3]);
  });

  it('before Sunday 25 October 2026 moves earlier off three weekends', () => {
    expect(days('2026-10-25')).toEqual([
      ['2026-09-25', 30],
      ['2026-10-09', 14],
      ['2026-10-16', 7],
      ['2026-10-22', 3],
      ['2026-10-23', 1],
    ]);
  });

  it('before 20 November 2026 and 1 April 2026 keeps to working days', () => {
    expect(days('2026-11-20')).toEqual([
      ['2026-10-21', 30],
      ['2026-11-06', 14],
      ['2026-11-13', 7],
      ['2026-11-17', 3],
      ['2026-11-19', 1],
    ]);
    expect(days('2026-04-01').map(([on]) => on)).toEqual([
      '2026-03-02',
      '2026-03-18',
      '2026-03-25',
      '2026-03-27',
      '2026-03-31',
    ]);
  });
});

describe('an escalation', () => {
  it('begins on the first working day on or after the exclusive date', () => {
    const on = (before: string) => escalationsOf(vietnamCalendar, before, [1, 5]).map((each) => each.on);
    expect(on('2026-09-05')).toEqual(['2026-09-07', '2026-09-11']);
    expect(on('2026-10-25')).toEqual(['2026-10-26', '2026-10-30']);
    expect(on('2026-11-20')).toEqual(['2026-11-20', '2026-11-27']);
  });
});
