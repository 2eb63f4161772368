import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Append, NewEvent } from '#store/event-store.ts';
import { failureKindOf } from '#store/failure.ts';
import {
  caseStream,
  currentRow,
  type Database,
  oneEvent,
  openDatabase,
  released,
  signature,
  sqlStateOf,
} from './fixtures.ts';

const kindOf = (work: Promise<unknown>) => work.then(() => 'accepted', failureKindOf);

const eventCount = async ({ app }: Database) => (await app.query('select from es.event')).rowCount;

type Flaw = readonly [part: Partial<NewEvent>, error: 'InvalidEvent' | 'TypeError'];

const flaws = (commandId: string): Record<string, Flaw> => ({
  'an unknown type': [{ type: 'CaseForgotten' }, 'InvalidEvent'],
  'another stream’s type': [{ type: 'UnitEntered' }, 'InvalidEvent'],
  'a schema version never released': [{ schemaVersion: 2 }, 'InvalidEvent'],
  'a missing field': [{ data: {} }, 'InvalidEvent'],
  'a field too many': [{ data: { reason: null, mood: 'good' } }, 'InvalidEvent'],
  'a value of the wrong type': [{ data: { reason: 7 } }, 'InvalidEvent'],
  'a signature for another command': [{ signature: signature(randomUUID()) }, 'InvalidEvent'],
  'an instant finer than a millisecond': [
    { signature: signature(commandId, { occurredAt: '2026-09-04T16:59:59.9996Z' }) },
    'InvalidEvent',
  ],
  NUL: [{ data: { reason: 'a\u0000b' } }, 'TypeError'],
  'a lone surrogate': [{ data: { reason: 'a\ud800b' } }, 'TypeError'],
  'NUL in the envelope': [{ signature: signature(commandId, { lateEntryGround: 'a\u0000' }) }, 'TypeError'],
  'a lone surrogate in the envelope': [{ signature: signature(commandId, { lateEntryGround: '\udc00' }) }, 'TypeError'],
});

it('refuses for good an event that has no released shape or cannot be stored exactly', async () => {
  const database = await openDatabase();
  const commandId = randomUUID();
  const wanted = flaws(commandId);
  const answers: Record<string, unknown> = {};
  for (const [what, [part]] of Object.entries(wanted)) {
    const events = [{ ...released(commandId), ...part }];
    const appending = database.store.append({ streamId: caseStream(), expectedVersion: 0, commandId, events });
    answers[what] = await appending.then(
      () => 'accepted',
      (error: Error) => [error.name, failureKindOf(error)],
    );
  }
  expect(answers).toEqual(
    Object.fromEntries(Object.entries(wanted).map(([what, [, error]]) => [what, [error, 'permanent']])),
  );
  expect(await eventCount(database)).toBe(0);
});

it('refuses a call without events, with more than 500, or for no stream', async () => {
  const database = await openDatabase();
  const commandId = randomUUID();
  const many = Array.from({ length: 501 }, () => released(commandId));
  const calls: readonly Append[] = [
    { ...oneEvent(caseStream(), 0, commandId), events: [] },
    { ...oneEvent(caseStream(), 0, commandId), events: many },
    oneEvent('case', 0, commandId),
    oneEvent('case-56-DN-000001', 0, commandId),
    oneEvent(caseStream(), -1, commandId),
    oneEvent(caseStream(1, 2021), 0, commandId), // a year without a leaf
  ];
  for (const call of calls) expect(await kindOf(database.store.append(call))).toBe('permanent');
  expect(await eventCount(database)).toBe(0);

  const full = { ...oneEvent(caseStream(), 0, commandId), events: many.slice(1) };
  expect(await database.store.append(full)).toMatchObject({ outcome: 'appended', version: 500 });
});

it('takes the event back when its current row cannot be written', async () => {
  const database = await openDatabase();
  const streamId = caseStream();
  const current = currentRow(streamId, { due_at: 'soon' });
  expect(await kindOf(database.store.append({ ...oneEvent(streamId, 0), current }))).toBe('permanent');
  expect(await eventCount(database)).toBe(0);
});

const directly = (database: Database, over: Record<string, unknown>) => {
  const id = randomUUID();
  const event = {
    event_id: id,
    type: 'CaseReleased',
    schema_version: 1,
    actor_id: 'of-Amina1',
    actor_role: 'COMMUNE_POLICE',
    actor_office: 'COMMUNE_POLICE@vn.56.22366',
    channel: 'ONLINE',
    demonstration: false,
    request_hash: 'ab'.repeat(32),
    correlation_id: id,
    occurred_at: '2026-09-04T16:59:59.999Z',
    received_at: '2026-09-04T16:59:59.999Z',
    payload: '{"reason":null}',
    meta: '{}',
    ...over,
  };
  const values = [caseStream(), id, JSON.stringify([event])];
  return database.app.query(`select * from es.append($1, 'case', 2026, 0, $2, $3)`, values);
};

it('guards itself in SQL too, whoever calls it', async () => {
  const database = await openDatabase();
  const states = {
    whole: await sqlStateOf(directly(database, {})),
    finerOccurred: await sqlStateOf(directly(database, { occurred_at: '2026-09-04T16:59:59.9996Z' })),
    finerReceived: await sqlStateOf(directly(database, { received_at: '2026-09-04T16:59:59.9996Z' })),
    noJson: await sqlStateOf(directly(database, { payload: '{"reason":' })),
    noObject: await sqlStateOf(directly(database, { payload: '[]' })),
    nulInPayload: await sqlStateOf(directly(database, { payload: '{"reason":"\\u0000"}' })),
    surrogateInPayload: await sqlStateOf(directly(database, { payload: '{"reason":"\\ud800"}' })),
    shortRequestHash: await sqlStateOf(directly(database, { request_hash: 'abab' })),
    unknownChannel: await sqlStateOf(directly(database, { channel: 'FAX' })),
  };
  expect(states).toEqual({
    whole: 'accepted',
    finerOccurred: '22008',
    finerReceived: '22008',
    noJson: '22P02',
    noObject: '22023',
    nulInPayload: '22P05',
    surrogateInPayload: '22P02',
    shortRequestHash: '23514',
    unknownChannel: '23514',
  });
  expect(await eventCount(database)).toBe(1);
});

it('cuts its own clock to milliseconds and never rounds it into the future', async () => {
  const { admin } = await openDatabase();
  const event = `json_build_array(json_build_object('event_id', gen_random_uuid(), 'type', 'CaseReleased',
    'schema_version', 1, 'actor_id', 'of-Amina1', 'actor_role', 'CLERK', 'actor_office', 'PROV_PC@vn.56',
    'channel', 'ONLINE', 'demonstration', false, 'request_hash', repeat('ab', 32),
    'correlation_id', gen_random_uuid(), 'occurred_at', now()::timestamptz(3), 'received_at', now()::timestamptz(3),
    'payload', '{}', 'meta', '{}'))`;
  // The clock is read again as soon as the call is back, far less than half a millisecond later: rounding would show.
  await admin.query(`create table public.back as select 'case-2026-56-DN-' || i as stream_id, clock_timestamp() as at
    from generate_series(100001, 100200) as i
    cross join lateral es.append('case-2026-56-DN-' || i, 'case', 2026, 0, gen_random_uuid(), ${event})`);

  const { rows } = await admin.query(`select count(*)::int as events,
    (count(*) filter (where recorded_at > at))::int as ahead from es.event join public.back using (stream_id)`);
  expect(rows).toEqual([{ events: 200, ahead: 0 }]);
});
