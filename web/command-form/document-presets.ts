import type { CaseView, Session } from '../api/contract.ts';
import { dateOf } from '../time/local-time.ts';
import type { Draft } from './draft.ts';

/** Kinds that guards ask for or that officers use; a document of another kind is OTHER with its own title. */
export const DOCUMENT_KINDS = [
  'SECURITY_PLAN',
  'PLAN',
  'PERIODIC_REPORT',
  'REGISTRATION_FORM',
  'PARTY_RESOLUTION',
  'TO_TRINH',
  'RESULT_REPORT',
  'MINUTES',
  'INVITATION',
  'RECEIPT',
  'DECISION',
  'OTHER',
] as const;

export type DocumentContext = {
  readonly officer: Session['officer'];
  readonly subject: CaseView | undefined;
  readonly titleOf: (kind: string) => string;
};

/** A document as a form starts with it: kept by the unit, or by the officer's own office, and seen by him today. */
export const blankDocument = ({ officer, subject, titleOf }: DocumentContext, kind: string): Draft => ({
  kind,
  number: '',
  date: '',
  title: kind === '' ? '' : titleOf(kind),
  at: {
    heldElsewhere: {
      custodian: subject?.facts.name ?? officer.appointments[0]?.office.name ?? '',
      seenBy: officer.id,
      on: dateOf(new Date().toISOString()),
    },
  },
});
