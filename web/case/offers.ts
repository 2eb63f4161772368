import type { AllowedCommand, CaseView, Session } from '../api/contract.ts';
import { paperActs } from './paper-acts.ts';
import type { Sorted } from './sort-refusals.ts';

/** `now`: open to the officer. `paper`: an act of the unit, typed from its paper. `earlier`: done in time, entered late. */
export type Way = 'now' | 'paper' | 'earlier';
export type Offer = { readonly act: AllowedCommand; readonly way: Way };

/** Refused for the present moment alone: the same act, dated when it happened, may be lawful. */
const BY_MOMENT: readonly string[] = ['RegistrationWindowClosed'];

/** Every act for which a form makes sense, in the order in which they are shown. */
export const offersOf = (of: CaseView, officer: Session['officer'], sorted: Sorted): readonly Offer[] => {
  const earlier = sorted.blocked.filter(({ refusal }) => BY_MOMENT.includes(refusal.code));
  return [
    ...sorted.allowed.map((act) => ({ act, way: 'now' }) as const),
    ...earlier.map((act) => ({ act, way: 'earlier' }) as const),
    ...paperActs(of, officer).map((act) => ({ act, way: 'paper' }) as const),
  ];
};
