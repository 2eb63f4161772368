import type { CaseCondition } from '#projections/case-current/filters.ts';
import { type Funnel, summarise } from '#projections/case-current/pending-recognitions.ts';
import type { CaseDb } from '#projections/case-current/table.ts';

const NOTHING: Funnel = {
  eligible: 0,
  registered: 0,
  submitted: 0,
  pending: 0,
  ready: 0,
  met: 0,
  notMet: 0,
  excluded: 0,
};

/** The rows of a summary in one. */
export const sumFunnels = (rows: readonly Funnel[]): Funnel =>
  rows.reduce(
    (total, row) => ({
      eligible: total.eligible + row.eligible,
      registered: total.registered + row.registered,
      submitted: total.submitted + row.submitted,
      pending: total.pending + row.pending,
      ready: total.ready + row.ready,
      met: total.met + row.met,
      notMet: total.notMet + row.notMet,
      excluded: total.excluded + row.excluded,
    }),
    NOTHING,
  );

/** Eligible → registered → submitted → met, of all cases that fulfil the condition. */
export const readFunnel = async (db: CaseDb, condition: CaseCondition): Promise<Funnel> =>
  sumFunnels(await summarise(db, 'type', condition));
