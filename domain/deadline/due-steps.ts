import type { WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { isWorkingDay, workingDayOnOrAfter } from '#domain/calendar/working-days.ts';
import type { DeadlineValue } from '#domain/policy/deadlines.ts';
import type { PlainDate } from '#schema/ids.ts';
import { escalationsOf, ladderOf } from './ladder.ts';

/** `D3`: three days before the exclusive date; `E1`: the first working day on or after it. */
export type Step = { readonly id: string; readonly on: PlainDate; readonly kind: 'REMINDER' | 'ESCALATION' };
type Terms = Pick<DeadlineValue, 'ladder' | 'escalation'>;

/** Every step of one exclusive date, in the order of their days. */
export const stepsOf = (calendar: WorkingCalendar, before: PlainDate, terms: Terms): readonly Step[] => [
  ...ladderOf(calendar, before, terms.ladder).map(
    ({ on, daysBefore }): Step => ({ id: `D${daysBefore}`, on, kind: 'REMINDER' }),
  ),
  ...escalationsOf(calendar, before, terms.escalation).map(
    ({ on, workingDay }): Step => ({ id: `E${workingDay}`, on, kind: 'ESCALATION' }),
  ),
];

/** The days that a sweep looks at: after the last one that was dealt with, up to today. */
export type Window = { readonly after: PlainDate | null; readonly today: PlainDate };

export type DueSteps = { readonly issue: Step | null; readonly supersede: readonly Step[] };
const NOTHING: DueSteps = { issue: null, supersede: [] };

/** Nothing goes out on a day off, unless no working day is left before the date. */
const maySend = (calendar: WorkingCalendar, before: PlainDate, today: PlainDate): boolean =>
  isWorkingDay(calendar, today) || (today < before && workingDayOnOrAfter(calendar, today) >= before);

/** What is due and unsent: only the latest step goes out, older ones are superseded; reminders end with the date itself. */
export const stepsDue = (
  calendar: WorkingCalendar,
  before: PlainDate,
  terms: Terms,
  { after, today }: Window,
): DueSteps => {
  if (!maySend(calendar, before, today)) return NOTHING;
  const missed = stepsOf(calendar, before, terms).filter(({ on }) => on <= today && (after === null || on > after));
  const kind = today < before ? 'REMINDER' : 'ESCALATION';
  const issue = missed.filter((step) => step.kind === kind).at(-1) ?? null;
  return { issue, supersede: missed.filter((step) => step !== issue) };
};
