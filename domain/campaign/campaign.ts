import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import type { MomentRefusal } from '#domain/policy/moment.ts';
import type { ScopeRefusal } from '#domain/policy/scope.ts';
import type { CampaignCommand, CampaignEvent } from '#schema/campaign.ts';
import type { Signed } from '#schema/envelope.ts';
import type { PlainDate } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { type CalledObligation, type CallRefusal, recordCall } from './call.ts';

/** `since`: the day of the first step; null: none was dealt with yet. */
export type CampaignState = { readonly since: PlainDate | null };
export type CampaignRefusal =
  | ScopeRefusal
  | MomentRefusal
  | CallRefusal
  | { readonly code: 'NothingIssued'; readonly legalBasis: null };

type Command = Signed<CampaignCommand>;
type Outcome = Decision<Signed<CampaignEvent>, CampaignRefusal>;
type Record = Extract<Command, { type: 'RecordReminders' }>;
type Finish = Extract<Command, { type: 'FinishCampaign' }>;

const SWEEPERS: readonly Role[] = ['SYSTEM'];

const notSweeping = ({ signature }: Record | Finish): CampaignRefusal | null =>
  SWEEPERS.includes(signature.actor.role) ? null : { code: 'RoleMissing', legalBasis: null, roles: SWEEPERS };

function recordReminders(command: Record, { since }: CampaignState): Outcome {
  const { data, signature } = command;
  const { deadline, year, province, before, on, issued, superseded } = data;
  const refusal = notSweeping(command);
  if (refusal) return refuse(refusal);
  if (issued === null && superseded.length === 0) return refuse({ code: 'NothingIssued', legalBasis: null });
  const start = { type: 'CampaignStarted', data: { deadline, year, province, before }, signature } as const;
  const missed = superseded.map(
    (step) => ({ type: 'RemindersSuperseded', data: { before, on, ...step }, signature }) as const,
  );
  const sent = issued ? [{ type: 'RemindersIssued', data: { before, on, ...issued }, signature } as const] : [];
  return accept(...(since === null ? [start] : []), ...missed, ...sent);
}

function finishCampaign(command: Finish, { since }: CampaignState): Outcome {
  const refusal = notSweeping(command);
  if (refusal) return refuse(refusal);
  if (since === null) return refuse({ code: 'CampaignNotStarted', legalBasis: null });
  return accept({ ...command, type: 'CampaignFinished' });
}

function evolve(state: CampaignState, event: Signed<CampaignEvent>): CampaignState {
  const told = event.type === 'RemindersIssued' || event.type === 'RemindersSuperseded';
  return told ? { since: state.since ?? event.data.on } : state;
}

/**
 * Stream `campaign-<deadline>-<year>-<province>`: the record of who was reminded, step by step, as counts, and of every
 * call. `called`: the obligation that a call names, as it stands; null where it is none of this campaign.
 */
export const campaignDeciderFor = (
  called: CalledObligation | null,
): Decider<Command, Signed<CampaignEvent>, CampaignState, CampaignRefusal> => ({
  initial: { since: null },
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordReminders':
        return recordReminders(command, state);
      case 'FinishCampaign':
        return finishCampaign(command, state);
      case 'RecordCall':
        return recordCall(command, called, state.since);
    }
  },
  evolve,
  isTerminal: () => false,
});

/** For what the sweep records: it calls nobody. */
export const campaignDecider = campaignDeciderFor(null);
