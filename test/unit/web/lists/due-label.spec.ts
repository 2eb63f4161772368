import { describe, expect, it } from 'vitest';
import vi from '#texts/labels.vi.json' with { type: 'json' };
import { createTranslator } from '#web/i18n/translator.ts';
import { dueLabel, urgencyOf } from '#web/lists/due-label.ts';

const { t } = createTranslator('vi', vi);
const due = '2026-11-22T17:00:00.000Z'; // the last good day is a Sunday
const label = (workingDays: number | null, now: string) => dueLabel(t, due, workingDays, Date.parse(now));

describe('the label of a deadline', () => {
  it.each([
    [5, 'còn 5 ngày làm việc'],
    [1, 'còn 1 ngày làm việc'],
    [-3, 'quá hạn 3 ngày làm việc'],
  ])('at %d working days says %j', (workingDays, wanted) => {
    expect(label(workingDays, '2026-11-16T03:00:00.000Z')).toBe(wanted);
  });

  it('counts plain days where no working day lies between', () => {
    expect(label(0, '2026-11-21T03:00:00.000Z')).toBe('còn 1 ngày');
    expect(label(0, '2026-11-22T03:00:00.000Z')).toBe('hết hạn hôm nay');
    expect(label(0, '2026-11-23T03:00:00.000Z')).toBe('quá hạn 1 ngày');
    expect(label(null, '2026-11-18T03:00:00.000Z')).toBe('còn 4 ngày');
  });
});

it.each([
  [-1, 'overdue'],
  [0, 'near'],
  [3, 'near'],
  [4, 'soon'],
  [8, 'later'],
] as const)('%d days left are %s', (days, wanted) => expect(urgencyOf(days)).toBe(wanted));
