import type { SignedCommand } from '#schema/case/commands.ts';
import type { DocumentRef } from '#schema/envelope.ts';
import { correctedFacts, type Of, signersOf } from './becomes-early.ts';
import { criteriaOf } from './criteria.ts';
import { all, type Doubt, may, must, none } from './doubt.ts';
import { legalInstants, startOfDay } from './legal-dates.ts';
import { bothUndecided, type Memory } from './memory.ts';
import { screen } from './screening.ts';

const lacks = (documents: readonly DocumentRef[], ...kinds: readonly string[]) =>
  kinds.some((kind) => documents.every((document) => document.kind !== kind));

type Papers = { readonly partyBody: boolean; readonly documents: readonly DocumentRef[] };
/** C124 Art. 6.1, 9.2a: the resolution where a Party body exists, whoever says so, the unit or its record. */
const papers = ({ partyBody, documents }: Papers, { facts }: Memory): Doubt => {
  const resolution = partyBody || facts.partyBody === true ? ['PARTY_RESOLUTION'] : [];
  return must(lacks(documents, 'SECURITY_PLAN', 'REGISTRATION_FORM', ...resolution), 'DocumentsMissing');
};

/** Persons or principals who stand on both sides. */
export const sameHands = (command: SignedCommand, ...others: readonly (readonly string[])[]): boolean =>
  signersOf(command).some((person) => others.flat().includes(person));

/** After one axis is decided the design only says that the case is past this; the code may be either. */
export const onlyBeforeBoth = (memory: Memory): Doubt =>
  must(!bothUndecided(memory), 'AlreadyDecided', 'NotAllowedNow');

const submitRegistration = ({ data, signature }: Of<'SubmitRegistration'>, memory: Memory): Doubt => {
  const end = memory.registrations === 0 ? legalInstants(memory).registrationEnds : memory.fixBy;
  return all(must(signature.occurredAt >= end, 'RegistrationWindowClosed'), papers(data, memory));
};

const closeWindow = ({ data, signature }: Of<'CloseRegistrationWindow'>, memory: Memory): Doubt => {
  const waiting = memory.status === 'AwaitingRegistration';
  const due = waiting ? memory.windowCloses : memory.lapsesAt;
  return all(
    must((data.cause === 'WINDOW') !== waiting, 'NotAllowedNow'),
    must(signature.receivedAt < due, 'RegistrationWindowOpen'),
  );
};

const requestRestoration = ({ data }: Of<'RequestRestoration'>, memory: Memory): Doubt =>
  all(
    must(memory.registration !== 'Missed', 'NotAllowedNow'),
    must(startOfDay(data.receivedOn) >= legalInstants(memory).registrationEnds, 'RegistrationLate'),
    papers(data, memory),
  );

const restore = (command: Of<'RestoreRegistration'>, memory: Memory): Doubt =>
  all(
    must(memory.restorationAskedBy.length === 0, 'RestorationNotRequested'),
    must(sameHands(command, memory.restorationAskedBy, memory.registrationTypists), 'SecondOfficerRequired'),
    // One who typed another paper of the unit: the design leaves it open.
    may(sameHands(command, memory.unitHands), 'SecondOfficerRequired'),
    must(
      memory.restorationAskedBy.length > 0 && command.signature.occurredAt < memory.restorationAskedAt,
      'OccurredOutOfOrder',
    ),
  );

const SEATS = ['PARTY_COMMITTEE', 'UNIONS', 'GUARD_FORCE', 'LOCAL_POLICE', 'MANAGING_AUTHORITY'] as const;

const holdMeeting = ({ data: { seats } }: Of<'RecordAssessmentMeeting'>): Doubt =>
  all(
    must(
      SEATS.some((name) => seats.every(({ seat }) => seat !== name)),
      'AttendanceIncomplete',
    ),
    must(
      seats.some(({ attendance, invitation }) => attendance === 'INVITED_ABSENT' && invitation === null),
      'AttendanceIncomplete',
      'DocumentsMissing',
    ),
  );

const submitDossier = ({ data }: Of<'SubmitDossier'>, memory: Memory): Doubt =>
  all(
    must(!memory.meeting, 'AttendanceIncomplete', 'NotAllowedNow'),
    must(
      memory.absent.some((seat) => !memory.acceptedAbsences.includes(seat)),
      'AttendanceIncomplete',
    ),
    must(
      criteriaOf(memory.facts).some(({ code }) => data.answers.every((answer) => answer.code !== code)),
      'CriteriaUnanswered',
    ),
    must(lacks(data.documents, 'TO_TRINH', 'RESULT_REPORT', 'MINUTES'), 'DocumentsMissing'),
  );

/** A command's own guards in steps 1 and 2. */
export const earlyDoubts = (command: SignedCommand, memory: Memory): Doubt => {
  switch (command.type) {
    case 'OpenCase':
      return must(screen(command.facts.opening?.facts ?? memory.facts) === 'unknown', 'UnitFactsMissing');
    case 'CorrectScreening':
      return all(
        memory.status === 'Excluded' ? none : onlyBeforeBoth(memory),
        must(screen(correctedFacts(command, memory.facts)) === 'unknown', 'UnitFactsMissing'),
      );
    case 'SubmitRegistration':
      return submitRegistration(command, memory);
    case 'ReturnRegistration':
      return must(command.data.due > `${memory.year}-12-31`, 'FixDateInvalid');
    case 'AcceptRegistration':
      return all(
        must(sameHands(command, memory.registrationTypists), 'SecondOfficerRequired'),
        may(sameHands(command, memory.unitHands, memory.formerHands), 'SecondOfficerRequired'),
      );
    case 'CloseRegistrationWindow':
      return closeWindow(command, memory);
    case 'RequestRestoration':
      return requestRestoration(command, memory);
    case 'RestoreRegistration':
      return restore(command, memory);
    case 'StartSelfAssessment':
      return must(command.signature.occurredAt < legalInstants(memory).assessmentOpens, 'AssessmentNotOpen');
    case 'RecordAssessmentMeeting':
      return holdMeeting(command);
    case 'AcceptAbsence':
      return may(
        command.data.seats.some((seat) => !memory.absent.includes(seat)),
        'NotAllowedNow',
        'AttendanceIncomplete',
      );
    case 'SubmitDossier':
      return submitDossier(command, memory);
    default:
      return none;
  }
};
