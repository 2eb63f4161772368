import { z } from 'zod';
import { DocumentRef, message, Text } from '../envelope.ts';
import { PlainDate } from '../ids.ts';
import { EnterpriseFacts, SchoolLevel } from '../unit.ts';
import { CriterionAnswer, Fix, Grade, Seat, SeatName, SheetScore } from './parts.ts';

export const registrationPapers = {
  partyBody: z.boolean().describe('Whether the unit has a Party body: then its resolution is required (C124 Art. 6.1)'),
  documents: z.array(DocumentRef).min(1).max(20).describe('SECURITY_PLAN, REGISTRATION_FORM, PARTY_RESOLUTION'),
};
export const assessmentMeeting = {
  heldOn: PlainDate,
  seats: z.array(Seat).min(1).max(5),
  attendees: z.int().min(1).max(100_000).describe('How many took part'),
  minutes: DocumentRef,
};
export const dossier = {
  answers: z.array(CriterionAnswer).max(60),
  documents: z.array(DocumentRef).max(50).describe('TO_TRINH, RESULT_REPORT, MINUTES and others'),
  sheet: z.array(SheetScore).max(100).default([]),
  proposedGrade: Grade.nullable().default(null),
};
export const screeningCorrection = {
  armedForces: z.boolean().nullable().default(null),
  schoolLevels: z.array(SchoolLevel).max(10).nullable().default(null),
  enterprise: EnterpriseFacts.nullable().default(null),
  document: DocumentRef.nullable().default(null),
  reason: Text(2000),
};

/** Opening, registration and self-assessment (steps 1 and 2). */
export const earlyCommands = [
  message('OpenCase', "Opens the unit's case of a year, or excludes it by law.", {
    ground: z.enum(['FOUNDED_AFTER_Q1', 'ENTERED_LATE']).nullable().default(null),
  }),
  message('CorrectScreening', 'Corrects facts that decide whether the unit is in scope.', screeningCorrection),
  message('SubmitRegistration', "The unit's head registers for the standard.", registrationPapers),
  message('ReturnRegistration', 'The standing body returns the registration with what to mend.', {
    reasonCode: z.enum(['INCOMPLETE', 'WRONG_FORM', 'UNSIGNED', 'WRONG_BODY', 'OTHER']),
    reason: Text(2000),
    fixes: z.array(Fix).min(1).max(30),
    due: PlainDate.describe('Last good day; the FIX date is the start of the next day'),
  }),
  message('AcceptRegistration', 'The standing body accepts the registration.', {}),
  message('CloseRegistrationWindow', "The case's timer records that no registration came in time.", {
    cause: z.enum(['WINDOW', 'FIX']),
  }),
  message('RequestRestoration', 'The standing body asks to restore a registration that was in time on paper.', {
    receipt: DocumentRef,
    receivedOn: PlainDate.describe('Receipt stamp'),
    partyBody: registrationPapers.partyBody,
    documents: registrationPapers.documents,
    reason: Text(2000),
  }),
  message('RestoreRegistration', 'An officer of the superior office restores it.', { reason: Text(2000) }),
  message('StartSelfAssessment', 'The unit begins to assess itself.', {}),
  message('RecordAssessmentMeeting', "The unit's meeting was held (C124 Art. 9.1c).", assessmentMeeting),
  message('AcceptAbsence', 'The standing body accepts that an invited seat stayed empty.', {
    seats: z.array(SeatName).min(1).max(5),
    reason: Text(2000),
  }),
  message('SubmitDossier', "The unit's head submits the dossier (C124 Art. 9.2b).", dossier),
  message('RecallDossier', 'The unit takes the dossier back before appraisal starts.', { reason: Text(2000) }),
] as const;
