import type { AllowedCommand } from '../api/contract.ts';

export type Refused = AllowedCommand & { readonly refusal: NonNullable<AllowedCommand['refusal']> };
export type Sorted = {
  readonly allowed: readonly AllowedCommand[];
  /** Mine, and at this step: only something is missing. These are the ones worth reading first. */
  readonly blocked: readonly Refused[];
  readonly notNow: readonly Refused[];
  readonly others: readonly Refused[];
};

const OF_OTHERS: readonly string[] = ['RoleMissing', 'OutsideScope', 'OwnUnit', 'DelegationMissing'];
/** Refused because the case does not stand where the act belongs. */
const NOT_HERE: readonly string[] = ['NotAllowedNow', 'NotAssigned'];
const HOUSEKEEPING: readonly string[] = ['AssignCase', 'ReleaseCase'];

const isRefused = (command: AllowedCommand): command is Refused => !command.allowed && command.refusal !== undefined;
const housekeepingLast = (a: AllowedCommand, b: AllowedCommand): number =>
  Number(HOUSEKEEPING.includes(a.command)) - Number(HOUSEKEEPING.includes(b.command));

/** What I may do, and why not the rest, by how near it is to me. */
export const sortRefusals = (commands: readonly AllowedCommand[]): Sorted => {
  const refused = commands.filter(isRefused);
  const others = refused.filter(({ refusal }) => OF_OTHERS.includes(refusal.code));
  const notNow = refused.filter(({ refusal }) => NOT_HERE.includes(refusal.code));
  return {
    allowed: commands.filter(({ allowed }) => allowed).toSorted(housekeepingLast),
    blocked: refused.filter((each) => !others.includes(each) && !notNow.includes(each)),
    notNow,
    others,
  };
};
