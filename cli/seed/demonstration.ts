import { setTimeout as sleep } from 'node:timers/promises';
import type { Client as TemporalClient } from '@temporalio/client';
import type { MailTerms } from '#activities/mail/queue-digests.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { createClient } from '#scripts/walk/client.ts';
import { finishedYear } from '#scripts/walk/dates.ts';
import type { SigningKey } from '#store/command-signature.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { countUnits } from '#store/unit-streams.ts';
import { openCycle } from '../open-cycle.ts';
import { recordCalls } from './calls.ts';
import { runCampaigns } from './campaigns.ts';
import { communesOf, PROVINCE } from './communes.ts';
import { completeFacts, readUnits, type SeedUnit } from './complete-facts.ts';
import { enterContacts } from './contacts.ts';
import { GROUND, noonOf, type Seeding } from './context.ts';
import { enterOfficers } from './enter-officers.ts';
import { type DemoUnit, demoOfficers } from './officers.ts';
import { createSessions } from './session.ts';
import { spreadCurrentYear, spreadFinishedYear } from './spread.ts';
import { openCases } from './year.ts';

export type DemonstrationDeps = {
  readonly address: string;
  readonly dataFolder: string;
  readonly store: EventStore;
  readonly db: Queryable;
  readonly temporal: TemporalClient;
  readonly mail: MailTerms;
  readonly keys: readonly SigningKey[];
  readonly now: Date;
  readonly progress: Seeding['progress'];
};

const TRIES = 60;
const allUnits = async (seeding: Seeding, expected: number): Promise<readonly SeedUnit[]> => {
  for (let tries = 1; ; tries += 1) {
    const units = await readUnits(seeding);
    if (units.length >= expected) return units;
    if (tries === TRIES) throw new Error(`the list shows ${units.length} of ${expected} units: is the worker running?`);
    await sleep(500);
  }
};

const asDemoUnit = ({ unitId, facts }: SeedUnit): DemoUnit => ({
  unitId,
  name: facts.name,
  subtype: facts.subtype,
  commune: facts.commune,
});

const openYear = async (deps: DemonstrationDeps, year: number): Promise<void> => {
  const { temporal: client, db, keys, now, progress } = deps;
  const onProgress = (done: number, total: number) => progress(`Mở năm ${year}`, done, total);
  const occurredAt = noonOf(`${year}-01-05`, now);
  const options = { year, province: PROVINCE, occurredAt, receivedAt: now.toISOString(), demonstration: true };
  await openCycle({ client, db, keys, onProgress }, { ...options, lateEntryGround: GROUND });
};

/** Officers, facts, both years and their cases; every act by the same commands as in real work. Answers refusals. */
export const seedDemonstration = async (deps: DemonstrationDeps): Promise<readonly string[]> => {
  const { store, db, now, progress } = deps;
  const client = createClient(deps.address);
  const seeding: Seeding = { client, sessions: createSessions(client), now, progress };
  const communes = communesOf(deps.dataFolder);
  const entering = { store, db, now: now.toISOString() };
  await enterOfficers(entering, demoOfficers(communes, []));
  // The register's read model follows the import: nothing is completed before it holds every unit.
  await completeFacts(seeding, await allUnits(seeding, await countUnits(db, PROVINCE)));
  const units = await readUnits(seeding);
  await enterOfficers(entering, demoOfficers([], units.map(asDemoUnit)));
  await enterContacts(db, entering.now, { units, communes });
  const finished = finishedYear(now);
  const current = finished + 1;
  const isCurrentToo = yearOf(dateOf(now.toISOString())) === current;
  await openYear(deps, finished);
  const refused = [...(await spreadFinishedYear(seeding, finished, await openCases(seeding, finished, units)))];
  await runCampaigns(seeding, deps, finished);
  refused.push(...(await recordCalls(seeding, finished)));
  if (!isCurrentToo) return refused;
  await openYear(deps, current);
  return [...refused, ...(await spreadCurrentYear(seeding, current, await openCases(seeding, current, units)))];
};
