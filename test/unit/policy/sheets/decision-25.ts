import { item, type ScoreSheet } from '#domain/policy/sheets/score-sheet.ts';

/**
 * Real rules for the engine while D510 is unseen: by Decision 25/2021/QĐ-TTg a commune is recognised at 80 of 100 or
 * more, with at least half of the maximum in each criterion and no blocking condition. The five items, their maxima
 * and the deduction are ours: only the three rules are the Decision's.
 */
export const DECISION_25: ScoreSheet = {
  version: 'TEST/25-2021-QD-TTg',
  title: 'Fixture of the engine',
  source: 'Decision 25/2021/QĐ-TTg',
  placeholder: false,
  items: [
    item('A', 10, 'first'),
    item('B', 30, 'second'),
    item('C', 15, 'third', { deductionPerOccurrence: 6 }),
    item('D', 20, 'fourth'),
    item('E', 25, 'fifth'),
  ],
  totalAtLeast: 80,
  floorPerItem: { numerator: 50, denominator: 100 },
  blocking: [{ code: 'DISCIPLINED', text: 'a leader was disciplined' }],
  grades: [],
};

/** Full marks but for the given items. */
export const scores = (given: Readonly<Record<string, number>> = {}) =>
  DECISION_25.items.map(({ code, max }) => ({ item: code, points: given[code] ?? max }));
