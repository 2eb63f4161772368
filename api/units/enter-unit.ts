import { z } from 'zod';
import { unitDecider } from '#domain/unit/unit.ts';
import type { AreaTree } from '#projections/area/area-tree.ts';
import type { Signed } from '#schema/envelope.ts';
import { type OfficeId, UnitId } from '#schema/ids.ts';
import type { UnitCommand } from '#schema/unit.ts';
import { enterUnit as enter } from '#store/registers/enter-units.ts';
import { capacities, chooseActor } from '../commands/candidates.ts';
import { once } from '../commands/idempotency.ts';
import { type Known, knownAnswer } from '../commands/known-answer.ts';
import { type Act, commandIdFor, signatureFor } from '../commands/signature.ts';
import type { ApiDeps } from '../deps.ts';
import { problem, refused } from '../problem/fault.ts';

type EnterUnit = Extract<UnitCommand, { type: 'EnterUnit' }>;
type Entered = Known & { readonly unitId: UnitId };

/** A commune belongs to its province: an id of another one is a slip, not a move. */
export const assertArea = (
  areas: AreaTree,
  facts: { readonly province?: string | undefined; readonly commune?: string | null | undefined },
  at: string,
): void => {
  const { province, commune } = facts;
  const wrong = (field: string) =>
    problem('InvalidRequest', { errors: [{ pointer: `${at}/${field}`, code: 'Invalid' }] });
  if (province !== undefined && !areas.find(`vn.${province}`)) throw wrong('province');
  if (province !== undefined && typeof commune === 'string' && !areas.find(`vn.${province}.${commune}`))
    throw wrong('commune');
};

const signedBy = (act: Act, command: EnterUnit, office: OfficeId | undefined): Signed<EnterUnit> => {
  const signed = (actor: Parameters<typeof signatureFor>[1]) => ({ ...command, signature: signatureFor(act, actor) });
  const actor = chooseActor(capacities(act, office), (each) => {
    const decision = unitDecider.decide(signed(each), unitDecider.initial);
    return decision.accepted ? null : decision.refusal;
  });
  return signed(actor);
};

/** The unit that this very command entered before, when the register knows the row already. */
const enteredBefore = async (
  { store }: ApiDeps,
  unitIds: readonly string[],
  { signature }: Signed<EnterUnit>,
): Promise<Entered> => {
  for (const id of unitIds) {
    const known = knownAnswer(await store.read(`unit-${id}`), [signature.commandId], signature.requestHash);
    if (known) return { unitId: UnitId.parse(id), ...known };
  }
  throw refused({ code: 'UnitAlreadyEntered', legalBasis: null });
};

/** Enters one unit by hand. Its id comes with it, so the key is kept apart: the same key never enters two units. */
export const enterUnit = async (
  deps: ApiDeps,
  act: Act,
  command: EnterUnit,
  office: OfficeId | undefined,
): Promise<Entered> => {
  assertArea(deps.areas, command.data.facts, '/data/facts');
  const signed = signedBy(act, command, office);
  const { officer, receivedAt: now } = act.signedIn;
  const asked = { officer, route: 'units', key: act.key, requestHash: act.requestHash, now };
  await once(deps.db, asked, z.string().parse, async () => commandIdFor(act, signed.signature.actor));
  const outcome = await enter(deps.db, (each) => unitDecider.decide(each, unitDecider.initial), signed);
  switch (outcome.outcome) {
    case 'entered':
      return enteredBefore(deps, [outcome.unitId], signed);
    case 'known':
      return enteredBefore(deps, outcome.unitIds, signed);
    case 'refused':
      throw refused(outcome.refusal);
  }
};
