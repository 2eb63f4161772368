import { accept, type Decider, type Decision, refuse } from '#domain/decider.ts';
import { type MomentRefusal, untimely } from '#domain/policy/moment.ts';
import { areaOfUnit, type ScopeRefusal, unauthorised } from '#domain/policy/scope.ts';
import type { Actor, Signed } from '#schema/envelope.ts';
import type { Role } from '#schema/roles.ts';
import type { UnitChanges, UnitCommand, UnitEvent, UnitFacts } from '#schema/unit.ts';
import { type Correction, corrected } from './corrected.ts';
import { keptAt, LEVELS, reachOfKeeper } from './keepers.ts';

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
export const REGISTER_KEEPERS: readonly Role[] = ['COMMUNE_POLICE', 'PROV_POLICE', 'V05', 'ADMIN', 'SYSTEM'];

/**
 * The facts of a unit say who decides on it: nobody corrects those of a unit that lies above him, nor lifts one beyond
 * himself or draws one down (C124 Art. 10).
 */
function aboveKeeper(actor: Actor, facts: readonly UnitFacts[]): UnitRefusal | null {
  const reach = reachOfKeeper(actor);
  const level = facts.map(keptAt).find((each) => LEVELS.indexOf(each) > LEVELS.indexOf(reach));
  return level ? { code: 'LevelOutsideScope', legalBasis: 'C124 Art. 10', level } : null;
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
  const { actor } = signature;
  const outside =
    unauthorised(actor, REGISTER_KEEPERS, areaOfUnit(correction.facts)) ??
    aboveKeeper(actor, [facts, correction.facts]);
  if (outside) return refuse(outside);
  return accept({ type: 'UnitDetailsCorrected', data: { ...correction, reason }, signature });
}

function decide(command: Signed<UnitCommand>, { facts }: UnitState): Decision<Signed<UnitEvent>, UnitRefusal> {
  const { signature } = command;
  const subject = command.type === 'EnterUnit' ? command.data.facts : facts;
  if (subject === null) return refuse({ code: 'UnitNotFound', legalBasis: null });
  const refusal =
    unauthorised(signature.actor, REGISTER_KEEPERS, areaOfUnit(subject)) ?? untimely(signature, areaOfUnit(subject));
  if (refusal) return refuse(refusal);
  switch (command.type) {
    case 'EnterUnit': {
      if (facts !== null) return refuse({ code: 'UnitAlreadyEntered', legalBasis: null });
      // The register of a province is entered by its police from one list: the units of the Ministry stand in it, too.
      const outside = signature.actor.role === 'COMMUNE_POLICE' ? aboveKeeper(signature.actor, [subject]) : null;
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
