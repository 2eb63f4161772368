import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import { addDays } from '#domain/calendar/plain-date.ts';
import { type Step, stepsDue, type Window } from '#domain/deadline/due-steps.ts';
import { rowOf } from '#domain/deadline/row-of.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { Instant } from '#schema/ids.ts';
import { type DueStep, type OpenDue, openDues } from '#store/notices.ts';
import type { Queryable } from '#store/pool.ts';

/** What a sweep does about one exclusive date. */
export type Planned = { readonly due: OpenDue; readonly issue: DueStep | null; readonly supersede: readonly DueStep[] };

/** A step is at most so far from its date: 30 days and the days off before it; five working days after it. */
const [DAYS_AHEAD, DAYS_BACK] = [60, 60];

const dueStep = (province: string, due: OpenDue, at: Instant, { id, on, kind }: Step): DueStep => ({
  province,
  deadline: due.deadline,
  year: due.year,
  due: due.due,
  before: dateOf(due.due),
  step: id,
  at,
  kind,
  stepEnds: startOfDay(addDays(on, 1)),
});

type Moment = Window & { readonly at: Instant };

const planned = ({ calendar, tables }: PolicyTables, province: string, due: OpenDue, window: Moment): Planned => {
  const row = rowOf(tables, { ...due, province });
  if (row === null) return { due, issue: null, supersede: [] };
  const { issue, supersede } = stepsDue(calendar, dateOf(due.due), row.value, window);
  return {
    due,
    issue: issue && dueStep(province, due, window.at, issue),
    supersede: supersede.map((step) => dueStep(province, due, window.at, step)),
  };
};

/** Every exclusive date of a province for which something is to be done on that day. */
export const planOfDay = async (
  db: Queryable,
  policy: PolicyTables,
  province: string,
  window: Moment,
): Promise<readonly Planned[]> => {
  const from = startOfDay(addDays(window.today, -DAYS_BACK));
  const to = startOfDay(addDays(window.today, DAYS_AHEAD));
  const dues = await openDues(db, province, { from, to, at: window.at });
  return dues
    .map((due) => planned(policy, province, due, window))
    .filter(({ issue, supersede }) => issue !== null || supersede.length > 0);
};
