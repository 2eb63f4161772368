import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Signature } from '#schema/envelope.ts';
import { OfficeId, OfficerId } from '#schema/ids.ts';
import type { CaseCurrentRow } from '#store/case-current.ts';
import { type Append, createEventStore, type EventStore, type NewEvent } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import { createTestDatabase } from '#test/support/postgres.ts';

export const ward = OfficeId.parse('COMMUNE_POLICE@vn.56.22366');
export const amina = OfficerId.parse('of-Amina1');

export const signature = (commandId: string, over: Partial<Signature> = {}): Signature => ({
  actor: { officer: amina, role: 'COMMUNE_POLICE', office: ward, onBehalfOf: null, enteredBy: null },
  channel: 'ONLINE',
  lateEntryGround: null,
  demonstration: false,
  occurredAt: '2026-03-31T09:55:00.999Z',
  receivedAt: '2026-03-31T09:55:01.000Z',
  commandId,
  requestHash: 'ab'.repeat(32),
  correlationId: commandId,
  causationId: null,
  ...over,
});

/** The smallest event of a case. */
export const released = (commandId: string, reason: string | null = 'nghỉ phép'): NewEvent => ({
  type: 'CaseReleased',
  data: { reason },
  signature: signature(commandId),
});

export const caseStream = (number = Math.floor(Math.random() * 1e6), year = 2026): string =>
  `case-${year}-56-DN-${String(number).padStart(6, '0')}`;

export const oneEvent = (streamId: string, expectedVersion: number, commandId: string = randomUUID()): Append => ({
  streamId,
  expectedVersion,
  commandId,
  events: [released(commandId)],
});

export const currentRow = (streamId: string, over: Partial<CaseCurrentRow> = {}): CaseCurrentRow => ({
  case_id: streamId.slice('case-'.length),
  year: 2026,
  province: '56',
  commune: '22366',
  area: 'vn.56.22366',
  unit_id: streamId.slice('case-2026-'.length),
  unit_name: 'Trường THPT Đống Đa',
  unit_type: 'EDUCATION',
  level: 'COMMUNE',
  bloc: null,
  status: 'AwaitingRegistration',
  step: 'registration',
  registration: 'Pending',
  recognition: 'Undecided',
  grade: null,
  reward: null,
  standing_body: ward,
  decider: null,
  pending_office: null,
  pending_role: 'UNIT_HEAD',
  assignee: null,
  due_at: '2026-03-31T16:59:59.999Z',
  opened_at: '2026-01-05T02:00:00.000Z',
  demonstration: false,
  denominator: true,
  ready: false,
  missing: ['dossier'],
  state: { status: 'AwaitingRegistration' },
  ...over,
});

export type Database = { readonly app: Pool; readonly admin: Pool; readonly store: EventStore };

const poolOf = (url: string, max: number): Pool =>
  createPool({ url, applicationName: 'spec', max, onError: () => undefined }); // the database is dropped under it

/** A migrated database of this test alone, as the application and as a superuser. */
export const openDatabase = async (max = 8): Promise<Database> => {
  const database = await createTestDatabase();
  const app = poolOf(database.appUrl, max);
  const admin = poolOf(database.adminUrl, 2);
  onTestFinished(async () => {
    await Promise.all([app.end(), admin.end()]);
    await database.close();
  });
  return { app, admin, store: createEventStore(app) };
};

/** Appends `count` events, one command each. */
export const fill = async (store: EventStore, streamId: string, count: number): Promise<void> => {
  for (let version = 0; version < count; version += 1) await store.append(oneEvent(streamId, version));
};

export const sqlStateOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};
