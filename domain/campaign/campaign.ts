import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import type { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Role } from '#schema/roles.ts';

export type CampaignState = { readonly started: boolean };
export type CampaignRefusal =
  | { readonly code: 'RoleMissing'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | { readonly code: 'NothingIssued'; readonly legalBasis: null };

const SWEEPERS: readonly Role[] = ['SYSTEM'];

function decide(
  { data, signature }: Signed<CampaignCommand>,
  { started }: CampaignState,
): Decision<Signed<CampaignEvent>, CampaignRefusal> {
  const { deadline, year, province, before, on, issued, superseded } = data;
  if (!SWEEPERS.includes(signature.actor.role))
    return refuse({ code: 'RoleMissing', legalBasis: null, roles: SWEEPERS });
  if (issued === null && superseded.length === 0) return refuse({ code: 'NothingIssued', legalBasis: null });
  const start = { type: 'CampaignStarted', data: { deadline, year, province, before }, signature } as const;
  const missed = superseded.map(
    (step) => ({ type: 'RemindersSuperseded', data: { before, on, ...step }, signature }) as const,
  );
  const sent = issued ? [{ type: 'RemindersIssued', data: { before, on, ...issued }, signature } as const] : [];
  return accept(...(started ? [] : [start]), ...missed, ...sent);
}

/** Stream `campaign-<deadline>-<year>-<province>`: the record of who was reminded, step by step, as counts. */
export const campaignDecider: Decider<
  Signed<CampaignCommand>,
  Signed<CampaignEvent>,
  CampaignState,
  CampaignRefusal
> = {
  initial: { started: false },
  decide,
  evolve: () => ({ started: true }),
  isTerminal: () => false,
};
