import type { Fraction, Grade } from '#schema/case/parts.ts';

export type SheetItem = {
  readonly code: string;
  readonly text: string;
  readonly max: number;
  /** Points taken off for each occurrence, as older local sheets do; 0 when there is no such rule. */
  readonly deductionPerOccurrence: number;
  /** The item must reach its maximum. */
  readonly mustBeMax: boolean;
  /** `true`: stands in for items that were not seen. Never shown as law. */
  readonly placeholder: boolean;
};

/** A movement score sheet as data (D§6.4): the engine knows no sheet, a sheet knows no code. */
export type ScoreSheet = {
  readonly version: string;
  readonly title: string;
  readonly source: string;
  /** While it is one, nothing is computed: the decider enters grade and basis. */
  readonly placeholder: boolean;
  readonly items: readonly SheetItem[];
  /** Total needed to pass; `null`: no such rule. */
  readonly totalAtLeast: number | null;
  /** Share of its maximum that every item must reach; `null`: no such rule. */
  readonly floorPerItem: Fraction | null;
  readonly blocking: readonly { readonly code: string; readonly text: string }[];
  /** Best first; empty: the sheet gives no grades. */
  readonly grades: readonly { readonly grade: Grade; readonly totalAtLeast: number }[];
};

export const item = (code: string, max: number, text: string, rules: Partial<SheetItem> = {}): SheetItem => ({
  code,
  text,
  max,
  deductionPerOccurrence: 0,
  mustBeMax: false,
  placeholder: false,
  ...rules,
});
