import { z } from 'zod';
import { message, Text } from './envelope.ts';
import { Instant, OfficeId, PersonId } from './ids.ts';
import { Role } from './roles.ts';

/** One capacity of one person, for one office, from an instant on (until an exclusive instant). */
export const Appointment = z.strictObject({
  role: Role,
  office: OfficeId,
  from: Instant,
  until: Instant.nullable().default(null),
});
export type Appointment = z.infer<typeof Appointment>;

/** The officer is away; the deputy is told in his place. Powers do not pass: a delegation is another thing. */
export const Absence = z.strictObject({ from: Instant, until: Instant.describe('Exclusive'), deputy: PersonId });
export type Absence = z.infer<typeof Absence>;
const end = { from: Instant.describe('Which absence: the one that begins here'), until: Instant };

export const OfficerCommand = z.discriminatedUnion('type', [
  message('AppointOfficer', 'Gives an officer a role in an office.', { appointment: Appointment }),
  message('EndAppointment', 'Ends a role in an office.', {
    role: Role,
    office: OfficeId,
    until: Instant,
    reason: Text(500),
  }),
  message('RecordAbsence', 'Records when the officer is away, and who is told in his place.', { absence: Absence }),
  message('EndAbsence', 'Ends an absence earlier than recorded.', end),
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
  message('AbsenceRecorded', 'The officer is away; the deputy is told in his place.', { absence: Absence }),
  message('AbsenceEnded', 'The officer is back earlier than recorded.', end),
]);
export type OfficerEvent = z.infer<typeof OfficerEvent>;
