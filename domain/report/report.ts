import { accept, type Decider, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Signed } from '#schema/envelope.ts';
import type { ReportCommand, ReportEvent } from '#schema/report.ts';
import type { Role } from '#schema/roles.ts';

export type ReportState = { readonly report: ReportEvent['data'] | null };
export type ReportRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'ReportAlreadyDrafted'; readonly legalBasis: null };

const REPORTERS: readonly Role[] = ['PROV_POLICE'];

/** Stream `report-<id>`: an immutable snapshot; a restatement is another report (D§8.2). */
export const reportDecider: Decider<Signed<ReportCommand>, Signed<ReportEvent>, ReportState, ReportRefusal> = {
  initial: { report: null },
  decide: ({ data, signature }, { report }) => {
    const area = `vn.${data.province}`;
    const refusal = unauthorised(signature.actor, REPORTERS, area) ?? untimely(signature, area);
    if (refusal) return refuse(refusal);
    return report === null
      ? accept({ type: 'ReportDrafted', data, signature })
      : refuse({ code: 'ReportAlreadyDrafted', legalBasis: null });
  },
  evolve: (_, { data }) => ({ report: data }),
  isTerminal: () => false,
};
