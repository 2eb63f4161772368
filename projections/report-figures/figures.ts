import { sql } from 'kysely';
import { every, matching } from '#projections/case-current/filters.ts';
import { summarise } from '#projections/case-current/pending-recognitions.ts';
import { asOfPosition } from '#projections/case-current/queries.ts';
import type { CaseDb } from '#projections/case-current/table.ts';
import type { CaseStatus } from '#schema/case/parts.ts';
import { CaseId } from '#schema/ids.ts';
import type { ReportFigures } from '#schema/report.ts';

export type Snapshot = {
  readonly figures: ReportFigures;
  readonly cases: CaseId[];
  readonly position: string;
};

/** Both axes are settled: the case can stand in a report. */
const REPORTABLE: readonly CaseStatus[] = ['Classified', 'Reported', 'Closed'];

const gradesOf = async (db: CaseDb, year: number, area: string): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom('read.case_current')
    .select(['grade', sql<number>`count(*)::int`.as('count')])
    .where(matching({ year, area }))
    .where('grade', 'is not', null)
    .where('grade', '<>', 'Ungraded')
    .groupBy('grade')
    .execute();
  return Object.fromEntries(rows.map(({ grade, count }) => [String(grade), count]));
};

const casesOf = async (db: CaseDb, year: number, area: string): Promise<CaseId[]> => {
  const rows = await db
    .selectFrom('read.case_current')
    .select('case_id')
    .where(matching({ year, area }))
    .where('status', 'in', REPORTABLE)
    .orderBy('case_id')
    .execute();
  return rows.map(({ case_id }) => CaseId.parse(case_id));
};

const read = async (db: CaseDb, year: number, province: string): Promise<Snapshot> => {
  const area = `vn.${province}`;
  const position = await asOfPosition(db);
  const [row] = await summarise(db, 'province', every(matching({ year, area })));
  const { eligible = 0, excluded = 0, registered = 0, met = 0, notMet = 0 } = row ?? {};
  const grades = await gradesOf(db, year, area);
  return {
    figures: { eligible, excluded, registered, met, notMet, grades },
    cases: await casesOf(db, year, area),
    position,
  };
};

/** The figures of a province and year at one feed position: all of it read in one snapshot of the database. */
export const readSnapshot = (db: CaseDb, year: number, province: string): Promise<Snapshot> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => read(snapshot, year, province));
