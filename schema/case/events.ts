import { z } from 'zod';
import { PinnedPolicy } from '../cycle.ts';
import { DocumentRef, message, Text } from '../envelope.ts';
import { CaseId, Instant, OfficeId, OfficerId, PlainDate, UnitId } from '../ids.ts';
import { UnitFacts } from '../unit.ts';
import { assessmentMeeting, dossier, registrationPapers } from './commands-early.ts';
import { dutyEvents } from './events-duties.ts';
import { lateEvents } from './events-late.ts';
import { CaseOffices, ExclusionGround, Fix, OpeningGround, SeatName } from './parts.ts';

const opening = { caseId: CaseId, unitId: UnitId, facts: UnitFacts, policy: PinnedPolicy, offices: CaseOffices };
const registrationOpen = {
  windowCloses: Instant.nullable().describe('Exclusive; null when the case opens with its registration already missed'),
  missedGround: OpeningGround.nullable(),
  countsInDenominator: z.boolean().describe('Whether the case counts in "100 % registered" (C124 Art. 5.4)'),
};

const earlyEvents = [
  message('CaseOpened', 'The case of the year is open; facts and policy are pinned.', {
    ...opening,
    ...registrationOpen,
  }),
  message('UnitExcluded', 'The law excludes the unit this year.', {
    ...opening,
    ground: ExclusionGround,
    paragraph: Text(200),
  }),
  message('ScreeningCorrected', 'The screening was corrected on figures or a document.', {
    facts: UnitFacts,
    eligible: z.boolean(),
    ground: ExclusionGround.nullable(),
    paragraph: Text(200).nullable(),
    ...registrationOpen,
    document: DocumentRef.nullable(),
    reason: Text(2000),
  }),
  message('RegistrationSubmitted', 'The unit registered; the first submission decides whether it was in time.', {
    ...registrationPapers,
    submission: z.int().min(1),
  }),
  message('RegistrationReturned', 'The registration went back with what to mend.', {
    reasonCode: z.enum(['INCOMPLETE', 'WRONG_FORM', 'UNSIGNED', 'WRONG_BODY', 'OTHER']),
    reason: Text(2000),
    fixes: z.array(Fix).min(1),
    due: PlainDate,
    fixBy: Instant.describe('Exclusive instant in law'),
    lapsesAt: Instant.describe('When the timer fires: fixBy, or later when the return itself was entered late (D)'),
  }),
  message('RegistrationAccepted', 'The registration is accepted.', {}),
  message('RegistrationMissed', 'No registration in time: criterion 1 cannot be met (C124 Art. 6.1).', {
    cause: z.enum(['WINDOW', 'FIX']),
  }),
  message('RestorationRequested', 'The standing body asks for restoration: the paper was in time.', {
    receipt: DocumentRef,
    receivedOn: PlainDate,
    ...registrationPapers,
    reason: Text(2000),
  }),
  message('RegistrationRestored', 'The superior office restored the registration.', { reason: Text(2000) }),
  message('SelfAssessmentStarted', 'The unit assesses itself.', {}),
  message('AssessmentMeetingHeld', "The unit's meeting was held.", assessmentMeeting),
  message('AbsenceAccepted', 'The standing body accepts the absence.', {
    seats: z.array(SeatName).min(1),
    reason: Text(2000),
  }),
  message('DossierSubmitted', 'The dossier is with the standing body.', { ...dossier, submission: z.int().min(1) }),
  message('DossierRecalled', 'The unit took the dossier back.', { reason: Text(2000) }),
  message('CaseAssigned', 'The case lies with one officer.', { assignee: OfficerId, office: OfficeId }),
  message('CaseReleased', 'The case lies with the office again.', { reason: Text(500).nullable() }),
] as const;

/** All that can have happened to a case. Shapes are final: what comes later fits beside them. */
export const CaseEvent = z.discriminatedUnion('type', [...earlyEvents, ...lateEvents, ...dutyEvents]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
