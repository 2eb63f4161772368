import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { unclaimed } from './claims.ts';
import type { CaseCondition } from './filters.ts';
import type { CaseDb, CaseTables } from './table.ts';

type Eb = ExpressionBuilder<CaseTables, 'read.case_current'>;

export type Queue = 'needs-me' | 'waiting' | 'due' | 'unassigned';

/** An officer with the appointments in force: role and office of each. */
export type Worker = {
  readonly officer: string;
  readonly appointments: readonly { readonly role: string; readonly office: string }[];
};

/** `dueBefore`: the end of the longest ladder, 30 days ahead. */
export type Today = { readonly now: string; readonly dueBefore: string };

const officesOf = ({ appointments }: Worker): readonly string[] => appointments.map(({ office }) => office);

const mineToDo = (eb: Eb, { appointments }: Worker) =>
  eb.or(
    appointments.map(({ role, office }) => eb.and([eb('pending_office', '=', office), eb('pending_role', '=', role)])),
  );

const atMyOffice = (eb: Eb, worker: Worker) => {
  const offices = officesOf(worker);
  return offices.length === 0 ? eb.or([]) : eb('pending_office', 'in', offices);
};

/** My office has a part in the case: it is the unit's, its standing body, its decider, or has to act now. */
const concernsMe = (eb: Eb, worker: Worker) => {
  const offices = officesOf(worker);
  if (offices.length === 0) return eb.or([]);
  const units = offices.filter((office) => office.startsWith('UNIT@')).map((office) => office.slice('UNIT@'.length));
  return eb.or([
    eb('pending_office', 'in', offices),
    eb('standing_body', 'in', offices),
    eb('decider', 'in', offices),
    ...(units.length > 0 ? [eb('unit_id', 'in', units)] : []),
  ]);
};

const PERIOD_END_MISSING = JSON.stringify([{ code: 'PeriodEndNotConfirmed' }]);

/**
 * A proposal lies with the decider, but from the end of the period on it waits for the standing body too: without its
 * confirmation that nothing is unaccounted for nobody can be recognised (C124 Art. 8.2b).
 */
const periodEndIsMine = (eb: Eb, { appointments }: Worker, now: string) => {
  const mine = appointments.filter(({ role, office }) => office.startsWith(`${role}@`)).map(({ office }) => office);
  if (mine.length === 0) return eb.or([]);
  return eb.and([
    eb('status', '=', 'Proposed'),
    eb('standing_body', 'in', mine),
    sql<SqlBool>`missing::jsonb @> ${PERIOD_END_MISSING}::jsonb`,
    sql<SqlBool>`state #>> '{policy,period,until}' <= ${now}`,
  ]);
};

const unclaimedOrMine = (eb: Eb, { officer }: Worker, now: string) =>
  eb.or([unclaimed(now)(eb), eb('assignee', '=', officer)]);

const inQueue = (eb: Eb, queue: Queue, worker: Worker, { now, dueBefore }: Today): Expression<SqlBool> => {
  switch (queue) {
    case 'needs-me':
      return eb.or([
        eb.and([mineToDo(eb, worker), unclaimedOrMine(eb, worker, now)]),
        periodEndIsMine(eb, worker, now),
      ]);
    case 'waiting':
      return eb.and([
        concernsMe(eb, worker),
        eb('pending_office', 'is not', null),
        eb.not(atMyOffice(eb, worker)),
        eb.not(periodEndIsMine(eb, worker, now)),
      ]);
    case 'due':
      return eb.and([concernsMe(eb, worker), eb('due_at', '<', dueBefore)]);
    case 'unassigned':
      return eb.and([atMyOffice(eb, worker), unclaimed(now)(eb)]);
  }
};

/** What an officer asks of a day (lifecycle §7). */
export const queueOf =
  (queue: Queue, worker: Worker, today: Today): CaseCondition =>
  (eb) =>
    inQueue(eb, queue, worker, today);

export type QueueCounts = {
  readonly needsMe: number;
  readonly waiting: number;
  readonly due: number;
  readonly unassigned: number;
};

/** How much lies in each queue, of the cases that fulfil the condition (a year, or all). */
export const countQueues = (db: CaseDb, worker: Worker, today: Today, condition: CaseCondition): Promise<QueueCounts> =>
  db
    .selectFrom('read.case_current')
    .select((eb) => {
      const count = (queue: Queue) => sql<number>`count(*) filter (where ${inQueue(eb, queue, worker, today)})::int`;
      return [
        count('needs-me').as('needsMe'),
        count('waiting').as('waiting'),
        count('due').as('due'),
        count('unassigned').as('unassigned'),
      ];
    })
    .where((eb) => concernsMe(eb, worker))
    .where(condition)
    .executeTakeFirstOrThrow();
