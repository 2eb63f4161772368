import { accept, refuse } from '#domain/decider.ts';
import { type Authority, authorityOf, type Determined, PEOPLES_COMMITTEES } from '#domain/policy/authority.ts';
import { untimely } from '#domain/policy/moment.ts';
import { nationalPolicy } from '#domain/policy/national.ts';
import { officeAt, unitOffice } from '#domain/policy/office.ts';
import { policyAt } from '#domain/policy/policy-at.ts';
import { areaOfOffice, areaOfUnit, covers } from '#domain/policy/scope.ts';
import { type Screening, screen } from '#domain/units/screening.ts';
import type { CommandFacts } from '#schema/case/commands.ts';
import type { Actor } from '#schema/envelope.ts';
import type { UnitFacts } from '#schema/unit.ts';
import { fillsOpening, SLOT_ROLES } from './actors.ts';
import { termsOf } from './dates.ts';
import type { CaseDecision } from './decider.ts';
import { type CommandOf, happened } from './happened.ts';
import type { CaseRefusal } from './refusal.ts';
import { registrationWindow } from './screening.ts';
import type { CaseState, OpenedCase } from './state.ts';

type Opening = NonNullable<CommandFacts['opening']>;
type OpenCase = CommandOf<'OpenCase'>;

const roles = [...SLOT_ROLES.SB, ...SLOT_ROLES.SYSTEM];
const yearOf = ({ caseId }: Opening): number => Number(caseId.slice(0, 4));

/** Is the unit in scope by the rules of its year (D§3)? `null`: no rule of that year is known. */
export const screened = (year: number, facts: UnitFacts): Screening | null => {
  const policy = nationalPolicy(year);
  return policy && screen(facts, policy);
};

/** Everything missing is named at once: for screening and for authority. */
function unknownFacts(screening: Screening, facts: UnitFacts): CaseRefusal | null {
  if (!('missing' in screening)) return null;
  const fields = facts.subtype === PEOPLES_COMMITTEES.province ? [] : screening.missing;
  return fields.length > 0 ? { code: 'UnitFactsMissing', legalBasis: 'C124 Art. 1.2b, 9–10', fields } : null;
}

/** While the standing body is not known: the unit may lie in this office's area. */
function mayBeIts({ role, office }: Actor, facts: UnitFacts): boolean {
  if (!fillsOpening({ role, office }, office)) return false;
  const [own, area] = [areaOfOffice(office), areaOfUnit(facts)];
  return covers(own, area) || (facts.commune === null && covers(area, own));
}

/** Asked before anything is said of the unit: what is missing of it is not for the offices of other areas. */
function outside(actor: Actor, facts: UnitFacts, authority: Determined): CaseRefusal | null {
  if (!authority.determined) {
    const offices = [officeAt('PROV_POLICE', facts.province)];
    return mayBeIts(actor, facts) ? null : { code: 'OutsideScope', legalBasis: null, offices };
  }
  const { standingBody, decider, displaced } = authority;
  if (fillsOpening(actor, standingBody)) return null;
  return displaced.includes(actor.office)
    ? { code: 'OwnUnit', legalBasis: null, decidedBy: decider }
    : { code: 'OutsideScope', legalBasis: null, offices: [standingBody] };
}

function accepted(command: OpenCase, opening: Opening, screening: Screening, authority: Authority): CaseDecision {
  const { standingBody, decider, superior } = authority;
  const offices = { unit: unitOffice(opening.unitId), standingBody, decider, superior };
  if ('eligible' in screening && !screening.eligible) {
    const { ground, paragraph } = screening;
    return accept(happened(command, 'UnitExcluded', { ...opening, offices, ground, paragraph }));
  }
  const when = { year: yearOf(opening), ...command.signature };
  const window = registrationWindow(when, opening.facts, command.data.ground, termsOf(command));
  return accept(happened(command, 'CaseOpened', { ...opening, offices, ...window }));
}

/** Opens the case, or excludes the unit by law; opened before 1 April in law it may register, whenever typed. */
export function openCase(command: OpenCase, state: CaseState | OpenedCase): CaseDecision {
  const { signature, facts } = command;
  const opening = facts.opening;
  if (state.status !== 'NotOpened') return refuse({ code: 'CaseAlreadyOpen', legalBasis: 'C124 Art. 3.1' });
  if (opening === undefined) return refuse({ code: 'CaseNotFound', legalBasis: null });
  if (!roles.includes(signature.actor.role)) return refuse({ code: 'RoleMissing', legalBasis: null, roles });
  const authority = authorityOf(policyAt(signature.occurredAt, opening.facts.province), opening.facts);
  const elsewhere = outside(signature.actor, opening.facts, authority);
  if (elsewhere) return refuse(elsewhere);
  const screening = screened(yearOf(opening), opening.facts);
  if (screening === null) return refuse({ code: 'DeciderUndetermined', legalBasis: null });
  const unknown = unknownFacts(screening, opening.facts);
  if (unknown) return refuse(unknown);
  if (!authority.determined) return refuse(authority.refusal);
  const late = untimely(signature, `vn.${opening.facts.province}`, termsOf(command));
  return late ? refuse(late) : accepted(command, opening, screening, authority);
}
