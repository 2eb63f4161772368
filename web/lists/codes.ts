import type { CaseView, Queue, UnitsQuery } from '../api/contract.ts';

/** Codes of the contract in the order in which they are offered; the compiler keeps them inside the contract. */
export const STATUSES = [
  'AwaitingRegistration',
  'RegistrationSubmitted',
  'RegistrationReturned',
  'InProgress',
  'SelfAssessing',
  'MeetingHeld',
  'DossierSubmitted',
  'DossierReturned',
  'UnderAppraisal',
  'Appraised',
  'Proposed',
  'Classified',
  'Reported',
  'Closed',
  'Excluded',
  'Dissolved',
] as const satisfies readonly CaseView['status'][];

export const STEPS = [
  'registration',
  'self-assessment',
  'appraisal',
  'recognition',
  'classification',
  'reward',
  'report',
  'closing',
] as const satisfies readonly CaseView['step'][];

export const QUEUES = ['needs-me', 'waiting', 'due', 'unassigned'] as const satisfies readonly Queue[];
export const UNIT_TYPES = ['AGENCY', 'ENTERPRISE', 'EDUCATION'] as const satisfies readonly UnitsQuery['type'][];
export const LEVELS = ['COMMUNE', 'PROVINCE', 'MINISTRY'] as const satisfies readonly UnitsQuery['level'][];
export const RECOGNITIONS = [
  'Undecided',
  'Met',
  'NotMet',
  'NotAssessed',
  'Revoked',
] as const satisfies readonly CaseView['axes']['recognition'][];
