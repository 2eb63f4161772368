import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '#store/pool.ts';
import { signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, violationsOn } from '#test/support/pages/page-checks.ts';
import { type ToldPages, tellPages } from '#test/support/pages/told-pages.ts';
import { sweepByHand } from '#test/support/sweep-by-hand.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const CHAIR = 'Chủ tịch UBND phường Nha Trang';

let told: ToldPages;
let page: Page;
tellPages((now) => {
  told = now;
  ({ page } = now);
});
beforeEach(() => page.clock.setFixedTime(told.system.now));

const sweepOn = async (day: string, after: string): Promise<void> => {
  const db = createPool({ url: told.system.database.appUrl, applicationName: 'spec', onError: () => undefined });
  await sweepByHand(db, day, after).finally(() => db.end());
};
const inbox = () => page.getByRole('navigation').getByRole('link', { name: /^Thông báo/ });
const wrongOn = async (): Promise<readonly string[]> => [
  ...(await violationsOn(page)),
  ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ')),
  ...(await cutOff(page)),
];

describe('the inbox', () => {
  it('shows by itself what comes while it is open, and counts it in the menu of every page', async () => {
    await signIn(page, POLICE, '/cases');
    await page.waitForResponse((response) => response.url().includes('/v1/notifications?'));
    expect(await inbox().textContent()).toBe('Thông báo');
    // No half minute passes here: what comes, comes over the stream.
    await sweepOn('2026-10-26', '2026-10-25');
    await inbox().getByText('(9 chưa đọc)').waitFor({ timeout: 15_000 });
    await inbox().click();
    await page.getByText('9 trên 9 thông báo').waitFor();
  });

  it('asks now and then when the stream is refused', async () => {
    await page.route('**/v1/notifications/stream', (route) => route.fulfill({ status: 503, body: '' }));
    await signIn(page, CHAIR, '/notices');
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor();
    const before = await inbox().textContent();
    await sweepOn('2026-11-17', '2026-11-16');
    await page.waitForResponse((response) => response.url().includes('/v1/notifications?'), { timeout: 40_000 });
    await expect.poll(() => inbox().textContent()).not.toBe(before);
  }, 90_000);

  it('is read as a whole, up to the newest on the screen', async () => {
    await signIn(page, POLICE, '/notices');
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).waitFor({ state: 'detached' });
    await expect.poll(() => inbox().textContent()).toBe('Thông báo');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByText('Đã đọc lúc 17/11/2026 10:00').first().waitFor();
    expect(await wrongOn()).toEqual([]);
  });
});

describe('the preferences of mail', () => {
  it('are chosen from the inbox, complained about, and kept', async () => {
    await signIn(page, POLICE, '/notices');
    await page.getByRole('link', { name: 'Tùy chọn nhận thư' }).click();
    await page.getByRole('heading', { name: 'Tùy chọn nhận thư' }).waitFor();
    await page.getByLabel('Nhận thư về việc của cơ quan tôi').uncheck();
    await page.getByLabel('Ngôn ngữ của thư').selectOption('en');
    await page.getByRole('button', { name: 'Thêm khoảng ngày' }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Nhập ngày theo dạng ngày/tháng/năm.').first().waitFor();
    expect(await wrongOn()).toEqual([]);
    await page.getByLabel('Từ ngày').fill('20/12/2026');
    await page.getByLabel('Đến hết ngày').fill('22/12/2026');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('status').getByText('Đã lưu.').waitFor();
    await page.reload();
    await page.getByLabel('Từ ngày').waitFor();
    expect(await page.getByLabel('Đến hết ngày').inputValue()).toBe('22/12/2026');
    expect(await page.getByLabel('Nhận thư về việc của cơ quan tôi').isChecked()).toBe(false);
    expect(await page.getByLabel('Ngôn ngữ của thư').inputValue()).toBe('en');
    await page.getByRole('button', { name: /^Xóa: Khoảng ngày thứ 1/ }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('status').getByText('Đã lưu.').waitFor();
  });

  it.each([400, 1280])('fit a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, POLICE, '/preferences');
    await page.getByRole('button', { name: 'Thêm khoảng ngày' }).click();
    expect(await wrongOn()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await visit(page, '/notices');
    expect(await wrongOn()).toEqual([]);
  });
});
