import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { areaOfOffice, type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Signed } from '#schema/envelope.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Appointment, OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';

export type OfficerState = { readonly appointments: readonly Appointment[] };
export type OfficerRefusal =
  | ScopeRefusal
  | { readonly code: 'AlreadyAppointed'; readonly legalBasis: null }
  | { readonly code: 'OwnAppointment'; readonly legalBasis: null }
  | { readonly code: 'NotAppointed'; readonly legalBasis: null }
  | { readonly code: 'EndsBeforeItBegins'; readonly legalBasis: null; readonly from: Instant };

const APPOINTERS: readonly Role[] = ['ADMIN', 'SYSTEM'];

const standing = ({ appointments }: OfficerState, role: Role, office: OfficeId): Appointment | undefined =>
  appointments.find((each) => each.role === role && each.office === office && each.until === null);

/** In force at an instant; the end is exclusive. */
export const appointmentsAt = ({ appointments }: OfficerState, at: Instant): readonly Appointment[] =>
  appointments.filter(({ from, until }) => from <= at && (until === null || at < until));

type Outcome = Decision<Signed<OfficerEvent>, OfficerRefusal>;

function end(command: Extract<Signed<OfficerCommand>, { type: 'EndAppointment' }>, state: OfficerState): Outcome {
  const { data, signature } = command;
  const appointment = standing(state, data.role, data.office);
  if (appointment === undefined) return refuse({ code: 'NotAppointed', legalBasis: null });
  return data.until < appointment.from
    ? refuse({ code: 'EndsBeforeItBegins', legalBasis: null, from: appointment.from })
    : accept({ type: 'AppointmentEnded', data, signature });
}

function appoint(command: Extract<Signed<OfficerCommand>, { type: 'AppointOfficer' }>, state: OfficerState): Outcome {
  const { data, signature } = command;
  const { role, office, from, until } = data.appointment;
  if (standing(state, role, office)) return refuse({ code: 'AlreadyAppointed', legalBasis: null });
  return until !== null && until < from
    ? refuse({ code: 'EndsBeforeItBegins', legalBasis: null, from })
    : accept({ type: 'OfficerAppointed', data, signature });
}

function decide(command: Signed<OfficerCommand>, state: OfficerState): Outcome {
  const office = command.type === 'AppointOfficer' ? command.data.appointment.office : command.data.office;
  const outside = unauthorised(command.signature.actor, APPOINTERS, areaOfOffice(office));
  if (outside) return refuse(outside);
  return command.type === 'AppointOfficer' ? appoint(command, state) : end(command, state);
}

function evolve({ appointments }: OfficerState, event: Signed<OfficerEvent>): OfficerState {
  switch (event.type) {
    case 'OfficerAppointed':
      return { appointments: [...appointments, event.data.appointment] };
    case 'AppointmentEnded': {
      const { role, office, until } = event.data;
      const ends = (each: Appointment) => each.role === role && each.office === office && each.until === null;
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
