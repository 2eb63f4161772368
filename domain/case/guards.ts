import { later } from '#domain/calendar/instant.ts';
import { enteredLate, inFuture } from '#domain/policy/moment.ts';
import { superiorMayAcceptFrom } from '#domain/policy/time-limits.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Actor } from '#schema/envelope.ts';
import { fills, SLOT_ROLES, slotOffices } from './actors.ts';
import { authorityAtOpening } from './authority.ts';
import { policyOf, termsOf } from './dates.ts';
import { pendingPost } from './pending.ts';
import type { CaseRefusal } from './refusal.ts';
import { RULES, type Rule, type Slot } from './rules.ts';
import type { OpenedCase } from './state.ts';

type GuardedCommand = Exclude<SignedCommand, { type: 'OpenCase' }>;

/** The superior may accept once the standing body had 10 working days (D). */
const slotIsOpen = (slot: Slot, command: GuardedCommand, state: OpenedCase): boolean => {
  if (slot !== 'SUPERIOR_SB' || command.type !== 'AcceptRegistration') return true;
  const { occurredAt } = command.signature;
  const waitsSince = later(state.statusSince, state.statusReceivedAt); // a paper dated back waits from its typing on
  return occurredAt >= superiorMayAcceptFrom(termsOf(command).calendar, policyOf(state, occurredAt), waitsSince);
};

/** Why an officer whose role could give the command may not give it for this case. */
function wrongOffice({ office }: Actor, slots: readonly Slot[], state: OpenedCase): CaseRefusal {
  const decidedBy = state.offices.decider;
  const authority = authorityAtOpening(state);
  const decides = slots.includes('DEC');
  if (authority?.displaced.includes(office) && (decides || slots.includes('SB'))) {
    return { code: 'OwnUnit', legalBasis: null, decidedBy };
  }
  if (decides && state.facts.level === 'MINISTRY') {
    return { code: 'DelegationNotProvidedByLaw', legalBasis: 'C124 Art. 10.4–10.5', decidedBy };
  }
  if (decides && authority?.delegate === office) {
    return { code: 'DelegationMissing', legalBasis: 'C124 Art. 10.5', decidedBy };
  }
  const offices = [...new Set(slots.flatMap((slot) => slotOffices(slot, state)))];
  return { code: 'OutsideScope', legalBasis: null, offices };
}

function unauthorised(command: GuardedCommand, rule: Rule, state: OpenedCase): CaseRefusal | null {
  const { actor } = command.signature;
  const roles = [...new Set(rule.by.flatMap((slot) => SLOT_ROLES[slot]))];
  if (!roles.includes(actor.role)) return { code: 'RoleMissing', legalBasis: null, roles };
  const open = rule.by.filter((slot) => slotIsOpen(slot, command, state));
  return open.some((slot) => fills(slot, actor, state)) ? null : wrongOffice(actor, rule.by, state);
}

function outOfOrder({ signature }: GuardedCommand, rule: Rule, state: OpenedCase): CaseRefusal | null {
  return rule.moves && signature.occurredAt < state.statusSince
    ? { code: 'OccurredOutOfOrder', legalBasis: null, notBefore: state.statusSince }
    : null;
}

function excluded(command: GuardedCommand, { exclusion }: OpenedCase): CaseRefusal | null {
  return exclusion === null || command.type === 'CorrectScreening'
    ? null
    : { code: 'UnitNotEligible', legalBasis: exclusion.paragraph, ground: exclusion.ground };
}

function notNow(rule: Rule, state: OpenedCase): CaseRefusal | null {
  if (rule.from.includes(state.status)) return null;
  const waitsFor = pendingPost(state)?.role;
  return { code: 'NotAllowedNow', legalBasis: null, status: state.status, waitsFor: waitsFor ? [waitsFor] : [] };
}

/** The guards every command shares, in the order in which an officer meets them. */
export function commonRefusal(command: GuardedCommand, state: OpenedCase): CaseRefusal | null {
  const rule: Rule = RULES[command.type];
  return (
    excluded(command, state) ??
    unauthorised(command, rule, state) ??
    notNow(rule, state) ??
    inFuture(command.signature) ??
    outOfOrder(command, rule, state) ??
    enteredLate(command.signature, `vn.${state.facts.province}`, termsOf(command).calendar)
  );
}
