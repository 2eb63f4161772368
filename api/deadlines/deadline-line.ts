import { dateOf } from '#domain/calendar/instant.ts';
import { addDays } from '#domain/calendar/plain-date.ts';
import { mayChange, type Uncertainty, type WorkingCalendar } from '#domain/calendar/working-calendar.ts';
import { escalationsOf, ladderOf } from '#domain/deadline/ladder.ts';
import type { Deadline } from '#domain/policy/deadline-dates.ts';
import type { DeadlineLine } from '../models/deadline.ts';

const reasonOf = (uncertainty: Uncertainty): DeadlineLine['mayChange'][number] =>
  uncertainty.why === 'DAY_UNCONFIRMED'
    ? { why: uncertainty.why, date: uncertainty.day.date, name: uncertainty.day.name }
    : uncertainty;

/** A dated duty with every day on which somebody is reminded or told, on the calendar in force. */
export const deadlineLine = (calendar: WorkingCalendar, { id, legal, internal, row }: Deadline): DeadlineLine => {
  const before = dateOf(legal);
  const ladder = ladderOf(calendar, before, row.value.ladder);
  const escalation = escalationsOf(calendar, before, row.value.escalation);
  const reached = [before, ...escalation.map(({ on }) => addDays(on, 1))].sort();
  return {
    id,
    before,
    legal,
    lastGoodDay: addDays(before, -1),
    internalBefore: internal === legal ? null : dateOf(internal),
    ladder: ladder.map((step) => ({ ...step, merged: [...step.merged] })),
    escalation: [...escalation],
    duties: [...row.value.duties],
    issuer: row.value.issuer,
    issuerKind: row.value.issuerKind,
    legalBasis: row.source,
    design: row.design,
    scope: row.scope,
    version: row.rowId ?? `${id}@${row.scope}/${row.validFrom}`,
    mayChange: mayChange(calendar, ladder[0]?.on ?? before, reached.at(-1) ?? before).map(reasonOf),
  };
};
