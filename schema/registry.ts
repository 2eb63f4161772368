import { CampaignEvent } from './campaign.ts';
import { CaseEvent } from './case/events.ts';
import { CycleEvent } from './cycle.ts';
import { DecisionEvent } from './decision.ts';
import { DutyEvent } from './duty.ts';
import { OfficerEvent } from './officer.ts';
import { PolicyEvent } from './policy.ts';
import { ReportEvent } from './report.ts';
import { UnitEvent } from './unit.ts';

/** Stream prefix → the union of its events, newest shapes. */
export const STREAM_EVENTS = {
  case: CaseEvent,
  unit: UnitEvent,
  cycle: CycleEvent,
  decision: DecisionEvent,
  duty: DutyEvent,
  officer: OfficerEvent,
  policy: PolicyEvent,
  report: ReportEvent,
  campaign: CampaignEvent,
} as const;
export type StreamType = keyof typeof STREAM_EVENTS;
