import { expect, it } from 'vitest';
import { holds, lineOf, median, type Report, tableOf } from '../../../bench/report.ts';

const REPORT: Report = {
  name: 'sweep',
  ratios: [
    { id: 'rate', value: 0.4999, atLeast: 0.5 },
    { id: 'growth', value: 12.3456, atMost: 50 },
  ],
  figures: { rows: 1_000_000, microseconds: 2.71941 },
  machine: '2 × CPU',
  versions: { node: 'v24' },
};

it('holds a floor and a ceiling, and neither where none is named', () => {
  expect(REPORT.ratios.map(holds)).toEqual([false, true]);
  expect(holds({ id: 'growth', value: 50.1, atMost: 50 })).toBe(false);
  expect(holds({ id: 'figure', value: Number.MAX_VALUE })).toBe(true);
});

it('takes the middle of the rounds', () => {
  expect(median([9, 1, 5])).toBe(5);
});

it('prints one line for programs, with every floor an entry', () => {
  expect(JSON.parse(lineOf(REPORT))).toEqual({
    ...REPORT,
    ratios: [
      { id: 'rate', value: 0.4999, atLeast: 0.5 },
      { id: 'growth', value: 12.35, atMost: 50 },
    ],
    figures: { rows: 1_000_000, microseconds: 2.719 },
  });
  expect(lineOf(REPORT)).not.toContain('\n');
});

it('marks for people what is missed', () => {
  const [, missed, held] = tableOf(REPORT);
  expect(missed).toMatch(/✗ rate .*≥ 0\.5/);
  expect(held).toMatch(/✓ growth .*≤ 50/);
});
