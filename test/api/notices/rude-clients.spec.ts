import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { head, receiver } from '#test/support/case/officers.ts';
import { giveNotice } from '#test/support/notices/some-notice.ts';
import { startStreamApi } from '#test/support/notices/stream-api.ts';

let api: Awaited<ReturnType<typeof startStreamApi>>;
let unit: string;
beforeEach(async () => {
  api = await startStreamApi('2026-04-02T03:00:00.000Z');
  unit = await api.tokenOf(head);
});
afterEach(() => api.stop());

const STREAM = '/v1/notifications/stream';
const requestText = (method: string, more = '') =>
  `${method} ${STREAM} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${unit}\r\n${more}\r\n`;
const dial = (text: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: api.port }, () => socket.write(text, () => resolve(socket)));
    socket.once('error', reject);
  });
const statusOf = async () => {
  const listener = await api.listen(unit);
  listener.hangUp();
  return listener.status;
};

describe('the stream', () => {
  it('is nothing that HEAD, POST or a query could open', async () => {
    for (let n = 0; n < 20; n += 1)
      expect(
        (await api.app.inject({ method: 'HEAD', url: STREAM, headers: { authorization: `Bearer ${unit}` } }))
          .statusCode,
      ).toBe(405);
    const headers = { authorization: `Bearer ${unit}` };
    expect((await api.app.inject({ method: 'POST', url: STREAM, headers })).statusCode).toBe(405);
    const asked = await api.listen(unit, undefined, `${STREAM}?office=${receiver.office}`);
    expect([asked.status, asked.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(await statusOf()).toBe(200);
  });

  it('ends at once with the process, also for those who read nothing and those who hung up half', async () => {
    const listener = await api.listen(unit);
    const deaf = await dial(requestText('GET'));
    deaf.pause();
    const half = await dial(requestText('GET'));
    half.on('error', () => undefined).end();
    await sleep(200);
    for (let n = 0; n < 5; n += 1) await giveNotice(api.pool, head.office);
    await sleep(2200);
    const begun = performance.now();
    await api.app.close();
    await listener.closed;
    expect(performance.now() - begun).toBeLessThan(3000);
    for (const socket of [deaf, half]) socket.destroy();
  });

  it('is forgotten when its client is torn away in the middle of joining', async () => {
    for (let n = 0; n < 40; n += 1) {
      const socket = await dial(requestText('GET', 'last-event-id: 1-0\r\n'));
      socket.on('error', () => undefined).resetAndDestroy();
    }
    await vi.waitFor(async () => expect(await statusOf()).toBe(200), { timeout: 5000, interval: 100 });
    const before = api.looks.count;
    await sleep(5000);
    expect(api.looks.count - before).toBeLessThanOrEqual(1);
  });

  it('is asked for many times on one connection, and opens no more of them than for ten', async () => {
    const socket = await dial(requestText('GET').repeat(100));
    socket.on('error', () => undefined).resume();
    await sleep(500);
    expect(await statusOf()).toBe(429);
    socket.destroy();
    await vi.waitFor(async () => expect(await statusOf()).toBe(200), { timeout: 5000, interval: 100 });
  });
});
