import { UnitId } from '#schema/ids.ts';
import { UnitFacts } from '#schema/unit.ts';
import { listOf, textOf } from '#scripts/walk/client.ts';
import { PROVINCE } from './communes.ts';
import type { Seeding } from './context.ts';
import { completionOf } from './facts.ts';
import { inPool } from './in-pool.ts';

export type SeedUnit = { readonly unitId: UnitId; readonly facts: UnitFacts };

const KEEPER = `of-pp${PROVINCE}a`;

/** Every unit of the province, page by page. */
export const readUnits = async ({ client, sessions }: Seeding): Promise<readonly SeedUnit[]> => {
  const token = await sessions(KEEPER);
  const units: SeedUnit[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ area: `vn.${PROVINCE}`, limit: '200', ...(cursor === '' ? {} : { cursor }) });
    const { status, body } = await client.get(`/v1/units?${query}`, token);
    if (status !== 200) throw new Error(`units: ${status} ${JSON.stringify(body)}`);
    for (const item of listOf(body, 'items')) {
      const facts: unknown = typeof item === 'object' && item !== null && 'facts' in item ? item.facts : null;
      units.push({ unitId: UnitId.parse(textOf(item, 'unitId')), facts: UnitFacts.parse(facts) });
    }
    const next: unknown = body['nextCursor'];
    cursor = typeof next === 'string' ? next : null;
  }
  return units;
};

/** Completes what the real list lacks, by `CorrectUnitDetails` in a demonstration session, which marks it. */
export const completeFacts = async (seeding: Seeding, units: readonly SeedUnit[]): Promise<void> => {
  const { client, sessions, progress } = seeding;
  const token = await sessions(KEEPER);
  let done = 0;
  await inPool([...units.entries()], 8, async ([n, { unitId, facts }]) => {
    const changes = completionOf(facts, n);
    done += 1;
    progress('Bổ sung dữ liệu đơn vị', done, units.length);
    if (changes === null) return;
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
