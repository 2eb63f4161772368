import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { head, otherCommune, receiver } from '#test/support/case/officers.ts';
import type { Listener } from '#test/support/notices/event-source.ts';
import { giveNotice } from '#test/support/notices/some-notice.ts';
import { startStreamApi } from '#test/support/notices/stream-api.ts';

const NOW = '2026-04-02T03:00:00.000Z';
let api: Awaited<ReturnType<typeof startStreamApi>>;
let unit: string;
let police: string;

beforeAll(async () => {
  api = await startStreamApi(NOW);
  unit = await api.tokenOf(head);
  police = await api.tokenOf(receiver);
});
afterAll(() => api.stop());

const idsOf = ({ told }: Listener) => told.map(({ data }) => data['id']);
const until = (listener: Listener, wanted: number) =>
  vi.waitFor(() => expect(listener.told.length).toBeGreaterThanOrEqual(wanted), { timeout: 10_000, interval: 20 });

describe('the stream of notices', () => {
  it('brings each notice to the office that it is for, as the list shows it, and to nobody else', async () => {
    const [mine, others] = [await api.listen(unit), await api.listen(police)];
    const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };
    expect(mine).toMatchObject({ status: 200, headers: { ...headers, 'cache-control': 'no-store, no-transform' } });
    const id = await giveNotice(api.pool, head.office);
    await giveNotice(api.pool, otherCommune.office);
    await until(mine, 1);
    expect(mine.told).toMatchObject([{ event: 'notice', data: { id, to: { id: head.office }, readAt: null } }]);
    expect(mine.told[0]?.id).toMatch(new RegExp(`^\\d+-${id}$`));
    const { body } = await api.app.inject({
      url: '/v1/notifications',
      headers: { authorization: `Bearer ${unit}` },
    });
    expect(JSON.parse(body).items[0]).toEqual(mine.told[0]?.data);
    await sleep(100);
    expect(others.told).toEqual([]);
    for (const each of [mine, others]) each.hangUp();
  });

  it('goes on where a browser left off, with what came meanwhile, once', async () => {
    const before = await api.listen(unit);
    const first = await giveNotice(api.pool, head.office);
    await until(before, 1);
    before.hangUp();
    const missed = [await giveNotice(api.pool, head.office), await giveNotice(api.pool, head.office)];
    await giveNotice(api.pool, receiver.office);
    const after = await api.listen(unit, before.lastId());
    const later = await giveNotice(api.pool, head.office);
    await until(after, 3);
    expect([idsOf(before), idsOf(after)]).toEqual([[first], [...missed, later]]);
    const again = await api.listen(unit, after.lastId());
    await sleep(2500);
    expect(again.told).toEqual([]);
    for (const each of [after, again]) each.hangUp();
  });

  it('gives an id before there was any notice, so that a lost connection loses none', async () => {
    const idle = await api.listen(unit);
    await vi.waitFor(() => expect(idle.lastId()).toMatch(/^\d+-0$/));
    idle.hangUp();
    const id = await giveNotice(api.pool, head.office);
    const after = await api.listen(unit, idle.lastId());
    await until(after, 1);
    expect(idsOf(after)).toEqual([id]);
    after.hangUp();
  });

  it.each([
    ['nonsense', 'malformed'],
    ['1-2-3', 'malformed'],
    ['-1-0', 'malformed'],
    ['99999999999999999999-1', 'malformed'],
    ['1-99999999999999999999', 'malformed'],
    [`${'9'.repeat(30)}-1`, 'malformed'],
    ["1-1' or 1=1", 'malformed'],
    ['1-1, 2-2', 'malformed'],
    ['18446744073709551615-1', 'future'],
  ])('starts anew for the id %s', async (id, reason) => {
    const listener = await api.listen(unit, id);
    await until(listener, 1);
    expect(listener.told).toMatchObject([{ event: 'reset', data: { reason } }]);
    const next = await giveNotice(api.pool, head.office);
    await until(listener, 2);
    expect(listener.told[1]).toMatchObject({ event: 'notice', data: { id: next } });
    listener.hangUp();
  });

  it('starts anew for who missed more than 200', async () => {
    const first = await api.listen(unit);
    await vi.waitFor(() => expect(first.lastId()).not.toBe(''));
    first.hangUp();
    for (let n = 0; n < 200; n += 1) await giveNotice(api.pool, head.office);
    const much = await api.listen(unit, first.lastId());
    await until(much, 200);
    expect(much.told[0]).toMatchObject({ event: 'notice' });
    await giveNotice(api.pool, head.office);
    await until(much, 201); // an older transaction of another spec holds it back for a moment
    const tooMuch = await api.listen(unit, first.lastId());
    await until(tooMuch, 1);
    expect(tooMuch.told).toMatchObject([{ event: 'reset', data: { reason: 'behind' } }]);
    for (const each of [much, tooMuch]) each.hangUp();
  });
});
