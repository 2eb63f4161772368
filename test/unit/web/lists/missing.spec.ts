import { expect, it } from 'vitest';
import vi from '#texts/labels.vi.json' with { type: 'json' };
import { createTranslator } from '#web/i18n/translator.ts';
import { missingText, readMissing, waitsForPeriodEnd } from '#web/lists/missing.ts';

const translator = createTranslator('vi', vi);

it('names what a decision still waits for, with the criteria', () => {
  const missing = readMissing([
    { code: 'PeriodEndNotConfirmed' },
    { code: 'CriteriaNotMet', codes: ['CQ1.3', 'NO_DOSSIER'] },
  ]);
  expect(missing.map((each) => missingText(translator, each))).toEqual([
    'Chưa xác nhận hết kỳ đánh giá',
    'Tiêu chí chưa đạt (CQ1.3, không có hồ sơ của đơn vị)',
  ]);
});

it('reads nothing into what it does not know', () => {
  expect(readMissing(['x', null, { reason: 'y' }, 3])).toEqual([]);
});

it('tells a proposal that waits for the end of the period from one that does not', () => {
  const missing = [{ code: 'PeriodEndNotConfirmed' }];
  expect(waitsForPeriodEnd({ status: 'Proposed', missing })).toBe(true);
  expect(waitsForPeriodEnd({ status: 'Appraised', missing })).toBe(false);
  expect(waitsForPeriodEnd({ status: 'Proposed', missing: [{ code: 'CriteriaNotMet' }] })).toBe(false);
});
