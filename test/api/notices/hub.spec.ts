import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAppointments } from '#api/auth/appointments.ts';
import { closeSession, openSession } from '#api/auth/session-store.ts';
import { createNames } from '#api/names.ts';
import { createNoticeHub, type Joining } from '#api/notices/hub.ts';
import { OfficeId } from '#schema/ids.ts';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { appoint } from '#test/support/api/caller.ts';
import { head, otherCommune, type Person } from '#test/support/case/officers.ts';
import { giveNotice } from '#test/support/notices/some-notice.ts';

const NOW = '2026-04-02T03:00:00.000Z';
const LATER = '2026-04-02T15:00:00.000Z';
const PACE = { pollMs: 20, heartbeatMs: 60 };
const log = pino({ level: 'silent' });

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ at: NOW });
});
beforeEach(() => {
  api.clock.at = NOW;
});
afterAll(() => api.stop());

const signedIn = async (person: Person): Promise<Joining> => {
  await appoint(api, person);
  const session = await openSession(api.pool, person.officer, NOW);
  const appointments = await readAppointments(api.deps.store, person.officer);
  const known = { ...session, viaCookie: false, demo: true, receivedAt: NOW, appointments };
  return { signedIn: known, names: createNames(api.deps.areas, 'vi'), lastEventId: undefined };
};

type Hub = ReturnType<typeof createNoticeHub>;
const join = async (hub: Hub, joining: Joining) => {
  const stream = await hub.join(joining);
  const read = { text: '', closed: false };
  stream.body.on('data', (chunk: Buffer) => {
    read.text += String(chunk);
  });
  stream.body.on('close', () => {
    read.closed = true;
  });
  return read;
};
const soon = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });

describe('a stream', () => {
  it('tells with each heartbeat where it stands', async () => {
    const hub = createNoticeHub(api.deps, log, PACE);
    const read = await join(hub, await signedIn(head));
    await soon(() => expect(read.text.match(/: still here\nid: \d+-0\n\n/g)?.length).toBeGreaterThan(2));
    expect(read.text).toMatch(/^retry: [2-5]\d\d\d\n\n/);
    hub.close();
    await soon(() => expect(read.closed).toBe(true));
    await expect(hub.join(await signedIn(head))).rejects.toMatchObject({ fault: { code: 'StreamsFull' } });
  });

  it('ends with its session, before anything more is sent', async () => {
    const hub = createNoticeHub(api.deps, log, { ...PACE, heartbeatMs: 60_000 });
    const [joining, other] = [await signedIn(head), await signedIn(head)];
    const [read, stays] = [await join(hub, joining), await join(hub, other)];
    await closeSession(api.pool, joining.signedIn.token);
    const id = await giveNotice(api.pool, head.office);
    await soon(() => expect([read.closed, stays.text.includes(`"id":"${id}"`)]).toEqual([true, true]));
    expect(read.text).not.toContain('event: notice');
    expect(stays.closed).toBe(false);
    hub.close();
  });

  it('ends when its session runs out, although nothing happens', async () => {
    const hub = createNoticeHub(api.deps, log, PACE);
    const read = await join(hub, await signedIn(head));
    await sleep(100);
    expect(read.closed).toBe(false);
    api.clock.at = LATER;
    await soon(() => expect(read.closed).toBe(true));
  });

  it('follows the offices that its officer gains, and brings nothing of one that has ended', async () => {
    const hub = createNoticeHub(api.deps, log, PACE);
    const until = '2026-04-02T05:00:00.000Z';
    const joining = await signedIn(otherCommune);
    const appointments = joining.signedIn.appointments.map((each) => ({ ...each, until }));
    const read = await join(hub, { ...joining, signedIn: { ...joining.signedIn, appointments } });
    const first = await giveNotice(api.pool, otherCommune.office);
    await soon(() => expect(read.text).toContain(`"id":"${first}"`));
    api.clock.at = until;
    const second = await giveNotice(api.pool, otherCommune.office);
    await sleep(200);
    expect(read.text).not.toContain(`"id":"${second}"`);
    const office = OfficeId.parse('COMMUNE_POLICE@vn.56.22336');
    await appoint(api, { ...otherCommune, office });
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000);
    await sleep(150);
    vi.restoreAllMocks();
    const third = await giveNotice(api.pool, office);
    await soon(() => expect(read.text).toContain(`"id":"${third}"`));
    hub.close();
  });

  it('is cut off when its client reads nothing, and comes back with its id', async () => {
    const hub = createNoticeHub(api.deps, log, PACE);
    const stream = await hub.join(await signedIn(head));
    const closed = new Promise((resolve) => stream.body.once('close', resolve));
    for (let n = 0; n < 8; n += 1)
      await Promise.all(Array.from({ length: 100 }, () => giveNotice(api.pool, head.office)));
    await closed;
    expect(stream.body.destroyed).toBe(true);
    hub.close();
  });

  it('waits while PostgreSQL is away, and then brings what came meanwhile', async () => {
    const away = { now: false };
    const query = (...asked: readonly unknown[]) =>
      away.now ? Promise.reject(new Error('away')) : Reflect.apply(api.pool.query, api.pool, asked);
    const hub = createNoticeHub({ ...api.deps, db: Object.assign(Object.create(api.pool), { query }) }, log, PACE);
    const read = await join(hub, await signedIn(head));
    away.now = true;
    const id = await giveNotice(api.pool, head.office);
    await expect(hub.join(await signedIn(head)).then(() => 'joined')).resolves.toBe('joined');
    await sleep(100);
    expect([read.closed, read.text.includes('event: notice')]).toEqual([false, false]);
    away.now = false;
    await soon(() => expect(read.text).toContain(`"id":"${id}"`));
    hub.close();
  });
});
