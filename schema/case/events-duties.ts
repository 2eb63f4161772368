import { z } from 'zod';
import { message } from '../envelope.ts';
import { Instant } from '../ids.ts';
import { activity, extension } from './commands-duties.ts';
import { directivePlan, periodicReport } from './periodic-report.ts';

const version = {
  submission: z.int().min(1),
  late: z.boolean().describe('Whether the first submission came after the legal date; marked, never refused'),
};

export const dutyEvents = [
  message('PlanSubmitted', 'The plan for the directive is in; every version stays.', { ...directivePlan, ...version }),
  message('PeriodicReportSubmitted', 'The periodic report is in; every version stays.', {
    ...periodicReport,
    ...version,
  }),
  message('ActivityRecorded', 'An activity of the movement took place.', activity),
  message('DeadlineExtended', 'A date that no law sets was moved.', {
    ...extension,
    until: Instant.describe('The new exclusive instant'),
    lapsesAt: Instant.nullable().describe('When the timer of a returned registration now fires; null for others'),
  }),
] as const;
