import { dateOf } from '#domain/calendar/instant.ts';
import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { escalationsOf, ladderOf } from '#domain/deadline/ladder.ts';
import { type Deadline, deadlinesOf } from '#domain/policy/deadline-dates.ts';
import type { DeadlineId } from '#domain/policy/deadlines.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { PolicyTables } from './tables.ts';

/** The exclusive date itself, a step of the ladder (days before), or of the escalation (working day). */
export type StepKind = 'DATE' | 'REMINDER' | 'ESCALATION';
type Dated = { readonly id: DeadlineId; readonly year: number; readonly kind: StepKind; readonly step: number };
/** One day that moves; `null`: it was not there before, or is not there any more. */
export type Move = Dated & { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** Every single step of a duty and the day it falls on, also of steps that become one notice. */
const stepsOf = (
  calendar: WorkingCalendar,
  year: number,
  { id, legal, row }: Deadline,
): readonly [Dated, PlainDate][] => {
  const before = dateOf(legal);
  const at = (kind: StepKind, step: number, on: PlainDate): [Dated, PlainDate] => [{ id, year, kind, step }, on];
  return [
    at('DATE', 0, before),
    ...ladderOf(calendar, before, row.value.ladder).flatMap(({ on, merged }) =>
      merged.map((days) => at('REMINDER', days, on)),
    ),
    ...escalationsOf(calendar, before, row.value.escalation).map(({ on, workingDay }) =>
      at('ESCALATION', workingDay, on),
    ),
  ];
};

const keyOf = ({ id, year, kind, step }: Dated): string => `${id} ${year} ${kind} ${step}`;

const allSteps = ({ calendar, tables }: PolicyTables, province: string, years: readonly number[]) =>
  new Map(
    years.flatMap((year) =>
      deadlinesOf(year, province, tables)
        .flatMap((deadline) => stepsOf(calendar, year, deadline))
        .map(([dated, on]) => [keyOf(dated), { dated, on }] as const),
    ),
  );

const orderOf = ({ from, to }: Move): string =>
  [from, to]
    .filter((day) => day !== null)
    .sort()
    .join(' ');

/** Which days of a province's duties change between two sets of tables. What lies on or before today never moves. */
export const movesOf = (
  before: PolicyTables,
  after: PolicyTables,
  {
    province,
    years,
    today,
  }: { readonly province: string; readonly years: readonly number[]; readonly today: PlainDate },
): readonly Move[] => {
  const [old, next] = [allSteps(before, province, years), allSteps(after, province, years)];
  return [...new Map([...old, ...next])]
    .map(([key, { dated }]) => ({ ...dated, from: old.get(key)?.on ?? null, to: next.get(key)?.on ?? null }))
    .filter(({ from, to }) => from !== to && (from === null || from > today))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
};
