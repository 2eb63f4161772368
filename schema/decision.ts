import { z } from 'zod';
import { message, Text } from './envelope.ts';
import { CaseId, OfficeId, PlainDate, Year } from './ids.ts';

export const DecisionSubject = z.enum(['RECOGNITION', 'GRADE', 'REWARD']);

/** One row of the annex: which case, and what the document says of it. */
export const AnnexRow = z.strictObject({
  item: z.int().min(1).max(10_000).describe('Number in the list as printed'),
  caseId: CaseId,
  outcome: z.enum(['MET', 'NOT_MET', 'EXCELLENT', 'FAIR', 'AVERAGE', 'WEAK', 'NOT_GRADED', 'GRANTED', 'REFUSED']),
});
export type AnnexRow = z.infer<typeof AnnexRow>;

/** One issued document that covers many cases. The signer is public record: office, capacity, name as printed. */
export const DecisionDocument = z.strictObject({
  issuer: OfficeId,
  year: Year,
  number: Text(60).describe('Number and symbol as printed, e.g. 68/QĐ-UBND'),
  date: PlainDate,
  subject: DecisionSubject,
  signer: z.strictObject({
    name: Text(120),
    capacity: z.enum(['TM', 'KT', 'TUQ', 'TL']).describe('On behalf of the collective, deputy, delegated, by order'),
    title: Text(120),
  }),
  annex: z.array(AnnexRow).min(1).max(2000),
});
export type DecisionDocument = z.infer<typeof DecisionDocument>;

export const DecisionCommand = z.discriminatedUnion('type', [
  message('IssueDecision', 'Records a signed decision document with its list.', { document: DecisionDocument }),
]);
export type DecisionCommand = z.infer<typeof DecisionCommand>;
export const DecisionEvent = z.discriminatedUnion('type', [
  message('DecisionIssued', 'The document is issued.', { document: DecisionDocument }),
]);
export type DecisionEvent = z.infer<typeof DecisionEvent>;
