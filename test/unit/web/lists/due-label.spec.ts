import { describe, expect, it } from 'vitest';
import en from '#texts/labels.en.json' with { type: 'json' };
import vi from '#texts/labels.vi.json' with { type: 'json' };
import { createTranslator } from '#web/i18n/translator.ts';
import { dueLabel, dueName, urgencyOf } from '#web/lists/due-label.ts';

const vietnamese = createTranslator('vi', vi);
const label = (due: string, workingDays: number | null, now: string) =>
  dueLabel(vietnamese.t, due, workingDays, Date.parse(now));

describe('the label of a deadline before 20 November 2026, whose last good day is a Thursday', () => {
  const DUE = '2026-11-19T17:00:00.000Z';

  it.each([
    [4, '2026-11-16T03:00:00.000Z', 'còn 4 ngày làm việc'],
    [3, '2026-11-17T16:59:59.999Z', 'còn 3 ngày làm việc'],
    [2, '2026-11-17T17:00:00.000Z', 'còn 1 ngày'],
    [2, '2026-11-18T16:59:59.999Z', 'còn 1 ngày'],
    [1, '2026-11-18T17:00:00.000Z', 'hết hạn hôm nay'],
    [1, '2026-11-19T16:59:59.999Z', 'hết hạn hôm nay'],
    [-1, '2026-11-19T17:00:00.000Z', 'quá hạn 1 ngày làm việc'],
    [-3, '2026-11-24T03:00:00.000Z', 'quá hạn 3 ngày làm việc'],
  ])('with %d working days at %s says %j', (workingDays, now, wanted) => {
    expect(label(DUE, workingDays, now)).toBe(wanted);
  });
});

it('believes the api where the clock of the machine is wrong', () => {
  expect(label('2026-11-19T17:00:00.000Z', 3, '2026-11-19T03:00:00.000Z')).toBe('còn 3 ngày làm việc');
  expect(label('2026-11-19T17:00:00.000Z', -2, '2026-11-18T03:00:00.000Z')).toBe('quá hạn 2 ngày làm việc');
});

describe('the label of a deadline whose last good day is a Sunday', () => {
  const DUE = '2026-11-22T17:00:00.000Z';

  it('counts plain days where no working day lies between', () => {
    expect(label(DUE, 1, '2026-11-20T03:00:00.000Z')).toBe('còn 1 ngày làm việc');
    expect(label(DUE, 0, '2026-11-21T03:00:00.000Z')).toBe('còn 1 ngày');
    expect(label(DUE, 0, '2026-11-22T03:00:00.000Z')).toBe('hết hạn hôm nay');
    expect(label(DUE, 0, '2026-11-23T03:00:00.000Z')).toBe('quá hạn 1 ngày');
    expect(label(DUE, null, '2026-11-18T03:00:00.000Z')).toBe('còn 4 ngày');
  });
});

it.each([
  [-1, 'overdue'],
  [0, 'near'],
  [3, 'near'],
  [4, 'soon'],
  [8, 'later'],
] as const)('%d days left are %s', (days, wanted) => expect(urgencyOf(days)).toBe(wanted));

it('the name of a date says when it is ours and not one of the law', () => {
  expect(dueName(vietnamese, { id: 'CHECK', internal: true })).toBe('Hạn kiểm tra (nội bộ)');
  expect(dueName(vietnamese, { id: 'UNIT_DEC', internal: false })).toBe('Hạn quyết định công nhận');
  expect(dueName(createTranslator('en', en), { id: 'APPRAISAL', internal: true })).toBe('Appraisal due (internal)');
});
