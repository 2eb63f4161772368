import {
  holdersOf,
  type OfficerListed,
  officersOfDemonstration,
  officersOfOffice,
} from '#projections/officer/queries.ts';
import type { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import type { Queryable } from '#store/pool.ts';
import { untilFollowed } from '../lists/until-followed.ts';

/** Who holds which office: for lists, never for authority. Appointments are those in force at the instant. */
export type Officers = {
  readonly holdersOf: (role: Role, office: OfficeId, at: Instant) => Promise<readonly OfficerId[]>;
  readonly ofOffice: (office: OfficeId, at: Instant) => Promise<readonly OfficerListed[]>;
  /** Officers who were appointed in a demonstration. */
  readonly ofDemonstration: (at: Instant) => Promise<readonly OfficerListed[]>;
};

/** Who was appointed a moment ago is among them: each answer waits until its read model has followed. */
export const createOfficers = (db: Queryable): Officers => {
  const followed = () => untilFollowed(db, 'officer');
  return {
    holdersOf: async (role, office, at) => {
      await followed();
      return holdersOf(db, role, office, at);
    },
    ofOffice: async (office, at) => {
      await followed();
      return officersOfOffice(db, office, at);
    },
    ofDemonstration: async (at) => {
      await followed();
      return officersOfDemonstration(db, at);
    },
  };
};
