import { dateOf } from '#domain/calendar/instant.ts';
import { accept, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import type { Actor, Signed } from '#schema/envelope.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';

/** What is owed by whom a call goes to: where it lies decides who may say that he called. */
export type CalledObligation = { readonly area: string };

export type CallRefusal =
  | { readonly code: 'CampaignNotStarted'; readonly legalBasis: null }
  | { readonly code: 'ObligationNotOfCampaign'; readonly legalBasis: null; readonly obligationId: string }
  | {
      readonly code: 'CallDateInvalid';
      readonly legalBasis: null;
      readonly notBefore: PlainDate;
      readonly notAfter: PlainDate;
    };

/** Who keeps the units of an area in view, at each level (D): the standing bodies. */
const CALLERS: readonly Role[] = ['COMMUNE_POLICE', 'PROV_POLICE', 'V05'];

/** Who may call may know the number: it is personal data, and the list tells others who owes and why without it. */
export const callRefused = (actor: Pick<Actor, 'role' | 'office'>, area: string): ScopeRefusal | null =>
  unauthorised(actor, CALLERS, area);

type Call = Extract<Signed<CampaignCommand>, { type: 'RecordCall' }>;
type Outcome = Decision<Signed<CampaignEvent>, CallRefusal | ScopeRefusal | MomentRefusal>;

/** A call is recorded whether or not the duty was met meanwhile: it was made. */
export function recordCall(command: Call, called: CalledObligation | null, since: PlainDate | null): Outcome {
  const { data, signature } = command;
  const { obligationId, on } = data;
  if (called === null) return refuse({ code: 'ObligationNotOfCampaign', legalBasis: null, obligationId });
  const refusal = callRefused(signature.actor, called.area) ?? untimely(signature, called.area);
  if (refusal) return refuse(refusal);
  if (since === null) return refuse({ code: 'CampaignNotStarted', legalBasis: null });
  const notAfter = dateOf(signature.occurredAt);
  // Nobody is urged about a duty before its first reminder: an earlier day is a slip of the pen (D).
  if (on < since || on > notAfter)
    return refuse({ code: 'CallDateInvalid', legalBasis: null, notBefore: since, notAfter });
  return accept({ ...command, type: 'CallRecorded' });
}
