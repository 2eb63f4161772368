import { accept, type Decider, refuse } from '#domain/decider.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { CycleCommand, CycleEvent, PinnedPolicy } from '#schema/cycle.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Role } from '#schema/roles.ts';

export type CycleState = { readonly policy: PinnedPolicy | null };
export type CycleRefusal = ScopeRefusal | { readonly code: 'CycleAlreadyOpen'; readonly legalBasis: string };

const OPENERS: readonly Role[] = ['PROV_POLICE', 'ADMIN', 'SYSTEM'];

/** Stream `cycle-<year>-<province>`: opened once, which pins its policy (lifecycle §6). */
export const cycleDecider: Decider<Signed<CycleCommand>, Signed<CycleEvent>, CycleState, CycleRefusal> = {
  initial: { policy: null },
  decide: ({ data, signature }, { policy }) => {
    const outside = unauthorised(signature.actor, OPENERS, `vn.${data.province}`);
    if (outside) return refuse(outside);
    return policy === null
      ? accept({ type: 'CycleOpened', data, signature })
      : refuse({ code: 'CycleAlreadyOpen', legalBasis: 'C124 Art. 3.1' });
  },
  evolve: (_, { data }) => ({ policy: data.policy }),
  isTerminal: () => false,
};
