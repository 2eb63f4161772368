import type { PlainDate } from '#schema/ids.ts';

/** Where a row holds: the country or one province. */
export type Scope = 'vn' | `vn.${string}`;

/** Law as data: a value in force from a date (to an exclusive one), with what it rests on. Never edited, only added. */
export type PolicyRow<Id extends string, Value> = {
  readonly id: Id;
  readonly scope: Scope;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly value: Value;
  readonly source: string;
  /** D: our own design where no legal source was seen. Never shown as law. */
  readonly design: boolean;
};

/** Every table has a first row: what holds when nothing newer or nearer does. */
export type PolicyRows<Row> = readonly [Row, ...Row[]];

type Dated = Pick<PolicyRow<string, unknown>, 'scope' | 'validFrom' | 'validTo'>;

export const isValidOn = (row: Dated, date: PlainDate): boolean =>
  row.validFrom <= date && (row.validTo === null || date < row.validTo);

/** A provincial row goes before the national one; of the same scope the newer goes before the older. */
const goesBefore = (row: Dated, other: Dated): boolean =>
  row.scope === other.scope ? row.validFrom >= other.validFrom : other.scope === 'vn';

/** The nearest and newest of the rows that hold in a province and pass the test. */
export const nearestRow = <Row extends Dated>(
  rows: readonly Row[],
  province: string,
  holds: (row: Row) => boolean,
): Row | null =>
  rows
    .filter((row) => (row.scope === 'vn' || row.scope === `vn.${province}`) && holds(row))
    .reduce<Row | null>((best, row) => (best === null || goesBefore(row, best) ? row : best), null);

/** The row in force on a date; before the first one begins, the first. */
export const rowInForce = <Row extends Dated>(rows: PolicyRows<Row>, date: PlainDate, province: string): Row =>
  nearestRow(rows, province, (row) => isValidOn(row, date)) ?? rows[0];
