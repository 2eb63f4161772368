import { officeKind } from '#domain/policy/office.ts';
import type { DecisionDocument } from '#schema/decision.ts';
import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';

export type IssuerRefusal =
  | { readonly code: 'RoleMissing'; readonly legalBasis: null; readonly roles: readonly Role[] }
  | { readonly code: 'IssuerIsAnotherOffice'; readonly legalBasis: null; readonly issuer: OfficeId }
  | { readonly code: 'IssuerNotCompetent'; readonly legalBasis: string; readonly subject: string };

type Subject = DecisionDocument['subject'];

const DECIDERS = ['COMMUNE_PC', 'PROV_PC', 'MINISTER'] as const;

/** Which kinds of office issue a document on what (C124 Art. 10; rewards: D, after BR17). */
const ISSUERS: Readonly<Record<Subject, readonly string[]>> = {
  RECOGNITION: DECIDERS,
  GRADE: DECIDERS,
  REWARD: [...DECIDERS, 'PROV_POLICE'],
};

/** Who records a document of his own office: its deciders and clerks. The signer stands in the document as printed. */
const RECORDERS: Readonly<Record<Subject, readonly Role[]>> = {
  RECOGNITION: [...DECIDERS, 'CLERK'],
  GRADE: [...DECIDERS, 'CLERK'],
  REWARD: ['REWARD_DECIDER', 'CLERK'],
};

/** Why the actor may not record this document; null: he may. */
export function notIssuing({ role, office }: Actor, { issuer, subject }: DecisionDocument): IssuerRefusal | null {
  if (!RECORDERS[subject].includes(role)) return { code: 'RoleMissing', legalBasis: null, roles: RECORDERS[subject] };
  if (office !== issuer) return { code: 'IssuerIsAnotherOffice', legalBasis: null, issuer };
  return ISSUERS[subject].includes(officeKind(issuer))
    ? null
    : { code: 'IssuerNotCompetent', legalBasis: 'C124 Art. 10', subject };
}
