import { officeAt } from '#domain/policy/office.ts';
import { SYSTEM_OFFICE } from '#domain/policy/system-actor.ts';
import type { Actor } from '#schema/envelope.ts';
import type { OfficeId } from '#schema/ids.ts';
import type { Role } from '#schema/roles.ts';
import { rewardOffices } from './authority.ts';
import { pendingPost } from './pending.ts';
import type { Slot } from './rules.ts';
import type { OpenedCase } from './state.ts';

const STANDING: readonly Role[] = ['COMMUNE_POLICE', 'PROV_POLICE', 'V05'];
const DECIDING: readonly Role[] = ['COMMUNE_PC', 'PROV_PC', 'MINISTER'];

/** Roles which may ever fill a slot, whatever the case. */
export const SLOT_ROLES: Readonly<Record<Slot, readonly Role[]>> = {
  UNIT_HEAD: ['UNIT_HEAD'],
  SB: STANDING,
  SUPERIOR_SB: ['PROV_POLICE', 'V05', 'MINISTER'],
  DEC: DECIDING,
  REWARD_DECIDER: ['REWARD_DECIDER'],
  PROV_POLICE: ['PROV_POLICE'],
  RECORDS: ['RECORDS'],
  OFFICE_HEAD: ['OFFICE_HEAD'],
  ANYONE_OF_OFFICE: ['UNIT_HEAD', ...STANDING, ...DECIDING, 'RECORDS'],
  SYSTEM: ['SYSTEM'],
};

const provincialPolice = (state: OpenedCase): OfficeId => officeAt('PROV_POLICE', state.facts.province);

/** The offices that fill a slot for this case; a role of standing or deciding bodies is the office's own kind. */
export function slotOffices(slot: Slot, state: OpenedCase): readonly OfficeId[] {
  const { offices } = state;
  const pending = pendingPost(state);
  switch (slot) {
    case 'UNIT_HEAD':
      return [offices.unit];
    case 'SB':
      return [offices.standingBody];
    case 'SUPERIOR_SB':
      return [offices.superior];
    case 'DEC':
      return [offices.decider];
    case 'REWARD_DECIDER':
      return rewardOffices(state);
    case 'PROV_POLICE':
      return [provincialPolice(state)];
    case 'RECORDS':
      return [offices.standingBody, offices.decider, provincialPolice(state)];
    case 'OFFICE_HEAD':
    case 'ANYONE_OF_OFFICE':
      return pending ? [pending.office] : [];
    case 'SYSTEM':
      return [SYSTEM_OFFICE];
  }
}

/** For the offices' own roles (police, committees) the role must be the office's kind. */
export const fills = (slot: Slot, { role, office }: Pick<Actor, 'role' | 'office'>, state: OpenedCase): boolean =>
  SLOT_ROLES[slot].includes(role) &&
  slotOffices(slot, state).includes(office) &&
  (![...STANDING, ...DECIDING].includes(role) || office.startsWith(`${role}@`));

/** Before a case exists: the standing body of the unit, or the year opening. */
export const fillsOpening = ({ role, office }: Pick<Actor, 'role' | 'office'>, standingBody: OfficeId): boolean =>
  role === 'SYSTEM' ? office === SYSTEM_OFFICE : office === standingBody && office.startsWith(`${role}@`);
