import { RULES } from '#domain/case/rules.ts';
import type { OpenedCase } from '#domain/case/state.ts';
import { officeKind } from '#domain/policy/office.ts';
import type { CaseCommand } from '#schema/case/commands.ts';
import type { Actor } from '#schema/envelope.ts';
import type { OfficerId } from '#schema/ids.ts';
import type { Officers } from '../auth/officers.ts';
import { presentAppointments } from '../auth/signed-in.ts';
import { problem } from '../problem/fault.ts';
import type { Act } from './signature.ts';

/** Does this act come on paper from the unit itself? Then its head signs, and whoever types it is no signer. */
export const isPaperOfUnit = ({ channel }: Act, { type }: CaseCommand): boolean =>
  channel !== 'ONLINE' && type !== 'OpenCase' && RULES[type].by.some((slot) => slot === 'UNIT_HEAD');

/** Paper is typed where it was received: by officers of the standing body or its superior, never by the unit itself. */
const mayType = ({ signedIn }: Act, { offices }: OpenedCase): boolean => {
  const desks = [offices.standingBody, offices.superior];
  return presentAppointments(signedIn).some(
    ({ role, office }) => desks.includes(office) && role === officeKind(office),
  );
};

/** The unit's head as signer, the officer as typist (lifecycle §2). Several heads: `signer` says which. */
export const paperActor = async (
  act: Act,
  state: OpenedCase,
  signer: OfficerId | undefined,
  holdersOf: Officers['holdersOf'],
): Promise<Actor> => {
  const { unit, standingBody } = state.offices;
  if (!mayType(act, state)) throw problem('NotPermitted', { facts: { roles: [standingBody] } });
  const heads = await holdersOf('UNIT_HEAD', unit, act.occurredAt);
  const [officer, another] = signer === undefined ? heads : heads.filter((head) => head === signer);
  if (officer === undefined || another !== undefined) throw problem('SignerUnknown', { facts: { office: unit } });
  return { officer, role: 'UNIT_HEAD', office: unit, onBehalfOf: null, enteredBy: act.signedIn.officer };
};
