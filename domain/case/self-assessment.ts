import { dateOf } from '#domain/calendar/instant.ts';
import { accept, refuse } from '#domain/decider.ts';
import { assessmentOpensAt } from '#domain/policy/case-dates.ts';
import type { SeatName } from '#schema/case/parts.ts';
import { policyOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { criteriaOf, unansweredOrUnknown } from './findings.ts';
import { type CommandOf, happened } from './happened.ts';
import { missingKinds } from './registration.ts';
import type { OpenedCase } from './state.ts';

const SEATS: readonly SeatName[] = ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'];
/** Their absence must be accepted by the standing body before the dossier goes in. */
const OUTSIDERS: readonly SeatName[] = ['LOCAL_POLICE', 'MANAGING_AUTHORITY'];

/** The window opens on 1 October by default (D). */
export function startSelfAssessment(command: CommandOf<'StartSelfAssessment'>, state: OpenedCase): CaseDecision {
  const opensAt = assessmentOpensAt(policyOf(state, command.signature.occurredAt), state.year);
  return command.signature.occurredAt < opensAt
    ? refuse({ code: 'AssessmentNotOpen', legalBasis: null, opensAt })
    : accept(happened(command, 'SelfAssessmentStarted', {}));
}

/** C124 Art. 9.1c: each seat is present, does not exist, or was invited and stayed away. */
export function recordAssessmentMeeting(
  command: CommandOf<'RecordAssessmentMeeting'>,
  state: OpenedCase,
): CaseDecision {
  const { seats, heldOn } = command.data;
  const { occurredAt } = command.signature;
  if (heldOn > dateOf(occurredAt))
    return refuse({ code: 'OccurredInFuture', legalBasis: null, receivedAt: occurredAt });
  if (heldOn < dateOf(state.statusSince)) {
    return refuse({ code: 'OccurredOutOfOrder', legalBasis: null, notBefore: state.statusSince });
  }
  const absent = SEATS.filter((name) => seats.filter(({ seat }) => seat === name).length !== 1);
  if (absent.length > 0) return refuse({ code: 'AttendanceIncomplete', legalBasis: 'C124 Art. 9.1c', seats: absent });
  const uninvited = seats.some((seat) => seat.attendance === 'INVITED_ABSENT' && seat.invitation === null);
  return uninvited
    ? refuse({ code: 'DocumentsMissing', legalBasis: 'C124 Art. 9.1c', kinds: ['INVITATION'] })
    : accept(happened(command, 'AssessmentMeetingHeld', command.data));
}

export const acceptAbsence = (command: CommandOf<'AcceptAbsence'>): CaseDecision =>
  accept(happened(command, 'AbsenceAccepted', command.data));

/** A case appraised on file and returned has held no meeting yet: every seat is missing then. */
const emptySeats = ({ meeting }: OpenedCase): readonly SeatName[] =>
  meeting === null
    ? SEATS
    : OUTSIDERS.filter((name) => {
        const seat = meeting.seats.find((each) => each.seat === name);
        return seat?.attendance === 'INVITED_ABSENT' && !meeting.acceptedAbsences.includes(name);
      });

/** C124 Art. 9.2b: submission, result report, minutes, and an answer for each criterion of the pinned set. */
export function submitDossier(command: CommandOf<'SubmitDossier'>, state: OpenedCase): CaseDecision {
  const seats = emptySeats(state);
  if (seats.length > 0) return refuse({ code: 'AttendanceIncomplete', legalBasis: 'C124 Art. 9.1c', seats });
  const wrong = unansweredOrUnknown(criteriaOf(state), command.data.answers);
  if (wrong) return refuse(wrong);
  const kinds = missingKinds(command.data.documents, ['TO_TRINH', 'RESULT_REPORT', 'MINUTES']);
  if (kinds.length > 0) return refuse({ code: 'DocumentsMissing', legalBasis: 'C124 Art. 9.2b', kinds });
  const submission = (state.dossier?.submission ?? 0) + 1;
  return accept(happened(command, 'DossierSubmitted', { ...command.data, submission }));
}

export const recallDossier = (command: CommandOf<'RecallDossier'>): CaseDecision =>
  accept(happened(command, 'DossierRecalled', command.data));
