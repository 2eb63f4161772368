import type { UnitEvent, UnitFacts } from '#schema/unit.ts';
import type { Queryable } from '../pool.ts';

/** Which row of which register a unit is. */
export type UnitIdentity = {
  readonly source: string;
  readonly externalId: string | null;
  /** Name for rows of a register without ids of its own; more than one unit may have it. */
  readonly nameKey: string;
};

type Entered = Extract<UnitEvent, { type: 'UnitEntered' }>['data'];
type Identifying = {
  readonly facts: Pick<UnitFacts, 'province' | 'type' | 'name' | 'formerDistrict'>;
  readonly source: Entered['source'];
};

/** A name in the one form in which it is compared: NFC, one space, lower case. */
export const oneForm = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

/** Province, type, name and former district: six school names of Khánh Hòa stand twice, in two former districts. */
export const identityOf = ({ facts, source }: Identifying): UnitIdentity => {
  const { province, type, name, formerDistrict } = facts;
  return { ...source, nameKey: JSON.stringify([province, type, oneForm(name), oneForm(formerDistrict ?? '')]) };
};

export type KnownUnits = {
  /** The units that a row may be: one, none, or several that its name alone cannot tell apart. */
  readonly matching: (identity: UnitIdentity) => readonly string[];
};

type Found = {
  readonly unit_id: string;
  readonly source: string;
  readonly external_id: string | null;
  name_key: string;
};

const idKey = (source: string, externalId: string | null) => JSON.stringify([source, externalId]);

/** Looks the rows of one page up at once. A row with an id of its register is that id's unit and no other. */
export const findUnits = async (db: Queryable, asked: readonly UnitIdentity[]): Promise<KnownUnits> => {
  const withId = asked.filter(({ externalId }) => externalId !== null);
  const { rows } = await db.query<Found>({
    text: `select unit_id, source, external_id, name_key from shell.unit_identity
      where (source, external_id) in (select * from unnest($1::text[], $2::text[])) or name_key = any($3)
      order by unit_id`,
    values: [
      withId.map(({ source }) => source),
      withId.map(({ externalId }) => externalId),
      asked.filter(({ externalId }) => externalId === null).map(({ nameKey }) => nameKey),
    ],
  });
  const byId = new Map(rows.map((row) => [idKey(row.source, row.external_id), row.unit_id]));
  const byName = Map.groupBy(rows, (row) => row.name_key);
  return {
    matching: ({ source, externalId, nameKey }) => {
      if (externalId === null) return (byName.get(nameKey) ?? []).map(({ unit_id }) => unit_id);
      const unitId = byId.get(idKey(source, externalId));
      return unitId === undefined ? [] : [unitId];
    },
  };
};

/** Throws on a twin (23505): its caller holds `lockRegister` and has looked before. */
export const putIdentities = async (
  db: Queryable,
  rows: readonly { readonly unitId: string; readonly identity: UnitIdentity }[],
): Promise<void> => {
  await db.query({
    text: `insert into shell.unit_identity (unit_id, source, external_id, name_key)
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    values: [
      rows.map(({ unitId }) => unitId),
      rows.map(({ identity }) => identity.source),
      rows.map(({ identity }) => identity.externalId),
      rows.map(({ identity }) => identity.nameKey),
    ],
  });
};

/** One writer of new units at a time, until the end of the transaction: two imports of one file enter it once. */
export const lockRegister = async (client: Queryable): Promise<void> => {
  await client.query({ text: `select pg_advisory_xact_lock(hashtext('register of units'))` });
};
