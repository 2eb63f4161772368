import { dateOf } from '#domain/calendar/instant.ts';
import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Signature, Signed } from '#schema/envelope.ts';
import type { OfficerId } from '#schema/ids.ts';
import type { PolicyCommand, PolicyEvent } from '#schema/policy.ts';
import type { Role } from '#schema/roles.ts';
import type { Inconsistency } from './consistency.ts';
import { evolve, NO_ROWS, type PolicyState, type ProposedRow, personsOf } from './state.ts';
import { scopeOf } from './tables.ts';
import { adoptionProblems, type Candidate, type PolicyContext, repealProblems, shippedRow } from './what-if.ts';

export type PolicyRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'PolicyRowNotFound'; readonly legalBasis: null; readonly row: string }
  | { readonly code: 'SecondOfficerRequired'; readonly legalBasis: null; readonly signedBy: readonly OfficerId[] }
  | { readonly code: 'IssuerDocumentRequired'; readonly legalBasis: null }
  | { readonly code: 'CalendarInconsistent'; readonly legalBasis: null; readonly problems: readonly Inconsistency[] };

type Outcome = Decision<Signed<PolicyEvent>, PolicyRefusal>;
type Of<T extends PolicyCommand['type']> = Extract<Signed<PolicyCommand>, { type: T }>;

/** Who enters rows: of the country the Ministry's standing body, of a province its police; administrators of either. */
const ENTERED_BY = {
  country: ['ADMIN', 'V05'],
  province: ['ADMIN', 'PROV_POLICE'],
} as const satisfies Record<string, readonly Role[]>;

const inconsistent = (problems: readonly Inconsistency[]): PolicyRefusal | null =>
  problems.length > 0 ? { code: 'CalendarInconsistent', legalBasis: null, problems } : null;

/** Four eyes: whoever stood behind the earlier act does not settle it. */
const sameOfficer = (signature: Signature, signedBy: readonly OfficerId[]): PolicyRefusal | null =>
  personsOf(signature).some((person) => signedBy.includes(person))
    ? { code: 'SecondOfficerRequired', legalBasis: null, signedBy }
    : null;

function propose(
  context: PolicyContext,
  { data: { row }, signature }: Of<'ProposePolicyRow'>,
  state: PolicyState,
): Outcome {
  const rowId = signature.commandId;
  const refusal = inconsistent(adoptionProblems(context, state, { rowId, row }, dateOf(signature.occurredAt)));
  return refusal ? refuse(refusal) : accept({ type: 'PolicyRowProposed', data: { rowId, row }, signature });
}

type Asked = Candidate & Pick<ProposedRow, 'by'>;

const askedRow = ({ data: { of }, signature }: Of<'AdoptPolicyRow'>, { proposed }: PolicyState): Asked | null => {
  if ('rowId' in of) return proposed.find(({ rowId }) => rowId === of.rowId) ?? null;
  const row = shippedRow(of.shippedDay);
  return row === null ? null : { rowId: signature.commandId, row, by: [] };
};

function adopt(context: PolicyContext, command: Of<'AdoptPolicyRow'>, state: PolicyState): Outcome {
  const { data, signature } = command;
  const asked = askedRow(command, state);
  if (asked === null) {
    const row = 'rowId' in data.of ? data.of.rowId : data.of.shippedDay;
    return refuse({ code: 'PolicyRowNotFound', legalBasis: null, row });
  }
  const { rowId, row, by } = asked;
  const problems = adoptionProblems(context, state, asked, dateOf(signature.occurredAt));
  const refusal = sameOfficer(signature, by) ?? inconsistent(problems);
  if (refusal) return refuse(refusal);
  return accept({ type: 'PolicyRowAdopted', data: { rowId, row, document: data.document }, signature });
}

function repeal(context: PolicyContext, { data, signature }: Of<'RepealPolicyRow'>, state: PolicyState): Outcome {
  const event = { type: 'PolicyRowRepealed', data, signature } as const;
  if (state.proposed.some(({ rowId }) => rowId === data.rowId)) return accept(event);
  const adopted = state.adopted.find(({ rowId, repealedOn }) => rowId === data.rowId && repealedOn === null);
  if (!adopted) return refuse({ code: 'PolicyRowNotFound', legalBasis: null, row: data.rowId });
  if (data.document === null) return refuse({ code: 'IssuerDocumentRequired', legalBasis: null });
  const refusal =
    sameOfficer(signature, adopted.by) ??
    inconsistent(repealProblems(context, state, adopted, dateOf(signature.occurredAt)));
  return refusal ? refuse(refusal) : accept(event);
}

function decide(context: PolicyContext, command: Signed<PolicyCommand>, state: PolicyState): Outcome {
  const { signature } = command;
  const area = scopeOf(context.scope);
  const roles = ENTERED_BY[context.scope === 'vn' ? 'country' : 'province'];
  const refusal = unauthorised(signature.actor, roles, area) ?? untimely(signature, area);
  if (refusal) return refuse(refusal);
  switch (command.type) {
    case 'ProposePolicyRow':
      return propose(context, command, state);
    case 'AdoptPolicyRow':
      return adopt(context, command, state);
    case 'RepealPolicyRow':
      return repeal(context, command, state);
  }
}

/** Stream `policy-vn` or `policy-<province>`: dated rows, proposed by one officer and adopted by another (lifecycle §6). */
export const policyDecider = (
  context: PolicyContext,
): Decider<Signed<PolicyCommand>, Signed<PolicyEvent>, PolicyState, PolicyRefusal> => ({
  initial: NO_ROWS,
  decide: (command, state) => decide(context, command, state),
  evolve,
  isTerminal: () => false,
});
