import { type Deadline, deadlineOf } from '#domain/policy/deadline-dates.ts';
import type { CaseDuty } from '#schema/case/parts.ts';
import type { Instant } from '#schema/ids.ts';
import type { OpenedCase } from './state.ts';

/** Duties whose date stands in a row of policy; that of FIX stands in the return. */
export type DatedDuty = Exclude<CaseDuty, 'FIX'>;
export type OwedDuty = Pick<Deadline, 'legal' | 'internal' | 'row'> & { readonly extended: boolean };

/** What this case owes by a row of its year, province and level, at its date as extended; `null` where none sets one. */
export function dutyOf({ year, facts, extensions }: OpenedCase, id: DatedDuty): OwedDuty | null {
  const deadline = deadlineOf(id, year, facts.province);
  if (deadline === null) return null;
  const { levels } = deadline.row.value;
  if (levels !== null && (facts.level === null || !levels.includes(facts.level))) return null;
  const until = extensions[id];
  return until === undefined
    ? { ...deadline, extended: false }
    : { ...deadline, legal: until, internal: until, extended: true };
}

/** Only the legal instant makes late (lifecycle §5); where nothing is owed nothing is late. */
export const isLate = (state: OpenedCase, id: DatedDuty, doneAt: Instant): boolean => {
  const duty = dutyOf(state, id);
  return duty !== null && doneAt >= duty.legal;
};
