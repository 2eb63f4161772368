import { z } from 'zod';
import { DocumentRef, message, Text } from '../envelope.ts';
import { PlainDate } from '../ids.ts';
import { ActivityKind, CaseDuty } from './parts.ts';
import { directivePlan, periodicReport } from './periodic-report.ts';

export const activity = {
  kind: ActivityKind,
  heldOn: PlainDate,
  sessions: z.int().min(1).max(10_000).default(1).describe('How many times'),
  participants: z.int().min(0).max(10_000_000).describe('How many took part, as a count only'),
  document: DocumentRef.nullable().default(null),
};
export const extension = {
  deadline: CaseDuty,
  due: PlainDate.describe('The new last good day'),
  reason: Text(2000),
  document: DocumentRef.nullable().default(null),
};

/** Dated duties beside the road: they change no status (lifecycle §4, §5). */
export const dutyCommands = [
  message('SubmitPlan', "The unit's head submits the plan for the directive (KH25).", directivePlan),
  message('SubmitPeriodicReport', "The unit's head submits the periodic report (KH25).", periodicReport),
  message('RecordActivity', 'Records an activity of the movement.', activity),
  message('ExtendDeadline', 'The decider moves a date that no law sets.', extension),
] as const;
