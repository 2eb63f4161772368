import { z } from 'zod';

/** Capacities in which an officer acts. Sources: domain roles of C124 Art. 9–10, CT06, KH25. */
export const Role = z.enum([
  'UNIT_HEAD',
  'UNIT_STAFF',
  'COMMUNE_POLICE',
  'COMMUNE_PC',
  'PROV_POLICE',
  'PROV_PC',
  'PROV_PC_OFFICE',
  'V05',
  'MINISTER',
  'REWARD_DECIDER',
  'MANAGING_AUTHORITY',
  'DEPARTMENT',
  'HOME_AFFAIRS',
  'CLERK',
  'OFFICE_HEAD',
  'VFF',
  'COMPLAINT_AUTH',
  'RECORDS',
  'AUDITOR',
  'ADMIN',
  'SYSTEM',
]);
export type Role = z.infer<typeof Role>;
