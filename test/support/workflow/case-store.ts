import { randomBytes } from 'node:crypto';
import type { ActivityDeps } from '#activities/index.ts';
import type { Instant } from '#schema/ids.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { createTestDatabase } from '../postgres.ts';

/** The clock port of a story: a spec moves it. */
export type StoryClock = { at: Instant };
export type CaseStore = { readonly pool: Pool; readonly deps: ActivityDeps; readonly close: () => Promise<void> };

/** A migrated database of its own, and what the activities need on it. */
export const createCaseStore = async (clock: StoryClock): Promise<CaseStore> => {
  const database = await createTestDatabase();
  const broken: Error[] = [];
  const onError = (error: Error) => void broken.push(error);
  const pool = createPool({ url: database.appUrl, applicationName: 'spec', max: 4, onError });
  const close = async () => {
    await pool.end();
    await database.close();
  };
  const keys = [{ keyId: 'spec', secret: randomBytes(32) }];
  const startCase = () => Promise.reject(new Error('this story opens no year'));
  const wakeCase = () => Promise.reject(new Error('this story loses no timer'));
  const store = createEventStore(pool);
  const mail = { domain: 'ghi-nhan.example', sms: false };
  return {
    pool,
    deps: { store, db: pool, keys, now: () => clock.at, startCase, wakeCase, lapseSpreadSeconds: 0, mail },
    close,
  };
};
