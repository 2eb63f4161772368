import type { Decision } from '#domain/decider.ts';
import type { Signed } from '#schema/envelope.ts';
import type { UnitId } from '#schema/ids.ts';
import type { UnitCommand, UnitEvent, UnitType } from '#schema/unit.ts';
import { createEventStore } from '../event-store.ts';
import { invalidEvent } from '../failure.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import { nextUnitNumbers, type UnitTypeCode } from '../unit-number.ts';
import { findUnits, identityOf, lockRegister, putIdentities } from './unit-identity.ts';

type EnterUnit = Extract<UnitCommand, { type: 'EnterUnit' }>;
type UnitEntered = Extract<UnitEvent, { type: 'UnitEntered' }>;

const TYPE_CODE = {
  AGENCY: 'CQ',
  ENTERPRISE: 'DN',
  EDUCATION: 'GD',
} as const satisfies Record<UnitType, UnitTypeCode>;

const numbersFor = async (client: Queryable, events: readonly Signed<UnitEntered>[]): Promise<readonly UnitId[]> => {
  const kinds = events.map(({ data }) => `${data.facts.province}-${TYPE_CODE[data.facts.type]}`);
  const ids = new Map<string, UnitId[]>();
  for (const [kind, group] of Map.groupBy(kinds, (kind) => kind).entries()) {
    const [province = '', type = ''] = kind.split('-');
    const code = Object.values(TYPE_CODE).find((each) => each === type);
    if (code) ids.set(kind, [...(await nextUnitNumbers(client, province, code, group.length))]);
  }
  return kinds.map((kind) => {
    const next = ids.get(kind)?.shift();
    if (next === undefined) throw new Error(`No number for a unit of ${kind}`);
    return next;
  });
};

/**
 * Numbers and enters up to 500 decided units in the transaction of `client`, which holds `lockRegister` and has found
 * none of them. Answers their ids in the order given.
 */
export const enterUnits = async (
  client: Queryable,
  events: readonly Signed<UnitEntered>[],
): Promise<readonly UnitId[]> => {
  if (events.length === 0) return [];
  const ids = await numbersFor(client, events);
  const rows = events.map((event, index) => ({ event, unitId: ids[index] ?? '' }));
  const appended = await createEventStore(client).appendFirst(
    rows.map(({ event, unitId }) => ({
      streamId: `unit-${unitId}`,
      expectedVersion: 0,
      commandId: event.signature.commandId,
      events: [event],
    })),
  );
  const taken = appended.find(({ outcome }) => outcome !== 'appended');
  if (taken) throw invalidEvent(`${taken.streamId} exists, and its number was given out again`);
  await putIdentities(
    client,
    rows.map(({ event, unitId }) => ({ unitId, identity: identityOf(event.data) })),
  );
  return ids;
};

export type EnterOutcome<R> =
  | { readonly outcome: 'entered'; readonly unitId: UnitId }
  | { readonly outcome: 'known'; readonly unitIds: readonly string[] }
  | { readonly outcome: 'refused'; readonly refusal: R };

/** One unit by hand. `known`: the register has this row already, under its id or, without one, under its name. */
export const enterUnit = <R>(
  pool: Pool,
  decide: (command: Signed<EnterUnit>) => Decision<Signed<UnitEvent>, R>,
  command: Signed<EnterUnit>,
): Promise<EnterOutcome<R>> =>
  inTransaction<EnterOutcome<R>>(pool, async (client) => {
    const decision = decide(command);
    if (!decision.accepted) return { outcome: 'refused', refusal: decision.refusal };
    await lockRegister(client);
    const identity = identityOf(command.data);
    const unitIds = (await findUnits(client, [identity])).matching(identity);
    if (unitIds.length > 0) return { outcome: 'known', unitIds };
    const { type, data, signature } = { ...command, type: 'UnitEntered' } as const;
    const [unitId] = await enterUnits(client, [{ type, data, signature }]);
    if (unitId === undefined) throw new Error('A unit was entered without an id');
    return { outcome: 'entered', unitId };
  });
