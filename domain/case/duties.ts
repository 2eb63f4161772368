import { type Deadline, type DeadlineTables, deadlineOf } from '#domain/policy/deadline-dates.ts';
import type { CaseDuty } from '#schema/case/parts.ts';
import type { Instant, OfficeId } from '#schema/ids.ts';
import type { OpenedCase } from './state.ts';

/** Duties whose date stands in a row of policy; that of FIX stands in the return. */
export type DatedDuty = Exclude<CaseDuty, 'FIX'>;
export type OwedDuty = Pick<Deadline, 'legal' | 'internal' | 'row'> & { readonly extended: boolean };

/** What this case owes by a row of its year, province and level, at its date as extended; `null` where none sets one. */
export function dutyOf(
  { year, facts, extensions }: OpenedCase,
  id: DatedDuty,
  tables: DeadlineTables,
): OwedDuty | null {
  const deadline = deadlineOf(id, year, facts.province, tables);
  if (deadline === null) return null;
  const { levels } = deadline.row.value;
  if (levels !== null && (facts.level === null || !levels.includes(facts.level))) return null;
  const until = extensions[id];
  return until === undefined
    ? { ...deadline, extended: false }
    : { ...deadline, legal: until, internal: until, extended: true };
}

/** Who owes it, and to whom it goes: a decision is the decider's, and goes to nobody. */
export const partiesOf = (
  { offices: { unit, standingBody, decider } }: OpenedCase,
  id: CaseDuty,
): { readonly owes: OfficeId; readonly recipient: OfficeId | null } =>
  id === 'UNIT_DEC' || id === 'CLS' ? { owes: decider, recipient: null } : { owes: unit, recipient: standingBody };

/** Only the legal instant makes late (lifecycle §5); where nothing is owed nothing is late. */
export const isLate = (state: OpenedCase, id: DatedDuty, doneAt: Instant, tables: DeadlineTables): boolean => {
  const duty = dutyOf(state, id, tables);
  return duty !== null && doneAt >= duty.legal;
};
