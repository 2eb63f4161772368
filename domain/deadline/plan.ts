import { dateOf, startOfDay } from '#domain/calendar/instant.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { Instant, OfficeId, PlainDate } from '#schema/ids.ts';
import { stepsOf } from './due-steps.ts';
import { rowOf } from './row-of.ts';

/** A dated duty that is still open. `due` is the exclusive instant in law. */
export type Owed = {
  readonly deadline: string;
  readonly year: number;
  readonly province: string;
  readonly caseId: string | null;
  readonly owes: OfficeId;
  readonly superior: OfficeId | null;
  readonly due: Instant;
};

/** What comes next on one duty, and on what it rests: a reminder, the date itself, or word to the superior office. */
export type Planned = {
  readonly at: Instant;
  readonly kind: 'REMINDER' | 'DUE' | 'ESCALATION';
  readonly step: string;
  readonly deadline: string;
  readonly caseId: string | null;
  readonly to: OfficeId;
  readonly legalBasis: string;
  /** D: our own rule, no legal source was seen. */
  readonly design: boolean;
};

const SWEEP_HOUR_MS = 8 * 3_600_000;

/** When the sweep of a day runs: 08:00 in Asia/Ho_Chi_Minh. */
export const sweepOf = (day: PlainDate): Instant => new Date(Date.parse(startOfDay(day)) + SWEEP_HOUR_MS).toISOString();

/** Everything still ahead of `now` on one open duty, should nobody act; earliest first. */
export const planOf = ({ calendar, tables }: PolicyTables, owed: Owed, now: Instant): readonly Planned[] => {
  const row = rowOf(tables, owed);
  if (row === null) return [];
  const common = { deadline: owed.deadline, caseId: owed.caseId, legalBasis: row.source, design: row.design };
  const steps = stepsOf(calendar, dateOf(owed.due), row.value).flatMap(({ id, on, kind }): readonly Planned[] => {
    const to = kind === 'REMINDER' ? owed.owes : owed.superior;
    return to === null ? [] : [{ at: sweepOf(on), kind, step: id, to, ...common }];
  });
  const due: Planned = { at: owed.due, kind: 'DUE', step: 'DUE', to: owed.owes, ...common };
  return [...steps, due].filter(({ at }) => at > now).sort((a, b) => a.at.localeCompare(b.at));
};
