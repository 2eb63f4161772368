import { unitDecider } from '#domain/unit/unit.ts';
import type { Signed } from '#schema/envelope.ts';
import { type UnitChanges, UnitCommand, UnitEvent } from '#schema/unit.ts';
import type { EventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import { type Person, provincial } from '#test/support/case/officers.ts';
import { agency } from '#test/support/case/stages.ts';
import { by } from './given.ts';

const decider = { ...unitDecider, event: UnitEvent };

const say = async (store: EventStore, unitId: string, command: Signed<UnitCommand>, demonstration: boolean) => {
  const signed = { ...command, signature: { ...command.signature, demonstration } };
  const executed = await execute(store, decider, `unit-${unitId}`, signed);
  if (!executed.accepted) throw new Error(`${command.type} refused: ${executed.refusal.code}`);
};

/** Enters a unit like any agency of a ward, but for the facts named. */
export const enterUnit = (store: EventStore, unitId: string, facts: UnitChanges = {}, demonstration = false) => {
  const source = { source: 'spec', externalId: `x-${unitId}` };
  const command = UnitCommand.parse({ type: 'EnterUnit', data: { facts: { ...agency, ...facts }, source } });
  return say(store, unitId, by(provincial, '2026-01-02', command), demonstration);
};

export const correctUnit = (
  store: EventStore,
  unitId: string,
  changes: UnitChanges,
  { person = provincial, demonstration = false }: { readonly person?: Person; readonly demonstration?: boolean } = {},
) => {
  const command = UnitCommand.parse({ type: 'CorrectUnitDetails', data: { changes, reason: 'bổ sung' } });
  return say(store, unitId, by(person, '2026-01-03', command), demonstration);
};
