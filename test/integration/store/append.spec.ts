import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { caseStream, currentRow, fill, oneEvent, openDatabase, released, signature, ward } from './fixtures.ts';

it('writes the events of a command with dense versions and reads them back as they were signed', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const commandId = randomUUID();
  const text = 'Ghi "chú"\n\t\\ \u0001 😀 ₫ <b>';
  const events = [released(commandId, text), released(commandId, null)];

  const appended = await store.append({ streamId, expectedVersion: 0, commandId, events });

  const stored = await store.read(streamId);
  expect(appended).toEqual({ outcome: 'appended', version: 2, position: stored[1]?.position });
  expect(stored.map(({ version }) => version)).toEqual([1, 2]);
  expect(stored[0]).toMatchObject({ ...released(commandId, text), streamId, schemaVersion: 1 });
  expect(stored[1]?.prevHash).toBe(stored[0]?.hash);
});

it('keeps the receipt of a paper act beside the event', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const commandId = randomUUID();
  const heldElsewhere = { custodian: 'Công an phường', seenBy: signature(commandId).actor.officer, on: '2026-03-30' };
  const scan = { kind: 'FORM', number: '12/BB', date: '2026-03-30', title: 'Phiếu đăng ký', at: { heldElsewhere } };
  const signed = signature(commandId, { channel: { paper: { scan, receiptNumber: '7', receivedOn: '2026-03-30' } } });

  const events = [{ ...released(commandId), signature: signed }];
  await store.append({ streamId, expectedVersion: 0, commandId, events });

  expect((await store.read(streamId))[0]?.signature).toEqual(signed);
});

it('answers a repeated command with its own last event, also after the version moved on', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  const command = oneEvent(streamId, 0);
  const first = await store.append(command);
  await store.append(oneEvent(streamId, 1));

  const late = await store.append(command);
  const reloaded = await store.append({ ...command, expectedVersion: 2 });

  expect(late).toEqual({ ...first, outcome: 'duplicate' });
  expect(reloaded).toEqual({ ...first, outcome: 'duplicate' });
  expect(await store.read(streamId)).toHaveLength(2);
});

it('answers a wrong expected version with the real one and writes nothing', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  await fill(store, streamId, 2);
  const tail = (await store.read(streamId))[1]?.position;

  for (const expected of [0, 1, 3]) {
    const answer = await store.append(oneEvent(streamId, expected));
    expect(answer).toEqual({ outcome: 'conflict', version: 2, position: tail });
  }
  expect(await store.append(oneEvent(caseStream(), 4))).toEqual({ outcome: 'conflict', version: 0, position: '0' });
  expect(await store.read(streamId)).toHaveLength(2);
});

it('reads only what came after a version', async () => {
  const { store } = await openDatabase();
  const streamId = caseStream();
  await fill(store, streamId, 3);

  expect((await store.read(streamId, 1)).map(({ version }) => version)).toEqual([2, 3]);
  expect(await store.read(caseStream())).toEqual([]);
});

it('writes the current row with the event or not at all', async () => {
  const { app, store } = await openDatabase();
  const streamId = caseStream();
  const row = currentRow(streamId);
  const appended = await store.append({ ...oneEvent(streamId, 0), current: row });
  const moved = currentRow(streamId, { status: 'InProgress' });
  await store.append({ ...oneEvent(streamId, 0), current: moved }); // a conflict

  const { rows } = await app.query('select * from read.case_current');
  const [event] = await store.read(streamId);
  const set = { version: 1, position: appended.position, updated_at: event?.recordedAt };
  expect(rows).toEqual([{ ...row, ...set, search_name: 'truong thpt dong da' }]);
});

it('leaves a newer current row alone', async () => {
  const { admin, store } = await openDatabase();
  const streamId = caseStream();
  await store.append({ ...oneEvent(streamId, 0), current: currentRow(streamId) });
  await store.append({ ...oneEvent(streamId, 1), current: currentRow(streamId, { status: 'InProgress' }) });

  const values = [JSON.stringify(currentRow(streamId))];
  await admin.query('select read.put_case_current(array[$1::json], array[1], array[1::bigint], array[now()])', values);

  const { rows } = await admin.query('select version, status from read.case_current');
  expect(rows).toEqual([{ version: 2, status: 'InProgress' }]);
});

it('keeps a stream of a year in that year and one without a year in the standing leaf', async () => {
  const { app, store } = await openDatabase();
  const commandId = randomUUID();
  const data = { role: 'CLERK', office: ward, until: '2026-06-30T17:00:00.000Z', reason: 'Chuyển công tác' };
  const event = { type: 'AppointmentEnded', data, signature: signature(commandId) };

  await store.append({ streamId: 'officer-of-Amina1', expectedVersion: 0, commandId, events: [event] });
  await store.append(oneEvent(caseStream(1, 2027), 0));

  const { rows } = await app.query('select tableoid::regclass::text as leaf from es.event order by position');
  expect(rows).toEqual([{ leaf: 'es.event_standing' }, { leaf: 'es.event_2027' }]);
  expect(await store.read('officer-of-Amina1')).toHaveLength(1);
});
