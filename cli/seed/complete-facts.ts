import { OfficerId, UnitId } from '#schema/ids.ts';
import { UnitFacts } from '#schema/unit.ts';
import { textOf } from '#scripts/walk/client.ts';
import type { Seeding } from './context.ts';
import { completionOf } from './facts.ts';
import { inPool } from './in-pool.ts';
import { KEEPER, readPages } from './read-pages.ts';

export type SeedUnit = { readonly unitId: UnitId; readonly facts: UnitFacts };

const seedUnit = (item: unknown): SeedUnit => {
  const facts: unknown = typeof item === 'object' && item !== null && 'facts' in item ? item.facts : null;
  return { unitId: UnitId.parse(textOf(item, 'unitId')), facts: UnitFacts.parse(facts) };
};

/** Every unit of the province. */
export const readUnits = async (seeding: Seeding): Promise<readonly SeedUnit[]> =>
  (await readPages(seeding, '/v1/units')).map(seedUnit);

/** The facts of a unit are kept at its own level. */
const KEEPER_OF_THE_MINISTRY = OfficerId.parse('of-v05a');

/** Completes what the real list lacks, by `CorrectUnitDetails` in a demonstration session, which marks it. */
export const completeFacts = async (seeding: Seeding, units: readonly SeedUnit[]): Promise<void> => {
  const { client, sessions, progress } = seeding;
  let done = 0;
  await inPool([...units.entries()], 8, async ([n, { unitId, facts }]) => {
    const changes = completionOf(facts, n);
    done += 1;
    progress('Bổ sung dữ liệu đơn vị', done, units.length);
    if (changes === null) return;
    const token = await sessions(facts.level === 'MINISTRY' ? KEEPER_OF_THE_MINISTRY : KEEPER);
    const body = { type: 'CorrectUnitDetails', data: { changes, reason: 'Bổ sung cho phần trình diễn' } };
    const { status, body: answer } = await client.post(
      `/v1/units/${unitId}/commands`,
      body,
      token,
      `seed-facts-${unitId}`,
    );
    if (status >= 300 && answer['code'] !== 'NothingChanged')
      throw new Error(`${unitId}: ${status} ${JSON.stringify(answer)}`);
  });
};
