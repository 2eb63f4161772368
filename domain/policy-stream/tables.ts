import { calendarWith } from '#domain/calendar/vietnam-calendar.ts';
import type { CalendarDay, WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import type { DeadlineTables } from '#domain/policy/deadline-dates.ts';
import { DEADLINES, type DeadlineId, type DeadlineRow } from '#domain/policy/deadlines.ts';
import type { PolicyRows, Scope } from '#domain/policy/rows.ts';
import type { AdoptedRows, CalendarRow, CountingRow, DeadlineRule, PolicyRow, PolicyScope } from '#schema/policy.ts';
import { rowInForce } from './state.ts';

export type CountingRows = { readonly adopted: readonly CountingRow[] };

/** Working days and dates of duties that hold for a province: shipped, national and provincial rows together. */
export type PolicyTables = { readonly calendar: WorkingCalendar; readonly tables: DeadlineTables };

export const scopeOf = (scope: PolicyScope): Scope => (scope === 'vn' ? 'vn' : `vn.${scope}`);

const dayOf = ({ date, kind, name, source }: CalendarRow): CalendarDay => ({
  date,
  kind,
  name,
  source,
  verified: true,
});

/** What a row does not say stays as shipped: who owes, to whom, of which levels, in which year after the cycle's. */
const deadlineRowOf = (scope: Scope, rowId: string, rule: DeadlineRule): DeadlineRow => {
  const { id, validFrom, validTo, source, before, internalBefore, ladder, escalation, issuer, issuerKind, year } = rule;
  const [{ value }] = DEADLINES[id];
  const own = { before, internalBefore, ladder, escalation, issuer, issuerKind, year };
  return { id, scope, validFrom, validTo, source, design: false, rowId, value: { ...value, ...own } };
};

type Counting = { readonly scope: Scope; readonly rowId: string; readonly row: PolicyRow };

const counting = (scope: PolicyScope, adopted: readonly CountingRow[]): readonly Counting[] =>
  adopted.flatMap((each) => {
    const row = rowInForce(each);
    return row === null ? [] : [{ scope: scopeOf(scope), rowId: each.rowId, row }];
  });

const withRows = (adopted: readonly DeadlineRow[]): DeadlineTables => {
  const of = (id: DeadlineId): PolicyRows<DeadlineRow> => {
    const [first, ...rest]: PolicyRows<DeadlineRow> = DEADLINES[id];
    return [first, ...rest, ...adopted.filter((row) => row.id === id)];
  };
  return {
    REG: of('REG'),
    LAUNCH: of('LAUNCH'),
    PLAN: of('PLAN'),
    UNIT_RPT: of('UNIT_RPT'),
    DOSSIER: of('DOSSIER'),
    COMMUNE_FIGURES: of('COMMUNE_FIGURES'),
    PPC_RPT: of('PPC_RPT'),
    MIN_RPT: of('MIN_RPT'),
    UNIT_DEC: of('UNIT_DEC'),
    CLS: of('CLS'),
    FIX: of('FIX'),
    FINAL_RPT: of('FINAL_RPT'),
    REWARD: of('REWARD'),
    LAW_ACCESS: of('LAW_ACCESS'),
    ANNUAL_REVIEW: of('ANNUAL_REVIEW'),
  };
};

/** The rows of the country's stream and, for a province, of its own; a day of the province goes before one of the country. */
export const policyTables = (
  national: CountingRows,
  provincial?: { readonly province: string } & CountingRows,
): PolicyTables => {
  const own = provincial === undefined ? [] : counting(provincial.province, provincial.adopted);
  const rows = [...counting('vn', national.adopted), ...own];
  return {
    calendar: calendarWith(
      rows.flatMap(({ row }) => (row.table === 'CALENDAR' ? [dayOf(row)] : [])),
      rows.flatMap(({ row }) => (row.table === 'CALENDAR_YEAR' ? [row.year] : [])),
    ),
    tables: withRows(
      rows.flatMap(({ scope, rowId, row }) => (row.table === 'DEADLINES' ? [deadlineRowOf(scope, rowId, row)] : [])),
    ),
  };
};

/** What holds where no row was adopted. */
export const SHIPPED: PolicyTables = policyTables({ adopted: [] });

/** What holds by the rows that travel with a command (lifecycle §6). */
export const tablesOf = (rows: AdoptedRows | undefined): PolicyTables =>
  rows === undefined
    ? SHIPPED
    : policyTables({ adopted: rows.national }, { province: rows.province, adopted: rows.provincial });
