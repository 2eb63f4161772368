import { z } from 'zod';
import { message, Text } from './envelope.ts';
import { Instant, OfficeId } from './ids.ts';
import { Role } from './roles.ts';

/** One capacity of one person, for one office, from an instant on (until an exclusive instant). */
export const Appointment = z.strictObject({
  role: Role,
  office: OfficeId,
  from: Instant,
  until: Instant.nullable().default(null),
});
export type Appointment = z.infer<typeof Appointment>;

export const OfficerCommand = z.discriminatedUnion('type', [
  message('AppointOfficer', 'Gives an officer a role in an office.', { appointment: Appointment }),
  message('EndAppointment', 'Ends a role in an office.', {
    role: Role,
    office: OfficeId,
    until: Instant,
    reason: Text(500),
  }),
]);
export type OfficerCommand = z.infer<typeof OfficerCommand>;

export const OfficerEvent = z.discriminatedUnion('type', [
  message('OfficerAppointed', 'The officer holds the role in the office.', { appointment: Appointment }),
  message('AppointmentEnded', 'The role in the office ends.', {
    role: Role,
    office: OfficeId,
    until: Instant,
    reason: Text(500),
  }),
]);
export type OfficerEvent = z.infer<typeof OfficerEvent>;
