import { type Decider, type Decision, refuse } from '#domain/decider.ts';
import { untimely } from '#domain/policy/moment.ts';
import { areaOfOffice } from '#domain/policy/scope.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { DutyCommand, DutyEvent, OfficeDuty } from '#schema/duty.ts';
import type { Actor, Signed } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import { type OwedByOffice, owedByOffice, type Post } from './owed.ts';
import { receiveReport, returnReport } from './receiving.ts';
import type { DutyRefusal } from './refusal.ts';
import { type DutyState, evolveDuty, nothingHanded } from './state.ts';
import { submitPlan, submitReport } from './submitting.ts';

export type OfficeYear = { readonly year: number; readonly office: OfficeId };
/** `terms`: working days and dates that hold for the office's province. */
export type DutyContext = OfficeYear & { readonly terms: PolicyTables };
type Command = Signed<DutyCommand>;
type Outcome = Decision<Signed<DutyEvent>, DutyRefusal>;

const dutyIn = (command: Command): OfficeDuty => (command.type === 'SubmitOfficePlan' ? 'PLAN' : command.data.duty);

const postsFor = ({ type }: Command, { debtor, receivers }: OwedByOffice): readonly Post[] =>
  type === 'SubmitOfficePlan' || type === 'SubmitOfficeReport' ? [debtor] : receivers;

function unauthorised({ role, office }: Actor, posts: readonly Post[]): DutyRefusal | null {
  if (posts.some((post) => post.role === role && post.office === office)) return null;
  const roles = posts.map((post) => post.role);
  return roles.includes(role)
    ? { code: 'OutsideScope', legalBasis: null, offices: posts.map((post) => post.office) }
    : { code: 'RoleMissing', legalBasis: null, roles };
}

function decideOwed(command: Command, owed: OwedByOffice, state: DutyState, year: number): Outcome {
  switch (command.type) {
    case 'SubmitOfficePlan':
      return submitPlan(command, owed, state);
    case 'SubmitOfficeReport':
      return submitReport(command, owed, state);
    case 'ReceiveReport':
      return receiveReport(command, state);
    case 'ReturnReport':
      return returnReport(command, state, year);
  }
}

/** Stream `duty-<year>-<office>`: what an office owes in a year, what came of it, who received or returned it. */
export const dutyDeciderFor = ({
  year,
  office,
  terms,
}: DutyContext): Decider<Command, Signed<DutyEvent>, DutyState, DutyRefusal> => ({
  initial: nothingHanded,
  decide: (command, state) => {
    const duty = dutyIn(command);
    const owed = owedByOffice(duty, year, office, terms.tables);
    if (owed === null) return refuse({ code: 'DutyNotOwed', legalBasis: null, duty, office });
    const { signature } = command;
    const refusal =
      unauthorised(signature.actor, postsFor(command, owed)) ?? untimely(signature, areaOfOffice(office), terms);
    return refusal ? refuse(refusal) : decideOwed(command, owed, state, year);
  },
  evolve: evolveDuty,
  isTerminal: () => false,
});
