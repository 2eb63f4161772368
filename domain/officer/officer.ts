import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfOffice, type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Absence, Appointment, OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';
import { type AbsenceContext, type AbsenceRefusal, absenceRefusal, isCutBy } from './absence.ts';
import { areIncompatible, isPost, overlap } from './posts.ts';

export type OfficerState = { readonly appointments: readonly Appointment[]; readonly absences: readonly Absence[] };
export type OfficerRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'AlreadyAppointed'; readonly legalBasis: null }
  | { readonly code: 'OwnAppointment'; readonly legalBasis: null }
  | { readonly code: 'AdministratorByOperator'; readonly legalBasis: null }
  | { readonly code: 'PostUnknown'; readonly legalBasis: null; readonly role: Role; readonly office: OfficeId }
  | { readonly code: 'PostsIncompatible'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | AbsenceRefusal;

type Outcome = Decision<Signed<OfficerEvent>, OfficerRefusal>;
type Appoint = Extract<Signed<OfficerCommand>, { type: 'AppointOfficer' }>;
type End = Extract<Signed<OfficerCommand>, { type: 'EndAppointment' }>;
type Post = Pick<Appointment, 'role' | 'office'>;

const APPOINTERS: readonly Role[] = ['ADMIN', 'SYSTEM'];

const isSame = (one: Post, other: Post): boolean => one.role === other.role && one.office === other.office;

/** In force at an instant; the end is exclusive. */
export const appointmentsAt = (
  { appointments }: Pick<OfficerState, 'appointments'>,
  at: Instant,
): readonly Appointment[] => appointments.filter(({ from, until }) => from <= at && (until === null || at < until));

/** The appointment that an end cuts short: one without an end, or with a later one. */
const isEndedBy =
  (end: Post & Pick<End['data'], 'until'>) =>
  (each: Appointment): boolean =>
    isSame(each, end) && each.from <= end.until && (each.until === null || end.until < each.until);

function end({ data, signature }: End, { appointments }: OfficerState): Outcome {
  if (appointments.some(isEndedBy(data))) return accept({ type: 'AppointmentEnded', data, signature });
  const later = appointments.find((each) => isSame(each, data) && data.until < each.from);
  return later
    ? refuse({ code: 'EndsBeforeItBegins', legalBasis: null, from: later.from })
    : refuse({ code: 'NotAppointed', legalBasis: null });
}

function unfit({ data: { appointment } }: Appoint, state: OfficerState): OfficerRefusal | null {
  const { role, office, from, until } = appointment;
  if (!isPost(role, office)) return { code: 'PostUnknown', legalBasis: null, role, office };
  if (until !== null && until < from) return { code: 'EndsBeforeItBegins', legalBasis: null, from };
  const beside = state.appointments.filter((each) => overlap(each, appointment));
  if (beside.some((each) => isSame(each, appointment))) return { code: 'AlreadyAppointed', legalBasis: null };
  const against = beside.filter((held) => areIncompatible(held, appointment)).map((held) => held.role);
  return against.length > 0 ? { code: 'PostsIncompatible', legalBasis: null, roles: [...new Set(against)] } : null;
}

function appoint(command: Appoint, state: OfficerState): Outcome {
  const refusal = unfit(command, state);
  return refusal
    ? refuse(refusal)
    : accept({ type: 'OfficerAppointed', data: command.data, signature: command.signature });
}

/** Which post, and from when on the act counts: a post that began long ago is entered late. */
const postOf = ({ type, data }: Appoint | End): Post & { readonly effect: Instant } =>
  type === 'AppointOfficer' ? { ...data.appointment, effect: data.appointment.from } : { ...data, effect: data.until };

/** Whoever runs the system makes no others run it, nor ends them: the operator does, outside (D). */
const notByOperator = (role: Role, actor: Role): OfficerRefusal | null =>
  role === 'ADMIN' && actor !== 'SYSTEM' ? { code: 'AdministratorByOperator', legalBasis: null } : null;

function decidePost(command: Appoint | End, state: OfficerState): Outcome {
  const { signature } = command;
  const { role, office, effect } = postOf(command);
  const area = areaOfOffice(office);
  const refusal =
    unauthorised(signature.actor, APPOINTERS, area) ??
    untimely(signature, area, { effect }) ??
    notByOperator(role, signature.actor.role);
  if (refusal) return refuse(refusal);
  return command.type === 'AppointOfficer' ? appoint(command, state) : end(command, state);
}

function decide(command: Signed<OfficerCommand>, state: OfficerState, context: AbsenceContext): Outcome {
  const { signature } = command;
  switch (command.type) {
    case 'AppointOfficer':
    case 'EndAppointment':
      return signature.actor.officer === context.officer
        ? refuse({ code: 'OwnAppointment', legalBasis: null })
        : decidePost(command, state);
    case 'RecordAbsence': {
      const refusal = absenceRefusal(command, state, context);
      return refusal ? refuse(refusal) : accept({ type: 'AbsenceRecorded', data: command.data, signature });
    }
    case 'EndAbsence': {
      const refusal = absenceRefusal(command, state, context);
      return refusal ? refuse(refusal) : accept({ type: 'AbsenceEnded', data: command.data, signature });
    }
  }
}

function evolve(state: OfficerState, event: Signed<OfficerEvent>): OfficerState {
  const { appointments, absences } = state;
  switch (event.type) {
    case 'OfficerAppointed':
      return { ...state, appointments: [...appointments, event.data.appointment] };
    case 'AppointmentEnded': {
      const { until } = event.data;
      const ends = isEndedBy(event.data);
      return { ...state, appointments: appointments.map((each) => (ends(each) ? { ...each, until } : each)) };
    }
    case 'AbsenceRecorded':
      return { ...state, absences: [...absences, event.data.absence] };
    case 'AbsenceEnded': {
      const { until } = event.data;
      const cuts = isCutBy(event.data);
      return { ...state, absences: absences.map((each) => (cuts(each) ? { ...each, until } : each)) };
    }
  }
}

type OfficerDecider = Decider<Signed<OfficerCommand>, Signed<OfficerEvent>, OfficerState, OfficerRefusal>;

const deciderIn = (context: AbsenceContext): OfficerDecider => ({
  initial: { appointments: [], absences: [] },
  decide: (command, state) => decide(command, state, context),
  evolve,
  isTerminal: () => false,
});

/** Stream `officer-<id>`: which offices a person holds, from when to when; when he is away, and who then stands in. */
export const officerDecider: OfficerDecider = deciderIn({ officer: null, deputyPosts: [] });

/**
 * The same for one officer's stream: nobody appoints himself, nor ends his own post (D: an administrator decides no case).
 * `deputyPosts`: of the deputy whom the command names.
 */
export const officerDeciderFor = (officer: OfficerId, deputyPosts: readonly Appointment[] = []): OfficerDecider =>
  deciderIn({ officer, deputyPosts });
