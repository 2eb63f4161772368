import { describe, expect, it } from 'vitest';
import {
  dateOf,
  daysLeft,
  lastGoodDay,
  momentOf,
  parseDate,
  parseMoment,
  plainDateText,
} from '#web/time/local-time.ts';

describe('a date on a page', () => {
  it('is that of Vietnam, whatever the zone of the machine', () => {
    // 17:00 UTC on 31 March is midnight of 1 April in Vietnam.
    expect(dateOf('2026-03-31T17:00:00.000Z')).toBe('01/04/2026');
    expect(momentOf('2026-03-31T09:55:00.000Z')).toBe('31/03/2026 16:55');
    expect(momentOf('2026-03-31T17:05:00.000Z')).toBe('01/04/2026 00:05');
  });

  it('of the law is shown as it is written', () => {
    expect(plainDateText('2026-09-05')).toBe('05/09/2026');
  });

  it('before which something is due shows the last good day', () => {
    expect(lastGoodDay('2026-03-31T17:00:00.000Z')).toBe('31/03/2026');
  });
});

describe('a typed date', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    [' 5-9-2026 ', '2026-09-05'],
    ['29/02/2028', '2028-02-29'],
  ])('%j is %s', (typed, wanted) => expect(parseDate(typed)).toBe(wanted));

  it.each(['', '2026-09-05', '31/04/2026', '29/02/2026', '05/09/26', '5/13/2026', 'hôm nay'])('%j is none', (typed) =>
    expect(parseDate(typed)).toBeUndefined(),
  );

  it('with a time is an instant of Vietnam', () => {
    expect(parseMoment('31/03/2026 16:55')).toBe('2026-03-31T09:55:00.000Z');
    expect(parseMoment('01/04/2026')).toBe('2026-03-31T17:00:00.000Z');
  });

  it.each(['31/03/2026 24:00', '31/03/2026 16:60', '31/03/2026 4pm', '32/03/2026 10:00'])(
    'with an impossible time is none: %j',
    (typed) => expect(parseMoment(typed)).toBeUndefined(),
  );
});

describe('days left', () => {
  const due = '2026-11-19T17:00:00.000Z'; // before 20 November

  it.each([
    ['2026-11-17T03:00:00.000Z', 2],
    ['2026-11-19T16:59:59.000Z', 0],
    ['2026-11-19T17:00:00.000Z', -1],
    ['2026-11-22T03:00:00.000Z', -3],
  ])('at %s are %d, counted by Vietnamese days', (now, wanted) => expect(daysLeft(due, Date.parse(now))).toBe(wanted));
});
