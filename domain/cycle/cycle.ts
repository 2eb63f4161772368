import { exclusiveInstant } from '#domain/calendar/statutory-year.ts';
import { accept, type Decider, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { CycleCommand, CycleEvent, PinnedPolicy } from '#schema/cycle.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Role } from '#schema/roles.ts';

export type CycleState = { readonly policy: PinnedPolicy | null };
export type CycleRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'CycleAlreadyOpen'; readonly legalBasis: string };

const OPENERS: readonly Role[] = ['PROV_POLICE', 'ADMIN', 'SYSTEM'];

/** Stream `cycle-<year>-<province>`: opened once, which pins its policy (lifecycle §6). */
export const cycleDecider: Decider<Signed<CycleCommand>, Signed<CycleEvent>, CycleState, CycleRefusal> = {
  initial: { policy: null },
  decide: ({ data, signature }, { policy }) => {
    const area = `vn.${data.province}`;
    const yearIsOver = exclusiveInstant(data.year + 1, { month: 1, day: 1 });
    const refusal = unauthorised(signature.actor, OPENERS, area) ?? untimely(signature, area, { effect: yearIsOver });
    if (refusal) return refuse(refusal);
    return policy === null
      ? accept({ type: 'CycleOpened', data, signature })
      : refuse({ code: 'CycleAlreadyOpen', legalBasis: 'C124 Art. 3.1' });
  },
  evolve: (_, { data }) => ({ policy: data.policy }),
  isTerminal: () => false,
};
