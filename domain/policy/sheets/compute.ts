import type { Grade } from '#schema/case/parts.ts';
import { isAtLeast } from '../fractions.ts';
import type { ScoreSheet, SheetItem } from './score-sheet.ts';

export type SheetInput = {
  readonly scores: readonly { readonly item: string; readonly points: number }[];
  /** Occurrences that take points off, by item. */
  readonly occurrences: readonly { readonly item: string; readonly count: number }[];
  /** Blocking conditions that hold. */
  readonly blockedBy: readonly string[];
};

export type SheetFault =
  | { readonly code: 'ItemUnknown'; readonly item: string }
  | { readonly code: 'ItemNotScored'; readonly item: string }
  | { readonly code: 'ItemScoredTwice'; readonly item: string }
  | { readonly code: 'PointsInvalid'; readonly item: string }
  | { readonly code: 'BlockingConditionUnknown'; readonly condition: string };

export type SheetShortfall =
  | { readonly code: 'TotalTooLow'; readonly total: number; readonly needed: number }
  | { readonly code: 'ItemBelowFloor'; readonly item: string }
  | { readonly code: 'ItemNotMaximal'; readonly item: string }
  | { readonly code: 'Blocked'; readonly condition: string };

export type SheetResult =
  | { readonly computed: false; readonly why: 'PLACEHOLDER' }
  | { readonly computed: false; readonly why: 'FAULTY'; readonly faults: readonly SheetFault[] }
  | {
      readonly computed: true;
      readonly total: number;
      readonly passed: boolean;
      readonly shortfalls: readonly SheetShortfall[];
      readonly grade: Grade | null;
    };

/** Points carry at most two decimals; sums are made in whole hundredths, never in fractions of binary. */
const hundredths = (points: number): number => Math.round(points * 100);
const isExact = (points: number): boolean => hundredths(points) / 100 === points;

const itemFaults = ({ code, max }: SheetItem, scores: SheetInput['scores']): readonly SheetFault[] => {
  const [score, second] = scores.filter((each) => each.item === code);
  if (score === undefined) return [{ code: 'ItemNotScored', item: code }];
  if (second !== undefined) return [{ code: 'ItemScoredTwice', item: code }];
  const valid = score.points >= 0 && score.points <= max && isExact(score.points);
  return valid ? [] : [{ code: 'PointsInvalid', item: code }];
};

const faultsOf = (sheet: ScoreSheet, { scores, occurrences, blockedBy }: SheetInput): readonly SheetFault[] => {
  const known = new Set(sheet.items.map(({ code }) => code));
  const named = [...scores, ...occurrences].filter(({ item }) => !known.has(item));
  const conditions = blockedBy.filter((condition) => !sheet.blocking.some(({ code }) => code === condition));
  return [
    ...sheet.items.flatMap((item) => itemFaults(item, scores)),
    ...named.map(({ item }) => ({ code: 'ItemUnknown', item }) as const),
    ...conditions.map((condition) => ({ code: 'BlockingConditionUnknown', condition }) as const),
  ];
};

type Scored = { readonly item: SheetItem; readonly net: number };

/** Deductions cannot take an item below nought (D: the sheets seen do not say). */
const netOf = (item: SheetItem, { scores, occurrences }: SheetInput): Scored => {
  const given = scores
    .filter((each) => each.item === item.code)
    .reduce((sum, { points }) => sum + hundredths(points), 0);
  const times = occurrences.filter((each) => each.item === item.code).reduce((sum, { count }) => sum + count, 0);
  return { item, net: Math.max(0, given - times * hundredths(item.deductionPerOccurrence)) };
};

const itemShortfalls = ({ item, net }: Scored, { floorPerItem }: ScoreSheet): readonly SheetShortfall[] => {
  const max = hundredths(item.max);
  const aboveFloor = floorPerItem === null || isAtLeast({ numerator: net, denominator: max }, floorPerItem);
  return [
    ...(aboveFloor ? [] : [{ code: 'ItemBelowFloor', item: item.code } as const]),
    ...(item.mustBeMax && net < max ? [{ code: 'ItemNotMaximal', item: item.code } as const] : []),
  ];
};

/** A sheet that falls short gives no grade: what it then means is the decider's to say (D). */
const gradeFor = (sheet: ScoreSheet, total: number): Grade | null =>
  sheet.grades.find(({ totalAtLeast }) => total >= hundredths(totalAtLeast))?.grade ?? null;

/** Total threshold, floor per item, items that must be full, deductions, blocking conditions (D§11). */
export const computeSheet = (sheet: ScoreSheet, input: SheetInput): SheetResult => {
  if (sheet.placeholder) return { computed: false, why: 'PLACEHOLDER' };
  const faults = faultsOf(sheet, input);
  if (faults.length > 0) return { computed: false, why: 'FAULTY', faults };
  const scored = sheet.items.map((item) => netOf(item, input));
  const total = scored.reduce((sum, { net }) => sum + net, 0);
  const needed = sheet.totalAtLeast ?? 0;
  const shortfalls: readonly SheetShortfall[] = [
    ...(total < hundredths(needed) ? [{ code: 'TotalTooLow', total: total / 100, needed } as const] : []),
    ...scored.flatMap((each) => itemShortfalls(each, sheet)),
    ...input.blockedBy.map((condition) => ({ code: 'Blocked', condition }) as const),
  ];
  const passed = shortfalls.length === 0;
  return { computed: true, total: total / 100, passed, shortfalls, grade: passed ? gradeFor(sheet, total) : null };
};
