import { addDays, dayOfWeek, type MonthDay, plainDate, yearOf } from '#domain/calendar/plain-date.ts';
import { coverageOf } from '#domain/calendar/working-calendar.ts';
import { type DeadlineTables, deadlineOf } from '#domain/policy/deadline-dates.ts';
import { DEADLINES, type DeadlineId } from '#domain/policy/deadlines.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { CalendarRow, DeadlineRule, PolicyRow } from '#schema/policy.ts';
import type { PolicyTables } from './tables.ts';

/** Why a row cannot be met, or would say nothing. */
export type Inconsistency =
  | 'DAY_IS_PAST'
  | 'DAY_ALREADY_THERE'
  | 'YEAR_ALREADY_COMPLETE'
  | 'SWAP_ON_WORKDAY'
  | 'IN_LIEU_ON_DAY_OFF'
  | 'DATE_DOES_NOT_EXIST'
  | 'LADDER_NOT_POSITIVE'
  | 'ESCALATION_NOT_POSITIVE'
  | 'STEP_REPEATED'
  | 'NOBODY_TO_REMIND'
  | 'INTERNAL_AFTER_LEGAL'
  | 'VALIDITY_EMPTY'
  | 'NEVER_APPLIES'
  | 'DATE_IS_PAST'
  | 'ORDER_BROKEN';

/** Each of these ends before the next begins (lifecycle §5): registration … final report. */
const ORDER = ['REG', 'PLAN', 'UNIT_RPT', 'DOSSIER', 'UNIT_DEC', 'CLS', 'FINAL_RPT'] as const satisfies DeadlineId[];
/** How many years ahead a row without an end is looked at. */
const AHEAD = 10;

type Found = readonly (Inconsistency | false)[];
const only = (found: Found): readonly Inconsistency[] => found.filter((each) => each !== false);

const SATURDAY = 6;

function wrongDay({ date, kind }: CalendarRow, { calendar }: PolicyTables, today: PlainDate): readonly Inconsistency[] {
  const weekend = dayOfWeek(date) >= SATURDAY;
  const there = calendar.days.get(date);
  const works = kind === 'SWAPPED_WORKDAY';
  return only([
    date <= today && 'DAY_IS_PAST',
    there !== undefined && (there.kind === 'SWAPPED_WORKDAY') === works && 'DAY_ALREADY_THERE',
    works && !weekend && 'SWAP_ON_WORKDAY',
    kind === 'DAY_IN_LIEU' && weekend && 'IN_LIEU_ON_DAY_OFF',
  ]);
}

/** On every year's calendar: 29 February is no yearly date. */
const exists = ({ month, day }: MonthDay): boolean =>
  addDays(plainDate(2023, { month, day: 1 }), day - 1) === plainDate(2023, { month, day });
const repeats = (days: readonly number[]): boolean => new Set(days).size < days.length;
const isAfter = (one: MonthDay, other: MonthDay): boolean => plainDate(2023, one) > plainDate(2023, other);

function wrongTerms(rule: DeadlineRule): readonly Inconsistency[] {
  const { before, internalBefore, ladder, escalation, validFrom, validTo } = rule;
  const owed = DEADLINES[rule.id][0].value.duties.length > 0;
  return only([
    !(exists(before) && (internalBefore === null || exists(internalBefore))) && 'DATE_DOES_NOT_EXIST',
    ladder.some((days) => days < 1) && 'LADDER_NOT_POSITIVE',
    escalation.some((day) => day < 1) && 'ESCALATION_NOT_POSITIVE',
    (repeats(ladder) || repeats(escalation)) && 'STEP_REPEATED',
    !owed && ladder.length + escalation.length > 0 && 'NOBODY_TO_REMIND',
    internalBefore !== null && isAfter(internalBefore, before) && 'INTERNAL_AFTER_LEGAL',
    validTo !== null && validTo <= validFrom && 'VALIDITY_EMPTY',
  ]);
}

const yearsOf = ({ validFrom, validTo, year }: DeadlineRule): readonly number[] => {
  const first = yearOf(validFrom) - 1;
  const last = validTo === null ? first + AHEAD : Math.min(yearOf(validTo), first + AHEAD);
  return year === null ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : [year];
};

const isOrdered = (tables: DeadlineTables, province: string, year: number): boolean => {
  const dates = ORDER.flatMap((id) => deadlineOf(id, year, province, tables)?.legal ?? []);
  return dates.join() === [...new Set(dates)].sort().join();
};

/** Provinces with shipped rows of their own, and one without any. */
const EVERYWHERE = [...new Set(Object.values(DEADLINES).flatMap((rows) => rows.map(({ scope }) => scope.slice(3, 5))))];

/** Whether the dates of a year stand in order, where the rows of a stream count. */
const brokenIn = (tables: DeadlineTables, province: string | null, years: readonly number[]): boolean =>
  (province === null ? EVERYWHERE : [province]).some((each) => years.some((year) => !isOrdered(tables, each, year)));

type After = { readonly rowId: string; readonly tables: DeadlineTables; readonly province: string | null };

function wrongDates(
  rule: DeadlineRule,
  { rowId, tables, province }: After,
  today: PlainDate,
): readonly Inconsistency[] {
  const years = yearsOf(rule);
  const own = years.filter((year) => deadlineOf(rule.id, year, province ?? '', tables)?.row.rowId === rowId);
  const [first] = own;
  const { yearsAfter } = DEADLINES[rule.id][0].value;
  return only([
    first === undefined && 'NEVER_APPLIES',
    first !== undefined && plainDate(first + yearsAfter, rule.before) <= today && 'DATE_IS_PAST',
    brokenIn(tables, province, own) && 'ORDER_BROKEN',
  ]);
}

export type Candidate = { readonly rowId: string; readonly row: PolicyRow; readonly province: string | null };

/** Why a row may not come into force: `before` is what holds now, `after` what would hold with it. */
export function inconsistencies(
  { rowId, row, province }: Candidate,
  before: PolicyTables,
  after: PolicyTables,
  today: PlainDate,
): readonly Inconsistency[] {
  if (row.table === 'CALENDAR') return wrongDay(row, before, today);
  if (row.table === 'CALENDAR_YEAR')
    return only([coverageOf(before.calendar, row.year) === 'COMPLETE' && 'YEAR_ALREADY_COMPLETE']);
  const wrong = wrongTerms(row);
  return wrong.length > 0 ? wrong : wrongDates(row, { rowId, tables: after.tables, province }, today);
}

/** Why a row may not go: a day that has begun stays, and what is left must still stand in order. */
export function cannotGo(
  { row, province }: Omit<Candidate, 'rowId'>,
  after: PolicyTables,
  today: PlainDate,
): readonly Inconsistency[] {
  if (row.table === 'CALENDAR') return only([row.date <= today && 'DAY_IS_PAST']);
  if (row.table === 'CALENDAR_YEAR') return [];
  return only([brokenIn(after.tables, province, yearsOf(row)) && 'ORDER_BROKEN']);
}
