import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Actor, Signed } from '#schema/envelope.ts';
import type { Role } from '#schema/roles.ts';
import type { UnitChanges, UnitCommand, UnitEvent, UnitFacts } from '#schema/unit.ts';
import { type Correction, corrected } from './corrected.ts';

/** A unit is entered once; its facts are those last corrected. */
export type UnitState = { readonly facts: UnitFacts | null };
export type UnitRefusal =
  | ScopeRefusal
  | MomentRefusal
  | { readonly code: 'UnitAlreadyEntered'; readonly legalBasis: null }
  | { readonly code: 'UnitNotFound'; readonly legalBasis: null }
  | { readonly code: 'NothingChanged'; readonly legalBasis: null }
  | { readonly code: 'LevelOutsideScope'; readonly legalBasis: string; readonly level: string }
  | { readonly code: 'UnitNotRecoded'; readonly legalBasis: null; readonly fields: readonly string[] };

/** Who keeps the register: the standing bodies and the administrator (D). */
const KEEPERS: readonly Role[] = ['COMMUNE_POLICE', 'PROV_POLICE', 'V05', 'ADMIN', 'SYSTEM'];

const areaOf = ({ province, commune }: UnitFacts): string =>
  commune === null ? `vn.${province}` : `vn.${province}.${commune}`;

const BEYOND_A_COMMUNE: readonly unknown[] = ['PROVINCE', 'MINISTRY'];

/** The level says who decides: a commune neither gives its units away nor draws others to itself (C124 Art. 10). */
function levelRefusal({ role }: Actor, levels: readonly UnitFacts['level'][]): UnitRefusal | null {
  const beyond = levels.find((level) => BEYOND_A_COMMUNE.includes(level));
  return role === 'COMMUNE_POLICE' && beyond
    ? { code: 'LevelOutsideScope', legalBasis: 'C124 Art. 10', level: beyond }
    : null;
}

/** Province and type stand in the unit's id, which is never re-coded (lifecycle §1). */
const recoded = ({ changed }: Correction): readonly string[] =>
  changed.filter((field) => field === 'province' || field === 'type');

function correct(
  facts: UnitFacts,
  changes: UnitChanges,
  reason: string,
  { signature }: Signed<UnitCommand>,
): Decision<Signed<UnitEvent>, UnitRefusal> {
  const correction = corrected(facts, changes);
  const fields = recoded(correction);
  if (fields.length > 0) return refuse({ code: 'UnitNotRecoded', legalBasis: null, fields });
  if (correction.changed.length === 0) return refuse({ code: 'NothingChanged', legalBasis: null });
  const levels = correction.changed.includes('level') ? [facts.level, correction.facts.level] : [];
  const { actor } = signature;
  const outside = unauthorised(actor, KEEPERS, areaOf(correction.facts)) ?? levelRefusal(actor, levels);
  if (outside) return refuse(outside);
  return accept({ type: 'UnitDetailsCorrected', data: { ...correction, reason }, signature });
}

function decide(command: Signed<UnitCommand>, { facts }: UnitState): Decision<Signed<UnitEvent>, UnitRefusal> {
  const { signature } = command;
  const subject = command.type === 'EnterUnit' ? command.data.facts : facts;
  if (subject === null) return refuse({ code: 'UnitNotFound', legalBasis: null });
  const refusal = unauthorised(signature.actor, KEEPERS, areaOf(subject)) ?? untimely(signature, areaOf(subject));
  if (refusal) return refuse(refusal);
  switch (command.type) {
    case 'EnterUnit': {
      if (facts !== null) return refuse({ code: 'UnitAlreadyEntered', legalBasis: null });
      const outside = levelRefusal(signature.actor, [subject.level]);
      return outside ? refuse(outside) : accept({ type: 'UnitEntered', data: command.data, signature });
    }
    case 'CorrectUnitDetails':
      return correct(subject, command.data.changes, command.data.reason, command);
  }
}

/** Stream `unit-<unit>`. */
export const unitDecider: Decider<Signed<UnitCommand>, Signed<UnitEvent>, UnitState, UnitRefusal> = {
  initial: { facts: null },
  decide,
  evolve: (_, { data }) => ({ facts: data.facts }),
  isTerminal: () => false,
};
