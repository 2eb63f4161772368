import { join } from 'node:path';
import { communesOf } from '#cli/seed/communes.ts';
import { enterOfficers } from '#cli/seed/enter-officers.ts';
import { demoOfficers } from '#cli/seed/officers.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';

export const WARD = '22366';

/** Officers of one ward and of the province, as a running system would have them. */
export const appointOfficers = async (appUrl: string, now: string): Promise<void> => {
  const pool = createPool({ url: appUrl, applicationName: 'spec', max: 2, onError: () => undefined });
  const ward = communesOf(join(import.meta.dirname, '../../../data')).filter(({ code }) => code === WARD);
  await enterOfficers({ store: createEventStore(pool), db: pool, now }, demoOfficers(ward, []));
  await pool.end();
};
