import type { Actor } from '#schema/envelope.ts';
import type { OfficerId } from '#schema/ids.ts';
import type { CaseRefusal } from './refusal.ts';
import type { OpenedCase, Signers } from './state.ts';

/** A delegate counts as both: himself and his principal (D, lifecycle §2). */
export const persons = ({ officer, onBehalfOf }: Actor): readonly OfficerId[] =>
  onBehalfOf === null ? [officer] : [officer, onBehalfOf];

/** Four eyes: refuses when a person or principal of this act already signed one of the named acts. */
export function signedBefore(actor: Actor, state: OpenedCase, acts: readonly (keyof Signers)[]): CaseRefusal | null {
  const signedBy = acts.flatMap((act) => state.signers[act]);
  return persons(actor).some((person) => signedBy.includes(person))
    ? { code: 'SecondOfficerRequired', legalBasis: null, signedBy: [...new Set(signedBy)] }
    : null;
}

/** A decision needs a person who signed neither the unit's submission nor the finding nor the proposal (lifecycle §2). */
export const decidesOwnWork = (actor: Actor, state: OpenedCase): CaseRefusal | null =>
  signedBefore(actor, state, ['submission', 'finding', 'proposal']);
