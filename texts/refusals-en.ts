import { CAMPAIGN_REFUSALS } from './campaign-refusals.ts';
import { POLICY_REFUSALS } from './policy-refusals.ts';
import type { ProblemText } from './problem-text.ts';

/** Why a case, or another stream, refuses an act. Keys are the deciders' refusal codes. */
export const refusalsEn = {
  CaseNotFound: { title: 'Case not found', detail: 'There is no case with this id.' },
  CaseAlreadyOpen: { title: 'The case is open already', detail: 'The unit’s case of this year is open already.' },
  NotAllowedNow: {
    title: 'Not at this step',
    detail:
      'The case is “{status}”{waitsForCount, plural, =0 { and waits for nobody} other { and waits for {waitsFor}}}.',
  },
  RoleMissing: { title: 'Not within your powers', detail: 'This act belongs to: {roles}.' },
  OutsideScope: {
    title: 'Outside your area',
    detail: '{officesCount, plural, =0 {This is not within your offices.} other {This case belongs to: {offices}.}}',
  },
  OwnUnit: {
    title: 'The unit is the deciding body itself',
    detail: 'Nobody decides on himself: the level above decides ({decidedBy}).',
  },
  DeciderUndetermined: {
    title: 'Deciding body not determined',
    detail: 'No text was seen that says who recognises this unit, so no case can be opened.',
  },
  OccurredInFuture: {
    title: 'In the future',
    detail: 'An act cannot have happened after it was received ({receivedAt}).',
  },
  OccurredOutOfOrder: {
    title: 'Out of order',
    detail: 'This cannot have happened before {notBefore}, when the case came to its present status.',
  },
  LateEntryGroundRequired: {
    title: 'A ground for the late entry is needed',
    detail: 'The act lies {workingDays} working days back; after 10 working days a ground must be given.',
  },
  SecondOfficerRequired: {
    title: 'A second officer is needed',
    detail: 'Who signed or typed an earlier act ({signedBy}) may not sign this one.',
  },
  UnitFactsMissing: { title: 'Facts of the unit are missing', detail: 'Needed before a case is opened: {fields}.' },
  UnitNotEligible: { title: 'The unit is not in scope', detail: 'The law excludes the unit: {ground}.' },
  RegistrationWindowClosed: {
    title: 'The registration window is closed',
    detail: 'The first registration was possible until {closedAt}.',
  },
  RegistrationWindowOpen: {
    title: 'The registration window is open',
    detail: 'Registration is possible until {closesAt}.',
  },
  RegistrationLate: {
    title: 'The registration was late',
    detail: 'Its receipt stamp of {receivedOn} lies after 31 March: it cannot be restored.',
  },
  RestorationNotRequested: {
    title: 'No restoration was asked for',
    detail: 'The standing body asks first, then the superior office restores.',
  },
  DocumentsMissing: { title: 'Documents are missing', detail: 'Missing: {kinds}.' },
  ReasonRequired: { title: 'A reason is needed', detail: 'Give the reason for: {for}.' },
  FixDateInvalid: {
    title: 'The date to mend by is not possible',
    detail:
      '{latest, select, none {No date is left to mend by: the last lawful one has passed.} other {It must be from {earliest} to {latest}.}}',
  },
  AssessmentNotOpen: { title: 'Self-assessment is not open', detail: 'Self-assessment opens at {opensAt}.' },
  AttendanceIncomplete: {
    title: 'The meeting was not complete',
    detail:
      'Absent or not named: {seats}. An absence of the police or the managing authority must be accepted by the standing body.',
  },
  CriteriaUnanswered: { title: 'Criteria are unanswered', detail: 'Not answered: {codes}.' },
  CriteriaUnknown: { title: 'Criteria unknown', detail: 'Not in the criteria set of this case: {codes}.' },
  DossierDeadlineNotPassed: {
    title: 'The dossier may still come',
    detail: 'Appraisal on file is possible once the deadline of the dossier has passed ({deadline}).',
  },
  FindingContradictsFigures: {
    title: 'A finding contradicts the figures',
    detail: 'Give the reason where the finding differs from the figures: {codes}.',
  },
  AlreadyDecided: {
    title: 'Already decided',
    detail: 'The {axis} is decided; from now on it is corrected, replaced, reviewed or revoked.',
  },
  ReferencePeriodNotOver: {
    title: 'The reference period is not over',
    detail: 'No decision before the reference period ends ({until}).',
  },
  PeriodEndNotConfirmed: {
    title: 'The end of the period is not confirmed',
    detail: 'The standing body has not confirmed that nothing up to 15 November is unaccounted for.',
  },
  CriteriaNotMet: {
    title: 'Criteria are not met',
    detail: 'Recognition is impossible while these criteria are not met: {codes}.',
  },
  DecisionNotIssued: { title: 'No such decision was issued', detail: 'Decision {decisionId} is not recorded.' },
  DecisionDoesNotCover: {
    title: 'The decision does not cover this case',
    detail: 'Item {listItem} in the list of decision {decisionId} does not say this of this case.',
  },
  DecisionLate: {
    title: 'The decision is late',
    detail: 'The legal date has passed ({before}): a justification is needed.',
  },
  DelegationMissing: {
    title: 'No delegation',
    detail: 'The power lies with {decidedBy}; no delegation is on file.',
  },
  DelegationNotProvidedByLaw: {
    title: 'The law provides no delegation',
    detail: 'The power lies with {decidedBy} and cannot be delegated.',
  },
  RewardBarred: { title: 'No reward may be proposed', detail: 'The unit is graded {grade}: no reward is proposed.' },
  GradeMissing: { title: 'Not graded yet', detail: 'The movement is graded before a reward is proposed.' },
  RewardAlreadySettled: { title: 'The reward is settled', detail: 'The reward of this case is settled already.' },
  RewardNotProposed: { title: 'No reward is proposed', detail: 'There is no proposal to decide on.' },
  ReportNotFound: { title: 'Report not found', detail: 'There is no report {reportId} that includes this case.' },
  AssigneeNotOfOffice: {
    title: 'The assignee is of another office',
    detail: 'Only officers of {office} can be given this case.',
  },
  AlreadyAssigned: { title: 'Already taken', detail: 'The case lies with {assignee}.' },
  NotAssigned: { title: 'Not assigned', detail: 'The case lies with nobody, so it cannot be given back.' },
  UnitNotFound: { title: 'Unit not found', detail: 'There is no unit with this id.' },
  UnitAlreadyEntered: { title: 'Unit known already', detail: 'This unit is in the register already.' },
  NothingChanged: { title: 'Nothing changed', detail: 'What was sent is what is known already.' },
  UnitNotRecoded: {
    title: 'A unit is never re-coded',
    detail: 'Province and type stand in the unit’s id and cannot be changed: {fields}.',
  },
  LevelOutsideScope: {
    title: 'Kept at a higher level',
    detail: 'Police or administrators of this level or above keep these facts: {level}.',
  },
  OwnAppointment: {
    title: 'Own appointment',
    detail: 'Nobody appoints himself or ends his own post: another administrator does.',
  },
  AdministratorByOperator: {
    title: 'Administrators are appointed by the operator',
    detail: 'Nobody is made an administrator here: the operator of the system does it by the command appoint-admin.',
  },
  PostUnknown: {
    title: 'No such post',
    detail: 'The role {role} cannot be held at {office}: name an office of the kind that the role belongs to.',
  },
  PostsIncompatible: {
    title: 'Incompatible posts',
    detail: 'The officer holds a role that may not be combined with it: {roles}. End that post first.',
  },
  AlreadyAppointed: { title: 'Appointed already', detail: 'The officer holds this role in this office.' },
  NotAppointed: { title: 'Not appointed', detail: 'The officer does not hold this role in this office.' },
  EndsBeforeItBegins: { title: 'It ends before it begins', detail: 'It begins at {from}.' },
  DeputyNotOfOffice: {
    title: 'The deputy is of another office',
    detail: 'A deputy is another officer who holds a post in: {offices}.',
  },
  AbsenceOverlaps: { title: 'Absences overlap', detail: 'An absence is recorded from {from} until {until}.' },
  AbsenceNotFound: { title: 'No such absence', detail: 'The officer is not away at that time.' },
  NumberTaken: { title: 'Number taken', detail: 'This number of the year is recorded for another document.' },
  AlreadyIssued: { title: 'Recorded already', detail: 'This very decision is recorded already.' },
  IssuerIsAnotherOffice: {
    title: 'Another office issues it',
    detail: 'The decision is issued by {issuer}; only that office records it.',
  },
  IssuerNotCompetent: {
    title: 'The office has no such authority',
    detail: 'This office issues no decision on: {subject}.',
  },
  DecisionIdWrong: { title: 'The decision’s id does not fit', detail: 'By issuer, year and number it is {expected}.' },
  DecisionYearWrong: { title: 'The year does not fit', detail: 'The date of the document lies in {year}.' },
  DecisionDateAhead: { title: 'In the future', detail: 'The document cannot be dated after today ({today}).' },
  AnnexInvalid: {
    title: 'The list is not right',
    detail: 'Each case and each number once, with outcomes of the document’s subject; see item: {rows}.',
  },
  AnnexCasesUnknown: { title: 'The list names unknown cases', detail: 'There is no case {cases}. Check the case ids.' },
  AnnexOutsideArea: {
    title: 'The list names cases of others',
    detail: 'These cases are not this office’s to decide: {cases}.',
  },
  AnnexNotEligible: {
    title: 'The list names units that are not eligible',
    detail: 'These units are not eligible this year: {cases}. Take them off the list.',
  },
  DeadlineIsStatutory: {
    title: 'The date is set by a document',
    detail: '“{deadline}” is dated by a document: no case extends it, only a document of its issuer moves it.',
  },
  DeadlineNotOwed: {
    title: 'Nothing to extend',
    detail: 'This case has no date “{deadline}”, or it has been met already.',
  },
  ExtensionInvalid: {
    title: 'The new date does not fit',
    detail:
      'The new day must be {earliest} or later{latest, select, none {, but no day is left in the year} other {, and not after {latest}}}.',
  },
  DutyNotOwed: { title: 'Not a duty of this office', detail: '{office} does not owe “{duty}” in this year.' },
  ReportIncomplete: { title: 'The report lacks something', detail: 'This report needs: {fields}.' },
  NoReportWaits: {
    title: 'Nothing waits to be received',
    detail: '“{duty}” has not been sent, or what was sent is received or returned already.',
  },
  ...POLICY_REFUSALS.en,
  ...CAMPAIGN_REFUSALS.en,
  CycleAlreadyOpen: { title: 'The year is open', detail: 'This year of the province is open already.' },
  ReportAlreadyDrafted: { title: 'Report drafted already', detail: 'This report is drafted and cannot be changed.' },
} as const satisfies Readonly<Record<string, ProblemText>>;
