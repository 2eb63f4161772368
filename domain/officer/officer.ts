import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfOffice, type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Appointment, OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';
import { areIncompatible, isPost, overlap } from './posts.ts';

export type OfficerState = { readonly appointments: readonly Appointment[] };
export type OfficerRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'AlreadyAppointed'; readonly legalBasis: null }
  | { readonly code: 'OwnAppointment'; readonly legalBasis: null }
  | { readonly code: 'AdministratorByOperator'; readonly legalBasis: null }
  | { readonly code: 'PostUnknown'; readonly legalBasis: null; readonly role: Role; readonly office: OfficeId }
  | { readonly code: 'PostsIncompatible'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | { readonly code: 'NotAppointed'; readonly legalBasis: null }
  | { readonly code: 'EndsBeforeItBegins'; readonly legalBasis: null; readonly from: Instant };

type Outcome = Decision<Signed<OfficerEvent>, OfficerRefusal>;
type Appoint = Extract<Signed<OfficerCommand>, { type: 'AppointOfficer' }>;
type End = Extract<Signed<OfficerCommand>, { type: 'EndAppointment' }>;
type Post = Pick<Appointment, 'role' | 'office'>;

const APPOINTERS: readonly Role[] = ['ADMIN', 'SYSTEM'];

const isSame = (one: Post, other: Post): boolean => one.role === other.role && one.office === other.office;

/** In force at an instant; the end is exclusive. */
export const appointmentsAt = ({ appointments }: OfficerState, at: Instant): readonly Appointment[] =>
  appointments.filter(({ from, until }) => from <= at && (until === null || at < until));

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
const postOf = ({ type, data }: OfficerCommand): Post & { readonly effect: Instant } =>
  type === 'AppointOfficer' ? { ...data.appointment, effect: data.appointment.from } : { ...data, effect: data.until };

/** Whoever runs the system makes no others run it, nor ends them: the operator does, outside (D). */
const notByOperator = (role: Role, actor: Role): OfficerRefusal | null =>
  role === 'ADMIN' && actor !== 'SYSTEM' ? { code: 'AdministratorByOperator', legalBasis: null } : null;

function decide(command: Signed<OfficerCommand>, state: OfficerState): Outcome {
  const { signature } = command;
  const { role, office, effect } = postOf(command);
  const area = areaOfOffice(office);
  const refusal =
    unauthorised(signature.actor, APPOINTERS, area) ??
    untimely(signature, area, effect) ??
    notByOperator(role, signature.actor.role);
  if (refusal) return refuse(refusal);
  return command.type === 'AppointOfficer' ? appoint(command, state) : end(command, state);
}

function evolve({ appointments }: OfficerState, event: Signed<OfficerEvent>): OfficerState {
  switch (event.type) {
    case 'OfficerAppointed':
      return { appointments: [...appointments, event.data.appointment] };
    case 'AppointmentEnded': {
      const { until } = event.data;
      const ends = isEndedBy(event.data);
      return { appointments: appointments.map((each) => (ends(each) ? { ...each, until } : each)) };
    }
  }
}

/** Stream `officer-<id>`: which offices a person holds, from when to when. */
export const officerDecider: Decider<Signed<OfficerCommand>, Signed<OfficerEvent>, OfficerState, OfficerRefusal> = {
  initial: { appointments: [] },
  decide,
  evolve,
  isTerminal: () => false,
};

/** The same for one officer's stream: nobody appoints himself, nor ends his own post (D: an administrator decides no case). */
export const officerDeciderFor = (officer: OfficerId): typeof officerDecider => ({
  ...officerDecider,
  decide: (command, state) =>
    command.signature.actor.officer === officer
      ? refuse({ code: 'OwnAppointment', legalBasis: null })
      : officerDecider.decide(command, state),
});
