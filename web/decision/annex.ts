import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../api/json.ts';
import type { FieldSpec } from '../command-form/field-spec.ts';

/** One line of the list as the form holds it: the number is still text. */
export type AnnexRow = { readonly item: string; readonly caseId: string; readonly outcome: string };
export type Picked = Omit<AnnexRow, 'item'>;

/** What a document of each subject can say of a case (schema/decision.ts, `AnnexInvalid` otherwise). */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  RECOGNITION: ['MET', 'NOT_MET'],
  GRADE: ['EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', 'NOT_GRADED'],
  REWARD: ['GRANTED', 'REFUSED'],
};

export const outcomesOf = (subject: string, offered: readonly string[]): readonly string[] =>
  offered.filter((outcome) => OUTCOMES[subject]?.includes(outcome));

const textIn = (row: JsonObject, key: string): string => String(row[key] ?? '');

export const readAnnex = (value: Json | undefined): readonly AnnexRow[] =>
  (isJsonArray(value) ? value : []).filter(isJsonObject).map((row) => ({
    item: textIn(row, 'item'),
    caseId: textIn(row, 'caseId'),
    outcome: textIn(row, 'outcome'),
  }));

/** Numbers follow the order for as long as nobody has typed others, as printed. */
const isInOrder = (rows: readonly AnnexRow[]): boolean => rows.every(({ item }, index) => item === String(index + 1));

/** Each case once: one that stands in the list already keeps its line. Numbers go on from the highest. */
export const withCases = (rows: readonly AnnexRow[], picked: readonly Picked[]): readonly AnnexRow[] => {
  const known = new Set(rows.map(({ caseId }) => caseId));
  const fresh = [...new Map(picked.map((each) => [each.caseId, each])).values()].filter(
    (each) => !known.has(each.caseId),
  );
  const last = Math.max(0, ...rows.map(({ item }) => Number(item) || 0));
  return [...rows, ...fresh.map((each, index) => ({ item: String(last + index + 1), ...each }))];
};

export const withoutCase = (rows: readonly AnnexRow[], caseId: string): readonly AnnexRow[] => {
  const kept = rows.filter((row) => row.caseId !== caseId);
  return isInOrder(rows) ? kept.map((row, index) => ({ ...row, item: String(index + 1) })) : kept;
};

const CASE_ID = /^20\d{2}-\d{2}-(CQ|DN|GD)-\d{6}$/;

/** Case codes in what was typed or pasted, and what stands there and is none. */
export const codesIn = (typed: string): { readonly codes: readonly string[]; readonly wrong: readonly string[] } => {
  const words = typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  return { codes: words.filter((word) => CASE_ID.test(word)), wrong: words.filter((word) => !CASE_ID.test(word)) };
};

/** The list of a decision document, among all lists of our contracts. */
export const isAnnex = (item: FieldSpec): boolean =>
  item.kind === 'group' && ['item', 'caseId', 'outcome'].every((name) => item.fields.some((f) => f.name === name));
