import type { EventOf } from './happened.ts';
import type { OpenedCase, Signers } from './state.ts';

const nobody: Signers = {
  submission: [],
  typists: [],
  finding: [],
  proposal: [],
  rewardProposal: [],
  restorationRequest: [],
};

/** Nothing has happened yet but the opening. */
const blank = {
  exclusion: null,
  recognition: 'Undecided',
  grade: 'Ungraded',
  reward: 'Open',
  registrations: 0,
  firstRegisteredAt: null,
  restorationRequestedAt: null,
  fixBy: null,
  plans: 0,
  planAt: null,
  periodicReports: 0,
  periodicReportAt: null,
  launchAt: null,
  extensions: {},
  meeting: null,
  dossier: null,
  dossierReturns: 0,
  appraisal: null,
  proposal: null,
  periodEndConfirmed: false,
  rewardProposal: null,
  reportId: null,
  assignee: null,
  signers: nobody,
} as const;

type Window = { readonly windowCloses: string | null; readonly countsInDenominator: boolean };

/** A window that closes leaves the unit its registration; none means that it was missed before the case opened. */
export const openForRegistration = ({ windowCloses, countsInDenominator }: Window) =>
  windowCloses === null
    ? ({ status: 'InProgress', registration: 'Missed', lapse: null, countsInDenominator } as const)
    : ({
        status: 'AwaitingRegistration',
        registration: 'Pending',
        lapse: { at: windowCloses, occurredAt: windowCloses, cause: 'WINDOW' },
        countsInDenominator,
      } as const);

export function opened(event: EventOf<'CaseOpened'> | EventOf<'UnitExcluded'>): OpenedCase {
  const { occurredAt, receivedAt, demonstration } = event.signature;
  const { caseId, unitId, facts, policy, offices } = event.data;
  const year = Number(caseId.slice(0, 4));
  const base = { ...blank, caseId, unitId, year, facts, policy, offices, demonstration };
  const since = { openedAt: occurredAt, statusSince: occurredAt, statusReceivedAt: receivedAt };
  if (event.type === 'CaseOpened') return { ...base, ...since, ...openForRegistration(event.data) };
  const exclusion = { ground: event.data.ground, paragraph: event.data.paragraph };
  const out = { registration: 'Pending', lapse: null, countsInDenominator: false } as const;
  return { ...base, ...since, ...out, status: 'Excluded', exclusion };
}

/** A new opening on that date: what was done before the exclusion no longer counts; only its numbering goes on. */
const anew = (state: OpenedCase, window: Window, openedAt: string): OpenedCase => ({
  ...state,
  ...blank,
  registrations: state.registrations,
  openedAt,
  ...openForRegistration(window),
});

/** Screening corrected: out of scope, back in scope as a new opening, or in scope all along with better facts. */
export function rescreened(state: OpenedCase, { data, signature }: EventOf<'ScreeningCorrected'>): OpenedCase {
  const { facts, ground, paragraph } = data;
  if (ground !== null && paragraph !== null) {
    return { ...state, facts, status: 'Excluded', exclusion: { ground, paragraph }, lapse: null };
  }
  return state.exclusion === null ? { ...state, facts } : anew({ ...state, facts }, data, signature.occurredAt);
}
