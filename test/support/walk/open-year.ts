import { vi } from 'vitest';
import type { Client } from '#scripts/walk/client.ts';
import { officerOf } from '#scripts/walk/officers.ts';

/** Opens a year of Khánh Hòa through the api, back-dated to January, and waits for it. */
export const openYear = async (client: Client, year: number): Promise<void> => {
  const police = await officerOf(client, { role: 'PROV_POLICE', office: 'PROV_POLICE@vn.56' });
  const opening = { occurredAt: `${year}-01-05T05:00:00.000Z`, lateEntryGround: 'Mở lại để trình diễn' };
  const cycle = `/v1/cycles/${year}/provinces/56`;
  const { status, body } = await client.post(`${cycle}/open`, opening, police.token);
  if (status !== 202) throw new Error(`open ${year}: ${status} ${JSON.stringify(body)}`);
  await vi.waitFor(
    async () => {
      const { body: read } = await client.get(cycle, police.token);
      if (!JSON.stringify(read['run']).includes('"finished"')) throw new Error(JSON.stringify(read));
    },
    { timeout: 30_000, interval: 200 },
  );
};
