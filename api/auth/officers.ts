import { type Instant, type OfficeId, OfficerId } from '#schema/ids.ts';
import type { Appointment } from '#schema/officer.ts';
import type { Role } from '#schema/roles.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { inForceAt, readAppointments } from './appointments.ts';

export type AppointedOfficer = { readonly id: OfficerId; readonly appointments: readonly Appointment[] };

/** Who holds which office. Appointments are those in force at the instant. */
export type Officers = {
  /** The officers who hold a role in an office. */
  readonly holdersOf: (role: Role, office: OfficeId, at: Instant) => Promise<readonly OfficerId[]>;
  readonly ofOffice: (office: OfficeId, at: Instant) => Promise<readonly AppointedOfficer[]>;
  /** Officers who were appointed in a demonstration. */
  readonly ofDemonstration: (at: Instant) => Promise<readonly AppointedOfficer[]>;
};

// The streams of officers lie side by side in the standing leaf: one range of its primary key.
const APPOINTED = `select distinct stream_id from es.event where year = 0 and stream_id > 'officer-'
  and stream_id < 'officer.' and type = 'OfficerAppointed'`;

const find = async (db: Queryable, condition: string, values: readonly unknown[]): Promise<readonly OfficerId[]> => {
  const text = `${APPOINTED} and ${condition} order by stream_id`;
  const { rows } = await db.query<{ readonly stream_id: string }>({ text, values });
  return rows.map(({ stream_id }) => OfficerId.parse(stream_id.slice('officer-'.length)));
};

/** Appointments are few and their streams short: who was ever appointed is looked up, then folded as of the instant. */
export const createOfficers = (db: Queryable, store: EventStore): Officers => {
  const inForce = async (ids: readonly OfficerId[], at: Instant): Promise<readonly AppointedOfficer[]> => {
    const officers = await Promise.all(
      ids.map(async (id) => ({ id, appointments: inForceAt(await readAppointments(store, id), at) })),
    );
    return officers.filter(({ appointments }) => appointments.length > 0);
  };
  const ofOffice: Officers['ofOffice'] = async (office, at) => {
    const ids = await find(db, `payload->'appointment'->>'office' = $1`, [office]);
    const officers = await inForce(ids, at);
    return officers.filter(({ appointments }) => appointments.some((held) => held.office === office));
  };
  return {
    ofOffice,
    holdersOf: async (role, office, at) =>
      (await ofOffice(office, at)).flatMap(({ id, appointments }) =>
        appointments.some((held) => held.role === role && held.office === office) ? [id] : [],
      ),
    ofDemonstration: async (at) => inForce(await find(db, 'demonstration', []), at),
  };
};
