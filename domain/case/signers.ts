import type { Signature } from '#schema/envelope.ts';
import { persons } from './separation-of-duties.ts';
import type { OpenedCase, Signers } from './state.ts';

type Signed = Exclude<keyof Signers, 'typists'>;

/** Adds the person and principal who signed an act (lifecycle §2). */
export const signed = ({ signers }: OpenedCase, act: Signed, { actor }: Signature): Signers => ({
  ...signers,
  [act]: [...new Set([...signers[act], ...persons(actor)])],
});

/** Whoever typed any paper of the unit is kept, whatever the act: no signer, but no second pair of eyes either. */
export function typed(state: OpenedCase, { actor: { enteredBy } }: Signature): OpenedCase {
  const { signers } = state;
  return enteredBy === null || signers.typists.includes(enteredBy)
    ? state
    : { ...state, signers: { ...signers, typists: [...signers.typists, enteredBy] } };
}
