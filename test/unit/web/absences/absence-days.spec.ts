import { describe, expect, it } from 'vitest';
import { backToday, spanOf, stateOf } from '#web/absences/absence-days.ts';

const absence = { from: '2026-11-16T17:00:00.000Z', until: '2026-11-20T17:00:00.000Z' };
const at = (instant: string) => Date.parse(instant);

describe('an absence', () => {
  it('is typed with its first and last day, which are days of Vietnam', () => {
    expect(spanOf('17/11/2026', '20/11/2026')).toEqual(absence);
    expect(spanOf('17/11/2026', '17/11/2026')?.until).toBe('2026-11-17T17:00:00.000Z');
  });

  it.each([
    ['17/11/2026', '16/11/2026'],
    ['', '16/11/2026'],
    ['17/11/2026', 'mai'],
    ['17/11/2026 08:00', '20/11/2026'],
  ])('is none from “%s” to “%s”', (first, last) => expect(spanOf(first, last)).toBeUndefined());

  it('lies ahead, goes on, or is over', () => {
    expect(stateOf(absence, at('2026-11-16T16:59:59.999Z'))).toBe('ahead');
    expect(stateOf(absence, at('2026-11-16T17:00:00.000Z'))).toBe('now');
    expect(stateOf(absence, at('2026-11-20T17:00:00.000Z'))).toBe('over');
  });

  it('ends this morning when the officer is back, and never was when it had not begun', () => {
    expect(backToday(absence, at('2026-11-18T03:00:00.000Z'))).toBe('2026-11-17T17:00:00.000Z');
    expect(backToday(absence, at('2026-11-10T03:00:00.000Z'))).toBe(absence.from);
  });
});
