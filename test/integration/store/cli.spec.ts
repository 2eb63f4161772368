import { expect, it, onTestFinished } from 'vitest';
import { migrateDatabase } from '#cli/migrate.ts';
import { rebuild } from '#cli/rebuild.ts';
import { verify } from '#cli/verify.ts';
import { decideCase } from '#domain/case/decide.ts';
import { evolveCase } from '#domain/case/evolve.ts';
import { type CaseState, notOpened } from '#domain/case/state.ts';
import { SHIPPED } from '#domain/policy-stream/tables.ts';
import { caseCurrentRow } from '#projections/case-current/row.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import { createEventStore, type EventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';
import { accept, open, register } from '#test/support/case/stages.ts';
import { createTestDatabase } from '#test/support/postgres.ts';

const streamId = 'case-2026-56-CQ-000001';

const take = async (store: EventStore, command: SignedCommand, state: CaseState, version: number) => {
  const decision = decideCase(command, state);
  if (!decision.accepted) throw new Error(`Refused: ${decision.refusal.code}`);
  const { events } = decision;
  const next = events.reduce(evolveCase, state);
  if (next.status === 'NotOpened') throw new Error('not opened');
  const { commandId } = command.signature;
  const current = caseCurrentRow(next, SHIPPED);
  const appended = await store.append({ streamId, expectedVersion: version, commandId, events, current });
  return { state: next, version: appended.version };
};

/** A real case up to its accepted registration. */
const openDatabase = async () => {
  const { adminUrl, appUrl, close } = await createTestDatabase();
  const admin = createPool({ url: adminUrl, applicationName: 'spec', max: 2, onError: () => undefined });
  onTestFinished(async () => {
    await admin.end();
    await close();
  });
  const store = createEventStore(admin);
  let at: { state: CaseState; version: number } = { state: notOpened, version: 0 };
  for (const command of [open(), register(), accept()]) at = await take(store, command, at.state, at.version);
  return { url: appUrl, adminUrl, admin, version: at.version };
};

it('says that a whole record is whole, and fails with stream and version of an altered one', async () => {
  const { url, admin, version } = await openDatabase();
  expect(await verify({ url })).toMatchObject({
    exitCode: 0,
    lines: [`${version} events in 1 streams: whole`],
    data: { events: version, findings: [], agree: true },
  });

  const client = await admin.connect();
  await client.query('set session_replication_role = replica');
  await client.query(`update es.event set payload = '{}' where version = 2`);
  await client.query('reset session_replication_role');
  client.release();
  const altered = await verify({ url, year: 2026 });
  expect(altered.exitCode).toBe(1);
  expect(altered.lines).toEqual([`${streamId} version 2: PayloadAltered`, `${version} events in 1 streams: 1 bad`]);
  expect(await verify({ url, year: 2027 })).toMatchObject({ exitCode: 0 });
});

it('folds every case anew, names the rows that differ, and mends them', async () => {
  const { url, admin } = await openDatabase();
  const before = (await admin.query('select * from read.case_current')).rows;
  expect(await rebuild({ url, name: 'case-current', check: true })).toMatchObject({
    exitCode: 0,
    lines: ['case-current: 1 cases, all equal their events'],
  });

  const damages = [
    `update read.case_current set status = 'Closed'`,
    `update read.case_current set state = '{}'`,
    `update read.case_current set search_name = 'x'`,
    `update read.case_current set version = 1`,
    'delete from read.case_current',
  ];
  for (const damage of damages) {
    await admin.query(damage);
    expect(await rebuild({ url, name: 'case-current', check: true })).toMatchObject({
      exitCode: 1,
      lines: ['case-current: 1 cases, 1 differ'],
    });
    expect(await rebuild({ url, name: 'case-current' })).toMatchObject({ exitCode: 0 });
    expect((await admin.query('select * from read.case_current')).rows).toEqual(before);
  }
});

it('rebuilds every projection it is given and refuses a name that is none', async () => {
  const { url } = await openDatabase();
  const projection = {
    name: 'accepted',
    version: 1,
    tables: [{ name: 'accepted', columns: 'stream_id text primary key' }],
    handles: ['RegistrationAccepted'],
    fold: async () => undefined,
  };
  expect(await rebuild({ url, projections: [projection] })).toMatchObject({
    exitCode: 0,
    lines: ['case-current: 1 cases, all equal their events', expect.stringContaining('accepted generation 1')],
  });
  await expect(rebuild({ url, name: 'nothing' })).rejects.toThrow('No projection nothing; there are case-current');
});

it('says which migrations ran', async () => {
  const { adminUrl } = await openDatabase();
  expect(await migrateDatabase({ adminUrl })).toEqual({
    exitCode: 0,
    lines: ['The schema is up to date.'],
    data: { ran: [] },
  });
});
