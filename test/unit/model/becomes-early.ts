import type { CaseCommand, CaseCommandType, SignedCommand } from '#schema/case/commands.ts';
import type { UnitFacts } from '#schema/unit.ts';
import { legalInstants, localDate, nextDay, startOfDay } from './legal-dates.ts';
import { anew, type Memory } from './memory.ts';
import { officesOf } from './offices.ts';
import { screen } from './screening.ts';
import { addWorkingDays } from './working-days.ts';

export type Of<T extends CaseCommandType> = SignedCommand<Extract<CaseCommand, { readonly type: T }>>;

/** Persons and principals who stand behind a signature; the typist does not. */
export const signersOf = ({ signature: { actor } }: SignedCommand): readonly string[] =>
  actor.onBehalfOf === null ? [actor.officer] : [actor.officer, actor.onBehalfOf];

const later = (one: string, other: string) => (one > other ? one : other);

/** An opening on a date: before 1 April the unit can still register, later it has missed it (lifecycle §4). */
const openOn = (command: SignedCommand, memory: Memory): Memory => {
  const { occurredAt, receivedAt } = command.signature;
  const { registrationEnds } = legalInstants(memory);
  if (screen(memory.facts) !== 'inScope') return { ...anew(memory), status: 'Excluded' };
  if (occurredAt >= registrationEnds) return { ...anew(memory), status: 'InProgress', registration: 'Missed' };
  const tenDays = startOfDay(nextDay(addWorkingDays(localDate(receivedAt), 10, memory.adopted)));
  return { ...anew(memory), status: 'AwaitingRegistration', windowCloses: later(registrationEnds, tenDays) };
};

export const openCase = (command: Of<'OpenCase'>, memory: Memory): Memory => {
  const facts = command.facts.opening?.facts ?? memory.facts;
  const offices = officesOf(facts, memory.unitId);
  return openOn(command, { ...memory, facts, offices: typeof offices === 'string' ? null : offices });
};

export const correctedFacts = ({ data }: Of<'CorrectScreening'>, facts: UnitFacts): UnitFacts => ({
  ...facts,
  armedForces: data.armedForces ?? facts.armedForces,
  schoolLevels: data.schoolLevels ?? facts.schoolLevels,
  enterprise: data.enterprise ?? facts.enterprise,
});

export const correctScreening = (command: Of<'CorrectScreening'>, memory: Memory): Memory => {
  const corrected = { ...memory, facts: correctedFacts(command, memory.facts) };
  const inScope = screen(corrected.facts) === 'inScope';
  if (memory.status === 'Excluded') return inScope ? openOn(command, corrected) : corrected;
  return inScope ? corrected : { ...corrected, status: 'Excluded' };
};

export const typistOf = ({ signature: { actor } }: SignedCommand): readonly string[] =>
  actor.enteredBy === null ? [] : [actor.enteredBy];

const submitRegistration = (command: SignedCommand, memory: Memory): Memory => ({
  ...memory,
  status: 'RegistrationSubmitted',
  registrations: memory.registrations + 1,
  registrationTypists: [...memory.registrationTypists, ...typistOf(command)],
  submittedAt: command.signature.receivedAt,
});

const returnRegistration = ({ data: { due } }: Of<'ReturnRegistration'>, memory: Memory): Memory => {
  const fixBy = startOfDay(nextDay(due));
  return { ...memory, status: 'RegistrationReturned', fixBy, lapsesAt: fixBy };
};

const holdMeeting = ({ data }: Of<'RecordAssessmentMeeting'>, memory: Memory): Memory => ({
  ...memory,
  status: 'MeetingHeld',
  meeting: true,
  acceptedAbsences: [],
  absent: data.seats
    .filter(({ seat, attendance }) => attendance === 'INVITED_ABSENT' && /POLICE|AUTHORITY/.test(seat))
    .map(({ seat }) => seat),
});

const submitDossier = (command: SignedCommand, memory: Memory): Memory => ({
  ...memory,
  status: 'DossierSubmitted',
  dossiers: memory.dossiers + 1,
  fulfilled: [...memory.fulfilled, 'DOSSIER'],
  submitters: [...memory.submitters, ...signersOf(command)],
  onFile: false,
});

const askRestoration = (command: SignedCommand, memory: Memory): Memory => ({
  ...memory,
  restorationAskedBy: [...memory.restorationAskedBy, ...signersOf(command)],
  restorationAskedAt: command.signature.occurredAt,
});

type Early =
  | 'SubmitRegistration'
  | 'ReturnRegistration'
  | 'AcceptRegistration'
  | 'CloseRegistrationWindow'
  | 'RequestRestoration'
  | 'RestoreRegistration'
  | 'StartSelfAssessment'
  | 'RecordAssessmentMeeting'
  | 'AcceptAbsence'
  | 'SubmitDossier'
  | 'RecallDossier';

/** What the case would be, were the command accepted: steps 1 and 2. */
export const becomesEarly = (command: Of<Early>, memory: Memory): Memory => {
  switch (command.type) {
    case 'SubmitRegistration':
      return submitRegistration(command, memory);
    case 'ReturnRegistration':
      return returnRegistration(command, memory);
    case 'AcceptRegistration':
      return { ...memory, status: 'InProgress', registration: 'Accepted' };
    case 'CloseRegistrationWindow':
      return { ...memory, status: 'InProgress', registration: 'Missed' };
    case 'RequestRestoration':
      return askRestoration(command, memory);
    case 'RestoreRegistration':
      return { ...memory, registration: 'Accepted', restorationAskedBy: [] };
    case 'StartSelfAssessment':
      return { ...memory, status: 'SelfAssessing' };
    case 'RecordAssessmentMeeting':
      return holdMeeting(command, memory);
    case 'AcceptAbsence':
      return { ...memory, acceptedAbsences: [...memory.acceptedAbsences, ...command.data.seats] };
    case 'SubmitDossier':
      return submitDossier(command, memory);
    case 'RecallDossier':
      return { ...memory, status: 'MeetingHeld' };
  }
};
