import type { Kysely } from 'kysely';
import type { StoredCaseCurrentRow } from '#store/case-current.ts';

/** What the queries of this folder read. `es.event` gives the position up to which the answer holds. */
export type CaseTables = {
  readonly 'read.case_current': StoredCaseCurrentRow;
  readonly 'es.event': { readonly xid: string; readonly position: string };
};
export type CaseDb = Kysely<CaseTables>;

/** A row as lists show it: without the whole state. */
export type CaseLineRow = Omit<StoredCaseCurrentRow, 'state' | 'search_name'>;

export const LINE_COLUMNS = [
  'case_id',
  'version',
  'position',
  'year',
  'province',
  'commune',
  'area',
  'unit_id',
  'unit_name',
  'unit_type',
  'level',
  'bloc',
  'status',
  'step',
  'registration',
  'recognition',
  'grade',
  'reward',
  'standing_body',
  'decider',
  'pending_office',
  'pending_role',
  'assignee',
  'due_at',
  'opened_at',
  'updated_at',
  'demonstration',
  'denominator',
  'ready',
  'missing',
] as const satisfies readonly (keyof CaseLineRow)[];
