import { officeAt, unitOffice } from '#domain/policy/office.ts';
import type { UnitId } from '#schema/ids.ts';
import { type Contact, putContacts } from '#store/contacts.ts';
import type { Queryable } from '#store/pool.ts';
import { type Commune, PROVINCE } from './communes.ts';

/** A reserved name (RFC 2606): what is sent there by mistake reaches nobody. */
export const DOMAIN = 'ghi-nhan.example';

/**
 * Nobody's numbers: no province has the area code 0200 (the plan of 2017 begins at 0203), so that no subscriber can be
 * called by mistake. Seven digits follow.
 */
const numberOf = (digits: string): string => `+84200${digits.padStart(7, '0')}`;

const KIND_DIGITS: Readonly<Record<string, string>> = { CQ: '1', DN: '2', GD: '3' };

/** `56-GD-000123` and `of-uh56GD000123` alike. */
const ordinal = (id: string): number => Number(id.slice(-6));

/** One unit in seven has no mail address, so that somebody stands on the list of those to telephone. */
export const isWithoutMail = (id: string): boolean => ordinal(id) % 7 === 3;
/** One in three of these has no telephone number either. */
const isWithoutAll = (id: string): boolean => isWithoutMail(id) && ordinal(id) % 3 === 0;

const ofUnit = (unitId: UnitId): Contact => ({
  office: unitOffice(unitId),
  email: isWithoutMail(unitId) ? null : `${unitId.toLowerCase()}@${DOMAIN}`,
  telephone: isWithoutAll(unitId) ? null : numberOf(`${KIND_DIGITS[unitId.slice(3, 5)]}${unitId.slice(-6)}`),
});

const ofCommittee = ({ code }: Commune): Contact => ({
  office: officeAt('COMMUNE_PC', PROVINCE, code),
  email: `ubnd-${code}@${DOMAIN}`,
  telephone: numberOf(`40${code}`),
});

/** How offices of the demonstration are reached beside their officers' accounts; a second time nothing changes. */
export const enterContacts = async (
  db: Queryable,
  now: string,
  {
    units,
    communes,
  }: { readonly units: readonly { readonly unitId: UnitId }[]; readonly communes: readonly Commune[] },
): Promise<void> => {
  const contacts = [...units.map(({ unitId }) => ofUnit(unitId)), ...communes.map(ofCommittee)];
  await putContacts(
    db,
    contacts.filter(({ email, telephone }) => email !== null || telephone !== null),
    now,
  );
};
