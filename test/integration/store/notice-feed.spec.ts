import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { missedNotices, type NoticePlace, noticeHorizon, readNoticeFeed } from '#store/notice-feed.ts';
import type { Pool } from '#store/pool.ts';
import { giveNotice } from '#test/support/notices/some-notice.ts';
import { caseStream, fill, openDatabase } from './fixtures.ts';

const [MINE, OTHERS] = ['UNIT@56-CQ-000001', 'UNIT@56-CQ-000002'];
const idsOf = (found: readonly { readonly noticeId: string }[]) => found.map(({ noticeId }) => noticeId);
const WITHIN = { limit: 10, age: '24 hours' };

/** Transactions of other databases of the server may hold the horizon back for a while. */
const readUntil = async (db: Pool, from: NoticePlace, count: number, limit: number) => {
  const seen: string[] = [];
  for (let place = from; seen.length < count; ) {
    const { found, next } = await readNoticeFeed(db, place, [MINE], limit);
    seen.push(...idsOf(found));
    if (next.xid === place.xid && next.noticeId === place.noticeId) await sleep(10);
    place = next;
  }
  return seen;
};

it('waits for a notice that took its number early and commits late, and brings it once', async () => {
  const { app } = await openDatabase();
  const from = await noticeHorizon(app);
  const slow = await app.connect();
  await slow.query('begin');
  const early = await giveNotice(slow, MINE);
  const late = await giveNotice(app, MINE);
  const { found, next } = await readNoticeFeed(app, from, [MINE], 100);
  expect([found, BigInt(early) < BigInt(late)]).toEqual([[], true]);
  await slow.query('commit');
  slow.release();
  expect(await readUntil(app, next, 2, 100)).toEqual([early, late]);
});

it('brings the notices of the offices asked for alone, page by page, however many of others lie between', async () => {
  const { app } = await openDatabase();
  const from = await noticeHorizon(app);
  const mine: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    const id = await giveNotice(app, n % 4 === 0 ? MINE : OTHERS);
    if (n % 4 === 0) mine.push(id);
  }
  expect(await readUntil(app, from, mine.length, 2)).toEqual(mine);
});

it('finds what an office missed since a place, up to a limit', async () => {
  const { app } = await openDatabase();
  const from = await noticeHorizon(app);
  const ids = [await giveNotice(app, MINE), await giveNotice(app, MINE)];
  await giveNotice(app, OTHERS);
  const missed = () => missedNotices(app, from, [MINE], WITHIN);
  await vi.waitFor(async () => expect((await missed()).ids.toSorted()).toEqual(ids.toSorted()), { timeout: 10_000 });
  const { horizon } = await missed();
  expect((await missedNotices(app, horizon, [MINE], WITHIN)).ids).toEqual([]);
  expect((await missedNotices(app, from, [MINE], { ...WITHIN, limit: 1 })).ids).toHaveLength(1);
  expect((await missedNotices(app, from, [], WITHIN)).ids).toEqual([]);
});

it('calls a place too old by what was recorded after it', async () => {
  const { app, store } = await openDatabase();
  const from = await noticeHorizon(app);
  const expired = async (place: NoticePlace, age: string) =>
    (await missedNotices(app, place, [MINE], { limit: 10, age })).expired;
  expect(await expired(from, '0 seconds')).toBe(false);
  await fill(store, caseStream(1), 1);
  expect([await expired(from, '0 seconds'), await expired(from, '24 hours')]).toEqual([true, false]);
  expect(await expired({ xid: '18446744073709551615', noticeId: '0' }, '0 seconds')).toBe(false);
});
