import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { CaseTables } from './table.ts';

type Eb = ExpressionBuilder<CaseTables, 'read.case_current'>;
export type CaseCondition = (eb: Eb) => Expression<SqlBool>;

/** What an officer may see: cases of these areas with all below them, and of these units. */
export type Visible = { readonly areas: readonly string[]; readonly units: readonly string[] };

/** The filters of every list, its export and its counts; an absent one lets everything through. */
export type CaseFilters = {
  readonly year?: number | undefined;
  readonly area?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  readonly type?: string | undefined;
  readonly bloc?: string | undefined;
  readonly level?: string | undefined;
  readonly pendingRole?: string | undefined;
  readonly assignee?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly recognition?: string | undefined;
  readonly grade?: string | undefined;
  readonly ready?: boolean | undefined;
  /** In the unit's name, blind to accents and case; or a case or unit id. */
  readonly q?: string | undefined;
};

const EQUALITIES = [
  ['year', 'year'],
  ['stage', 'step'],
  ['status', 'status'],
  ['type', 'unit_type'],
  ['bloc', 'bloc'],
  ['level', 'level'],
  ['pendingRole', 'pending_role'],
  ['assignee', 'assignee'],
  ['recognition', 'recognition'],
  ['grade', 'grade'],
  ['ready', 'ready'],
] as const satisfies readonly (readonly [keyof CaseFilters, keyof CaseTables['read.case_current']])[];

const equal = (eb: Eb, filters: CaseFilters): readonly Expression<SqlBool>[] =>
  EQUALITIES.flatMap(([filter, column]) => {
    const wanted = filters[filter];
    return wanted === undefined ? [] : [sql<SqlBool>`${eb.ref(column)} = ${wanted}`];
  });

/** An area path holds digits and dots only, so nothing in it means anything to LIKE. */
const within = (eb: Eb, area: string) => eb.or([eb('area', '=', area), eb('area', 'like', `${area}.%`)]);

const containing = (eb: Eb, q: string) => {
  const literal = q.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return eb.or([
    eb('case_id', '=', q.toUpperCase()),
    eb('unit_id', '=', q.toUpperCase()),
    sql<SqlBool>`search_name like '%' || read.search_text(${literal}) || '%'`,
  ]);
};

export const visibleTo =
  ({ areas, units }: Visible): CaseCondition =>
  (eb) =>
    eb.or([...areas.map((area) => within(eb, area)), ...(units.length > 0 ? [eb('unit_id', 'in', units)] : [])]);

export const matching =
  (filters: CaseFilters): CaseCondition =>
  (eb) => {
    const { area, dueBefore, q } = filters;
    return eb.and([
      ...equal(eb, filters),
      ...(area === undefined ? [] : [within(eb, area)]),
      ...(dueBefore === undefined ? [] : [eb('due_at', '<', dueBefore)]),
      ...(q === undefined ? [] : [containing(eb, q)]),
    ]);
  };

export const every =
  (...conditions: readonly CaseCondition[]): CaseCondition =>
  (eb) =>
    eb.and(conditions.map((condition) => condition(eb)));
