import { appointmentsAt, officerDecider } from '#domain/officer/officer.ts';
import type { Instant, OfficerId } from '#schema/ids.ts';
import { type Appointment, OfficerEvent } from '#schema/officer.ts';
import type { EventStore } from '#store/event-store.ts';

/** All appointments an officer ever held, folded from his stream: never from a cached role. */
export const readAppointments = async (store: EventStore, officer: OfficerId): Promise<readonly Appointment[]> => {
  const events = await store.read(`officer-${officer}`);
  const state = events
    .map(({ type, data, signature }) => ({ ...OfficerEvent.parse({ type, data }), signature }))
    .reduce(officerDecider.evolve, officerDecider.initial);
  return state.appointments;
};

/** Those in force at an instant; `until` is exclusive. */
export const inForceAt = (appointments: readonly Appointment[], at: Instant): readonly Appointment[] =>
  appointmentsAt({ appointments }, at);
