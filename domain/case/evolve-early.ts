import { rescreened } from './evolve-opening.ts';
import type { EventOf } from './happened.ts';
import { signed } from './signers.ts';
import type { OpenedCase } from './state.ts';

const missed = (state: OpenedCase): OpenedCase => ({
  ...state,
  status: 'InProgress',
  registration: 'Missed',
  lapse: null,
  fixBy: null,
});

const submitted = (state: OpenedCase, { data, signature }: EventOf<'RegistrationSubmitted'>): OpenedCase => ({
  ...state,
  status: 'RegistrationSubmitted',
  registrations: data.submission,
  firstRegisteredAt: state.firstRegisteredAt ?? signature.occurredAt,
  lapse: null,
  fixBy: null,
  signers: signed(state, 'submission', signature),
});

const returned = (state: OpenedCase, { data }: EventOf<'RegistrationReturned'>): OpenedCase => ({
  ...state,
  status: 'RegistrationReturned',
  fixBy: data.fixBy,
  lapse: { at: data.lapsesAt, occurredAt: data.fixBy, cause: 'FIX' },
});

const requested = (state: OpenedCase, { signature }: EventOf<'RestorationRequested'>): OpenedCase => ({
  ...state,
  restorationRequestedAt: signature.occurredAt,
  signers: signed(state, 'restorationRequest', signature),
});

const dossierIn = (state: OpenedCase, { data, signature }: EventOf<'DossierSubmitted'>): OpenedCase => ({
  ...state,
  status: 'DossierSubmitted',
  fixBy: null,
  dossier: { submission: data.submission, answers: data.answers, proposedGrade: data.proposedGrade },
  signers: signed(state, 'submission', signature),
});

type EarlyEvent =
  | EventOf<'ScreeningCorrected'>
  | EventOf<'RegistrationSubmitted'>
  | EventOf<'RegistrationReturned'>
  | EventOf<'RegistrationAccepted'>
  | EventOf<'RegistrationMissed'>
  | EventOf<'RestorationRequested'>
  | EventOf<'RegistrationRestored'>
  | EventOf<'SelfAssessmentStarted'>
  | EventOf<'AssessmentMeetingHeld'>
  | EventOf<'AbsenceAccepted'>
  | EventOf<'DossierSubmitted'>
  | EventOf<'DossierRecalled'>
  | EventOf<'CaseAssigned'>
  | EventOf<'CaseReleased'>;

/** Registration and self-assessment, and who holds the case. */
export function evolveEarly(state: OpenedCase, event: EarlyEvent): OpenedCase {
  switch (event.type) {
    case 'ScreeningCorrected':
      return rescreened(state, event);
    case 'RegistrationSubmitted':
      return submitted(state, event);
    case 'RegistrationReturned':
      return returned(state, event);
    case 'RegistrationAccepted':
      return { ...state, status: 'InProgress', registration: 'Accepted' };
    case 'RegistrationMissed':
      return missed(state);
    case 'RestorationRequested':
      return requested(state, event);
    case 'RegistrationRestored':
      return {
        ...state,
        registration: 'Accepted',
        registrations: Math.max(1, state.registrations),
        restorationRequestedAt: null,
      };
    case 'SelfAssessmentStarted':
      return { ...state, status: 'SelfAssessing', fixBy: null };
    case 'AssessmentMeetingHeld':
      return { ...state, status: 'MeetingHeld', meeting: { seats: event.data.seats, acceptedAbsences: [] } };
    case 'AbsenceAccepted':
      return state.meeting === null
        ? state
        : { ...state, meeting: { ...state.meeting, acceptedAbsences: event.data.seats } };
    case 'DossierSubmitted':
      return dossierIn(state, event);
    case 'DossierRecalled':
      return { ...state, status: 'MeetingHeld' };
    case 'CaseAssigned':
      return { ...state, assignee: event.data.assignee };
    case 'CaseReleased':
      return { ...state, assignee: null };
  }
}
