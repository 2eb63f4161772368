import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OfficerId } from '#schema/ids.ts';
import { unitOffice } from '#test/support/api/persons.ts';
import { head, type Person } from '#test/support/case/officers.ts';
import type { Listener } from '#test/support/notices/event-source.ts';
import { giveNotice } from '#test/support/notices/some-notice.ts';
import { startStreamApi } from '#test/support/notices/stream-api.ts';

let api: Awaited<ReturnType<typeof startStreamApi>>;
let tokens: readonly string[];
const OFFICERS = 50;

const officer = (n: number): Person => ({
  ...head,
  officer: OfficerId.parse(`of-many${String(n).padStart(4, '0')}`),
  office: unitOffice(n),
});

beforeAll(async () => {
  api = await startStreamApi('2026-04-02T03:00:00.000Z');
  const signedIn: string[] = [];
  for (let n = 1; n <= OFFICERS; n += 1) signedIn.push(await api.tokenOf(officer(n)));
  tokens = signedIn;
});
afterAll(() => api.stop());

const idsOf = ({ told }: Listener) => told.map(({ data }) => data['id']);
const openAll = (each: number) =>
  Promise.all(tokens.flatMap((token) => Array.from({ length: each }, () => api.listen(token))));

describe('500 streams', () => {
  it('share one look every two seconds, which ends with the last of them', async () => {
    const listeners = await openAll(10);
    expect(listeners.filter(({ status }) => status === 200)).toHaveLength(500);
    const [before, at] = [api.looks.count, performance.now()];
    const id = await giveNotice(api.pool, unitOffice(1));
    await sleep(6500);
    const looks = api.looks.count - before;
    expect(looks).toBeGreaterThan(1);
    expect(looks).toBeLessThanOrEqual(Math.ceil((performance.now() - at) / 2000) + 1);
    expect(listeners.filter((listener) => idsOf(listener).includes(id))).toHaveLength(10);
    expect(listeners.filter(({ told }) => told.length > 0)).toHaveLength(10);
    for (const { hangUp } of listeners) hangUp();
    await sleep(2500);
    const left = api.looks.count;
    await sleep(2500);
    expect(api.looks.count).toBe(left);
  });
});

describe('a browser that comes and goes while sixteen writers write', () => {
  it('loses nothing and gets nothing twice, however late a writer commits', async () => {
    const [token = ''] = tokens;
    const written: string[] = [];
    const write = async (writer: number) => {
      for (let n = 0; n < 6; n += 1) {
        const client = await api.pool.connect();
        try {
          await client.query('begin');
          written.push(await giveNotice(client, unitOffice(1)));
          await sleep((writer * 37 + n * 53) % 300); // what was numbered first is not committed first
          await client.query('commit');
        } finally {
          client.release();
        }
      }
    };
    const got: unknown[] = [];
    let last: string | undefined;
    let listener = await api.listen(token);
    await vi.waitFor(() => expect(listener.lastId()).not.toBe(''));
    const writing = Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
    const comeAndGo = async (forMs: number) => {
      await sleep(forMs);
      listener.hangUp();
      got.push(...idsOf(listener));
      last = listener.lastId();
      listener = await api.listen(token, last);
    };
    for (const forMs of [300, 900, 2300, 100, 2100]) await comeAndGo(forMs);
    await writing;
    await sleep(2500);
    await comeAndGo(0);
    listener.hangUp();
    expect(written).toHaveLength(96);
    expect(new Set(got).size).toBe(got.length);
    expect(new Set(got)).toEqual(new Set(written));
  });
});

describe('too many streams', () => {
  it('of one officer are refused with what to do, and one that is closed makes room', async () => {
    const [, token = ''] = tokens;
    const listeners = await Promise.all(Array.from({ length: 11 }, () => api.listen(token)));
    expect(listeners.map(({ status }) => status).sort()).toEqual([...Array(10).fill(200), 429]);
    const refused = listeners.find(({ status }) => status === 429);
    expect(refused?.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    listeners.find(({ status }) => status === 200)?.hangUp();
    await vi.waitFor(async () => expect((await api.listen(token)).status).toBe(200), { timeout: 5000, interval: 200 });
    for (const { hangUp } of listeners) hangUp();
  });

  it('are not counted when they were given up before they began', async () => {
    const [, , token = ''] = tokens;
    for (let n = 0; n < 30; n += 1) {
      const opening = api.listen(token, '1-0');
      opening.then(({ hangUp }) => hangUp()).catch(() => undefined);
      await opening;
    }
    await vi.waitFor(async () => expect((await api.listen(token)).status).toBe(200), { timeout: 5000, interval: 200 });
  });
});
