import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import { inForceAt } from '../auth/appointments.ts';
import { presentAppointments } from '../auth/signed-in.ts';
import { problem, refused } from '../problem/fault.ts';
import type { Refusal } from '../problem/refusal-status.ts';
import { isAboutPerson, mostTelling } from './authority-refusals.ts';
import type { Act } from './signature.ts';

type Post = Pick<Appointment, 'role' | 'office'>;
const among = (held: readonly Post[], { role, office }: Post): boolean =>
  held.some((each) => each.role === role && each.office === office);

/**
 * The capacities in which the officer could give this act at its own instant, and still holds: who has left an office
 * no longer enters what happened there. Only that office's when one is named.
 */
export const capacities = ({ signedIn, occurredAt }: Act, office: OfficeId | undefined): readonly Actor[] => {
  const { officer, appointments } = signedIn;
  const present = presentAppointments(signedIn);
  const held = inForceAt(appointments, occurredAt).filter((appointment) => among(present, appointment));
  if (held.length === 0) throw problem('NoOffice');
  const asked = office === undefined ? held : held.filter((appointment) => appointment.office === office);
  if (asked.length === 0) throw problem('OfficeNotHeld', { facts: { office } });
  return asked.map((appointment) => ({
    officer,
    role: appointment.role,
    office: appointment.office,
    onBehalfOf: null,
    enteredBy: null,
  }));
};

type Tried = { readonly actor: Actor; readonly refusal: Refusal | null };

const onlyOffice = (fitting: readonly Tried[]): void => {
  const offices = [...new Set(fitting.map(({ actor }) => actor.office))];
  if (offices.length > 1) throw problem('OfficeAmbiguous', { facts: { offices } });
};

/**
 * The one capacity that fits, by a dry run of the decider. Throws the most telling refusal when none does, and
 * `OfficeAmbiguous` when capacities of several offices do.
 */
export const chooseActor = (actors: readonly Actor[], refusalOf: (actor: Actor) => Refusal | null): Actor => {
  const tried = actors.map((actor): Tried => ({ actor, refusal: refusalOf(actor) }));
  const fitting = tried.filter(({ refusal }) => refusal === null || !isAboutPerson(refusal));
  onlyOffice(fitting);
  const chosen = fitting.find(({ refusal }) => refusal === null) ?? fitting[0];
  if (chosen) return chosen.actor;
  const refusal = mostTelling(tried.flatMap((each) => each.refusal ?? []));
  throw refusal ? refused(refusal) : problem('NoOffice');
};
