import { startOfDay } from '#domain/calendar/instant.ts';
import { CaseEvent } from '#schema/case/events.ts';
import { CycleEvent } from '#schema/cycle.ts';
import { DutyEvent } from '#schema/duty.ts';
import type { FeedEvent } from '#store/feed.ts';
import type { AreaTree } from '../area/area-tree.ts';
import { type ObligationRow, owedByCase, owedByOffices } from './owed.ts';
import { POLICY_EVENTS, type TermsOf } from './policy.ts';

/** What a batch of events makes of obligations; each list is written by one statement, in this order. */
export type Changes = {
  readonly opened: readonly ObligationRow[];
  /** A return names what is to be mended, and by when; who owes it stands in the case's other rows. */
  readonly returned: readonly {
    readonly obligation_id: string;
    /** The duty that is to be mended, of a case its registration: who owes it, and to whom, stands there. */
    readonly of: string;
    readonly version: number;
    readonly due: string;
    readonly opened_at: string;
  }[];
  readonly met: readonly { readonly obligation_id: string; readonly at: string }[];
  /** A submission mends every return before it: of its case, or of that duty of its office. */
  readonly mended: readonly { readonly of: string; readonly before: number; readonly at: string }[];
  /** The date of one case's duty that is not met yet was extended. */
  readonly moved: readonly { readonly case_id: string; readonly deadline: string; readonly due: string }[];
  readonly closed: readonly { readonly case_id: string; readonly closed: boolean }[];
  /** A receipt that would put the registration in time, once the superior restores it. */
  readonly claimed: readonly { readonly obligation_id: string; readonly at: string }[];
  readonly restored: readonly { readonly obligation_id: string }[];
};

type Return = Pick<Changes['returned'][number], 'version' | 'due' | 'opened_at'>;
const returnOf = (of: string, named: string, back: Return): Changes['returned'][number] => ({
  obligation_id: `FIX-${named}-${back.version}`,
  of,
  ...back,
});

const ofCase = ({ streamId, version, type, data, signature }: FeedEvent, termsOf: TermsOf): Partial<Changes> => {
  const event = { ...CaseEvent.parse({ type, data }), signature };
  const caseId = streamId.slice('case-'.length);
  const at = signature.occurredAt;
  const id = (deadline: string) => `${deadline}-${caseId}`;
  switch (event.type) {
    case 'CaseOpened':
    case 'UnitExcluded':
      return { opened: owedByCase(event, termsOf) };
    case 'ScreeningCorrected':
      return { closed: [{ case_id: caseId, closed: !event.data.eligible }] };
    case 'RegistrationReturned':
    case 'DossierReturned':
      return { returned: [returnOf(id('REG'), caseId, { version, due: event.data.fixBy, opened_at: at })] };
    case 'RegistrationSubmitted':
      return { met: [{ obligation_id: id('REG'), at }], mended: [{ of: id('REG'), before: version, at }] };
    case 'RestorationRequested':
      return { claimed: [{ obligation_id: id('REG'), at: startOfDay(event.data.receivedOn) }] };
    case 'RegistrationRestored':
      return { restored: [{ obligation_id: id('REG') }] };
    case 'DossierSubmitted':
      return { met: [{ obligation_id: id('DOSSIER'), at }], mended: [{ of: id('REG'), before: version, at }] };
    case 'PlanSubmitted':
      return { met: [{ obligation_id: id('PLAN'), at }] };
    case 'PeriodicReportSubmitted':
      return { met: [{ obligation_id: id('UNIT_RPT'), at }] };
    case 'ActivityRecorded':
      return event.data.kind === 'LAUNCH' ? { met: [{ obligation_id: id('LAUNCH'), at }] } : {};
    case 'DeadlineExtended':
      return { moved: [{ case_id: caseId, deadline: event.data.deadline, due: event.data.until }] };
    case 'RecognitionDecided':
      return { met: [{ obligation_id: id('UNIT_DEC'), at }] };
    case 'MovementGraded':
      return { met: [{ obligation_id: id('CLS'), at }] };
    case 'NoAssessmentRecorded':
      return { met: ['UNIT_DEC', 'CLS'].map((deadline) => ({ obligation_id: id(deadline), at })) };
    default:
      return {};
  }
};

const ofCycle = ({ type, data, signature }: FeedEvent, areas: AreaTree, termsOf: TermsOf): Partial<Changes> => {
  const { year, province } = CycleEvent.parse({ type, data }).data;
  const communes = areas.childrenOf(`vn.${province}`).map(({ code }) => code);
  return { opened: owedByOffices({ year, province, at: signature.occurredAt }, communes, termsOf(province).tables) };
};

/** `duty-2026-COMMUNE_PC@vn.56.22366`: what an office handed in, and what was returned to it. */
const ofOffice = ({ streamId, version, type, data, signature }: FeedEvent): Partial<Changes> => {
  const event = DutyEvent.parse({ type, data });
  const owner = streamId.slice('duty-'.length);
  const at = signature.occurredAt;
  const met = (duty: string) => {
    const of = `${duty}-${owner}`;
    return { met: [{ obligation_id: of, at }], mended: [{ of, before: version, at }] };
  };
  switch (event.type) {
    case 'OfficePlanSubmitted':
      return met('PLAN');
    case 'OfficeReportSubmitted':
      return met(event.data.duty);
    case 'ReportReturned': {
      const of = `${event.data.duty}-${owner}`;
      return { returned: [returnOf(of, of, { version, due: event.data.fixBy, opened_at: at })] };
    }
    case 'ReportReceived':
      return {};
  }
};

const changeBy = (event: FeedEvent, areas: AreaTree, termsOf: TermsOf): Partial<Changes> => {
  if (event.streamId.startsWith('cycle-')) return ofCycle(event, areas, termsOf);
  if (event.streamId.startsWith('duty-')) return ofOffice(event);
  return event.streamId.startsWith('case-') ? ofCase(event, termsOf) : {};
};

export const HANDLED = [
  'CycleOpened',
  'CaseOpened',
  'UnitExcluded',
  'ScreeningCorrected',
  'RegistrationSubmitted',
  'RegistrationReturned',
  'RestorationRequested',
  'RegistrationRestored',
  'DossierSubmitted',
  'DossierReturned',
  'RecognitionDecided',
  'MovementGraded',
  'NoAssessmentRecorded',
  'PlanSubmitted',
  'PeriodicReportSubmitted',
  'ActivityRecorded',
  'DeadlineExtended',
  'OfficePlanSubmitted',
  'OfficeReportSubmitted',
  'ReportReturned',
  'OfficerAppointed',
  ...POLICY_EVENTS,
] as const;

export const changesBy = (events: readonly FeedEvent[], areas: AreaTree, termsOf: TermsOf): Changes => {
  const parts = events.map((event) => changeBy(event, areas, termsOf));
  return {
    opened: parts.flatMap(({ opened = [] }) => opened),
    returned: parts.flatMap(({ returned = [] }) => returned),
    met: parts.flatMap(({ met = [] }) => met),
    mended: parts.flatMap(({ mended = [] }) => mended),
    moved: parts.flatMap(({ moved = [] }) => moved),
    closed: parts.flatMap(({ closed = [] }) => closed),
    claimed: parts.flatMap(({ claimed = [] }) => claimed),
    restored: parts.flatMap(({ restored = [] }) => restored),
  };
};
