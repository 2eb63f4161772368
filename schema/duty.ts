import { z } from 'zod';
import { directivePlan, MovementFigures, TaskNarratives } from './case/periodic-report.ts';
import { message, Text } from './envelope.ts';
import { Instant, PlainDate } from './ids.ts';

/** What offices owe in a year (lifecycle §5); which office owes which stands in the rows of policy. */
export const OfficeDuty = z.enum(['LAUNCH', 'PLAN', 'UNIT_RPT', 'COMMUNE_FIGURES', 'PPC_RPT', 'MIN_RPT', 'FINAL_RPT']);
export type OfficeDuty = z.infer<typeof OfficeDuty>;

const officeReport = {
  duty: OfficeDuty.exclude(['PLAN']),
  ...directivePlan,
  tasks: TaskNarratives.nullable().default(null).describe('Required of the periodic report (UNIT_RPT)'),
  figures: MovementFigures.nullable().default(null).describe('Required of UNIT_RPT and COMMUNE_FIGURES'),
};
const receipt = { duty: OfficeDuty, note: Text(2000).nullable().default(null) };
const returned = {
  duty: OfficeDuty,
  reason: Text(2000),
  due: PlainDate.describe('Last good day; the FIX date is the start of the next day'),
};
const version = {
  submission: z.int().min(1),
  late: z.boolean().describe('Whether the first submission came after the legal date; marked, never refused'),
};

export const DutyCommand = z.discriminatedUnion('type', [
  message('SubmitOfficePlan', 'An office submits its plan for the directive (KH25).', directivePlan),
  message('SubmitOfficeReport', 'An office submits one of the reports it owes.', officeReport),
  message('ReceiveReport', 'The recipient confirms that it has the plan or report.', receipt),
  message('ReturnReport', 'The recipient returns the plan or report with what to mend.', returned),
]);
export type DutyCommand = z.infer<typeof DutyCommand>;

export const DutyEvent = z.discriminatedUnion('type', [
  message('OfficePlanSubmitted', "The office's plan is in; every version stays.", { ...directivePlan, ...version }),
  message('OfficeReportSubmitted', "The office's report is in; every version stays.", { ...officeReport, ...version }),
  message('ReportReceived', 'The recipient has this version.', { ...receipt, submission: z.int().min(1) }),
  message('ReportReturned', 'This version went back with what to mend.', {
    ...returned,
    submission: z.int().min(1),
    fixBy: Instant.describe('Exclusive instant'),
  }),
]);
export type DutyEvent = z.infer<typeof DutyEvent>;
