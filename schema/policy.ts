import { z } from 'zod';
import { DocumentRef, message, Text } from './envelope.ts';
import { PlainDate, Year } from './ids.ts';

/** Whose rows: the country's (`policy-vn`) or one province's (`policy-56`). */
export const PolicyScope = z.stringFormat('policy-scope', /^(vn|\d{2})$/);
export type PolicyScope = z.infer<typeof PolicyScope>;

export const CalendarDayKind = z.enum(['HOLIDAY', 'DAY_IN_LIEU', 'SWAPPED_WORKDAY']);
export const CalendarRow = z
  .strictObject({
    table: z.literal('CALENDAR'),
    kind: CalendarDayKind,
    date: PlainDate,
    name: Text(200),
    source: Text(500).describe('The notice or law it rests on, as cited'),
  })
  .describe('A day that differs from the plain week');
export type CalendarRow = z.infer<typeof CalendarRow>;

export const CalendarYearRow = z
  .strictObject({
    table: z.literal('CALENDAR_YEAR'),
    year: Year,
    source: Text(500).describe('The notice that names every day off and every swapped day'),
  })
  .describe('Every day of the year is entered: its plans no longer change for want of days');

/** Dated duties and dates to which a row may give another date; a return carries its own (FIX). */
export const DatedDuty = z.enum([
  'REG',
  'LAUNCH',
  'PLAN',
  'UNIT_RPT',
  'DOSSIER',
  'COMMUNE_FIGURES',
  'PPC_RPT',
  'MIN_RPT',
  'UNIT_DEC',
  'CLS',
  'FINAL_RPT',
  'REWARD',
  'ANNUAL_REVIEW',
  'LAW_ACCESS',
]);
/** Issuers of provincial rules as seen (D§11), and the Ministry. */
export const IssuerKind = z.enum([
  'MINISTRY',
  'PEOPLES_COMMITTEE',
  'CHAIR',
  'STEERING_COMMITTEE',
  'COMMITTEE_WITH_POLICE',
]);
export type IssuerKind = z.infer<typeof IssuerKind>;

const MonthDay = z.strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });
/** Whether the days make sense is the decider's to say (`CalendarInconsistent`), with the reason. */
const Days = z.array(z.int().min(-366).max(366)).max(12);
export const DeadlineRule = z
  .strictObject({
    table: z.literal('DEADLINES'),
    id: DatedDuty,
    before: MonthDay.describe('The legal date: done before the start of this day'),
    internalBefore: MonthDay.nullable().describe('An earlier date of the issuer; null: none'),
    ladder: Days.describe('Days before the exclusive date on which the debtor is reminded'),
    escalation: Days.describe('Working days on or after it on which the superior office is told'),
    issuerKind: IssuerKind,
    issuer: Text(200),
    validFrom: PlainDate,
    validTo: PlainDate.nullable().describe('Exclusive; null: until replaced'),
    year: Year.nullable().describe('The one cycle year it is for; null: every year'),
    source: Text(500).describe('The paragraph it rests on, as cited'),
  })
  .describe('The date of a duty, with its reminders');
export type DeadlineRule = z.infer<typeof DeadlineRule>;

export const PolicyRow = z.discriminatedUnion('table', [CalendarRow, CalendarYearRow, DeadlineRule]);
export type PolicyRow = z.infer<typeof PolicyRow>;

/** What of an adopted row decides what holds; from `repealedOn` on a repealed date of a duty counts no longer. */
export type CountingRow = {
  readonly rowId: string;
  readonly row: PolicyRow;
  readonly repealedOn: PlainDate | null;
};
/** Rows adopted for the country and for one province, beside those that are shipped. */
export type AdoptedRows = {
  readonly province: string;
  readonly national: readonly CountingRow[];
  readonly provincial: readonly CountingRow[];
};

const rowId = z.uuid().describe('The command that proposed it; of a shipped day, the one that adopted it');
const reason = Text(500);
export const PolicyCommand = z.discriminatedUnion('type', [
  message('ProposePolicyRow', 'Proposes a day of the calendar or a date of a duty.', { row: PolicyRow }),
  message('AdoptPolicyRow', "Adopts a row with the issuer's document.", {
    of: z.union([z.strictObject({ rowId }), z.strictObject({ shippedDay: PlainDate })]),
    document: DocumentRef,
  }),
  message('RepealPolicyRow', 'Withdraws a proposed row, or ends an adopted one.', {
    rowId,
    reason,
    document: DocumentRef.nullable(),
  }),
]);
export type PolicyCommand = z.infer<typeof PolicyCommand>;

export const PolicyEvent = z.discriminatedUnion('type', [
  message('PolicyRowProposed', 'The row is proposed; it does not count yet.', { rowId, row: PolicyRow }),
  message('PolicyRowAdopted', 'The row is in force.', { rowId, row: PolicyRow, document: DocumentRef }),
  message('PolicyRowRepealed', 'The row is withdrawn, or counts no longer from this day on.', {
    rowId,
    reason,
    document: DocumentRef.nullable(),
  }),
]);
export type PolicyEvent = z.infer<typeof PolicyEvent>;
