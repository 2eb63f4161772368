import type { MonthDay } from '#domain/calendar/plain-date.ts';
import { PERIOD_START, referencePeriod } from '#domain/calendar/statutory-year.ts';
import type { PinnedPolicy } from '#schema/cycle.ts';
import { criteriaSet } from './criteria/criteria-set.ts';
import type { Criterion } from './criteria/criterion.ts';
import { isValidOn, type PolicyRow } from './rows.ts';
import { C124_SCREENING, type ScreeningRules } from './screening-rules.ts';
import type { ScoreSheet } from './sheets/score-sheet.ts';
import { scoreSheet } from './sheets/shipped.ts';

type PinnedValue = Pick<PinnedPolicy, 'criteria' | 'sheet'> & {
  readonly periodStart: MonthDay;
  readonly screening: ScreeningRules;
};

/** What a year is judged by, from the first cycle under it. Older cycles follow Circular 23/2012: not modelled. */
const PINNED_ROWS: readonly PolicyRow<'pinned', PinnedValue>[] = [
  {
    id: 'pinned',
    scope: 'vn',
    validFrom: '2022-01-01',
    validTo: null,
    value: {
      criteria: { CQ: 'C124-2021/CQ', GD: 'C124-2021/GD' },
      sheet: 'D510-2022/placeholder',
      periodStart: PERIOD_START,
      screening: C124_SCREENING,
    },
    source: 'C124 Art. 1.2b, 6, 7, 8.2b; D510 Art. 7',
    design: false,
  },
];

/** The versions and period that `CycleOpened` pins, and the screening rules of the same year (lifecycle §6). */
export type NationalPolicy = Omit<PinnedPolicy, 'contentHash'> & {
  readonly id: string;
  readonly year: number;
  readonly screening: ScreeningRules;
};

/** `null`: no national rule that this system knows holds for that year. */
export const nationalPolicy = (year: number): NationalPolicy | null => {
  const row = PINNED_ROWS.find((each) => isValidOn(each, `${year}-01-01`));
  if (row === undefined) return null;
  const { criteria, sheet, periodStart, screening } = row.value;
  return { id: `vn-${year}`, year, criteria, sheet, period: referencePeriod(year, periodStart), screening };
};

export type PinnedContent = NationalPolicy & {
  readonly criteriaByType: { readonly CQ: readonly Criterion[] | null; readonly GD: readonly Criterion[] | null };
  readonly sheetItself: ScoreSheet | null;
};

/** All that is pinned, by value and plain JSON: the shell's canonical text of it gives `contentHash`. */
export const pinnedContent = (policy: NationalPolicy): PinnedContent => ({
  ...policy,
  criteriaByType: { CQ: criteriaSet(policy.criteria, 'AGENCY'), GD: criteriaSet(policy.criteria, 'EDUCATION') },
  sheetItself: scoreSheet(policy.sheet),
});
