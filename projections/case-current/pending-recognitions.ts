import { sql } from 'kysely';
import type { CaseStatus, Step } from '#schema/case/parts.ts';
import type { CaseCondition } from './filters.ts';
import type { CaseDb } from './table.ts';

/** Steps 3 to 5 of the tracker. */
const STEPS: readonly Step[] = ['appraisal', 'recognition', 'classification'];
/** The dossier is with the standing body, or the case is beyond that. */
const SUBMITTED: readonly CaseStatus[] = [
  'DossierSubmitted',
  'UnderAppraisal',
  'Appraised',
  'Proposed',
  'Classified',
  'Reported',
  'Closed',
];
const AT_REGISTRATION: readonly CaseStatus[] = ['RegistrationSubmitted', 'RegistrationReturned'];

/** The manager's question: in steps 3 to 5 without a recognition decision (lifecycle §7). */
export const awaitingRecognition: CaseCondition = (eb) =>
  eb.and([eb('recognition', '=', 'Undecided'), eb('step', 'in', STEPS)]);

export type Funnel = {
  readonly eligible: number;
  readonly registered: number;
  readonly submitted: number;
  readonly pending: number;
  readonly ready: number;
  readonly met: number;
  readonly notMet: number;
  readonly excluded: number;
};

export type SummaryBy = 'commune' | 'province' | 'level' | 'bloc' | 'type';

/** What the value of a row is, as the filter of that name takes it: an area path, or a column's value. */
const KEYS = {
  commune: sql<string | null>`area`,
  province: sql<string | null>`'vn.' || province`,
  level: sql<string | null>`level`,
  bloc: sql<string | null>`bloc`,
  type: sql<string | null>`unit_type`,
} as const satisfies Record<SummaryBy, unknown>;

/** Progress of an area: one row for each commune, province, level, bloc or type, with the whole funnel. */
export const summarise = (
  db: CaseDb,
  by: SummaryBy,
  condition: CaseCondition,
): Promise<readonly (Funnel & { readonly key: string | null })[]> =>
  db
    .selectFrom('read.case_current')
    .select((eb) => {
      const count = (counted: CaseCondition) => sql<number>`count(*) filter (where ${counted(eb)})::int`;
      const eligible: CaseCondition = (e) => e('status', '<>', 'Excluded');
      const registered: CaseCondition = (e) =>
        e.or([e('registration', 'in', ['Accepted', 'Withdrawn']), e('status', 'in', AT_REGISTRATION)]);
      const ready: CaseCondition = (e) => e.and([awaitingRecognition(e), e('ready', '=', true)]);
      return [
        KEYS[by].as('key'),
        count(eligible).as('eligible'),
        count(registered).as('registered'),
        count((e) => e('status', 'in', SUBMITTED)).as('submitted'),
        count(awaitingRecognition).as('pending'),
        count(ready).as('ready'),
        count((e) => e('recognition', '=', 'Met')).as('met'),
        count((e) => e('recognition', '=', 'NotMet')).as('notMet'),
        count((e) => e('status', '=', 'Excluded')).as('excluded'),
      ];
    })
    .where(condition)
    .groupBy(KEYS[by])
    .orderBy(KEYS[by])
    .execute();
