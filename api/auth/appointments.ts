import { appointmentsAt, type OfficerState, officerDecider } from '#domain/officer/officer.ts';
import type { Instant, OfficerId } from '#schema/ids.ts';
import { type Appointment, OfficerEvent } from '#schema/officer.ts';
import type { EventStore } from '#store/event-store.ts';

/** What an officer's stream says of him, folded from it: never from a cached role. */
export const readOfficer = async (
  store: EventStore,
  officer: OfficerId,
): Promise<OfficerState & { readonly version: number }> => {
  const events = await store.read(`officer-${officer}`);
  const state = events
    .map(({ type, data, signature }) => ({ ...OfficerEvent.parse({ type, data }), signature }))
    .reduce(officerDecider.evolve, officerDecider.initial);
  return { ...state, version: events.length };
};

/** All appointments an officer ever held. */
export const readAppointments = async (store: EventStore, officer: OfficerId): Promise<readonly Appointment[]> =>
  (await readOfficer(store, officer)).appointments;

/** Those in force at an instant; `until` is exclusive. */
export const inForceAt = (appointments: readonly Appointment[], at: Instant): readonly Appointment[] =>
  appointmentsAt({ appointments }, at);
