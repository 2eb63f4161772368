import { accept, refuse } from '#domain/decider.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { OfficerId } from '#schema/ids.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, happened } from './happened.ts';
import type { OpenedCase } from './state.ts';

/** Claims end with the appointment (lifecycle §2): of an officer who has left the office that must act nothing is left. */
const holderOf = ({ facts }: SignedCommand, { assignee }: OpenedCase): OfficerId | null =>
  assignee === facts.assigneeGone ? null : assignee;

const isHead = (role: string): boolean => role === 'OFFICE_HEAD';

/** The head gives a case to an officer of the office that must act; anyone of it may claim one that is free. */
export function assignCase(command: CommandOf<'AssignCase'>, state: OpenedCase): CaseDecision {
  const { assignee } = command.data;
  const { actor } = command.signature;
  const { office } = actor; // the guards let only the office that must act come here
  if (!(command.facts.assigneeOffices ?? []).includes(office)) {
    return refuse({ code: 'AssigneeNotOfOffice', legalBasis: null, office });
  }
  if (!isHead(actor.role) && assignee !== actor.officer) {
    return refuse({ code: 'RoleMissing', legalBasis: null, roles: ['OFFICE_HEAD'] });
  }
  const holder = holderOf(command, state);
  if (!isHead(actor.role) && holder !== null && holder !== actor.officer) {
    return refuse({ code: 'AlreadyAssigned', legalBasis: null, assignee: holder });
  }
  return accept(happened(command, 'CaseAssigned', { assignee, office }));
}

export function releaseCase(command: CommandOf<'ReleaseCase'>, state: OpenedCase): CaseDecision {
  const { actor } = command.signature;
  const holder = holderOf(command, state);
  if (holder === null) return refuse({ code: 'NotAssigned', legalBasis: null });
  return isHead(actor.role) || holder === actor.officer
    ? accept(happened(command, 'CaseReleased', command.data))
    : refuse({ code: 'RoleMissing', legalBasis: null, roles: ['OFFICE_HEAD'] });
}
