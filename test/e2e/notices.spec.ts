import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, tabTo, violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { sweepSomeDays } from '#test/support/pages/some-notices.ts';
import { type ToldPages, tellPages } from '#test/support/pages/told-pages.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const CHAIR = 'Chủ tịch UBND phường Nha Trang';
const PROVINCE = 'Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa';
const MINISTRY = 'Cán bộ Cục V05, Bộ Công an';

let told: ToldPages;
let seeded: Seeded;
let page: Page;
let swept: Promise<void> | undefined;
tellPages((now) => {
  told = now;
  ({ seeded, page } = now);
});
beforeEach(async () => {
  swept ??= sweepSomeDays(told.system);
  await swept;
  // The browser's "today" is that of the system.
  await page.clock.setFixedTime(told.system.now);
});

const inNavigation = (name: string | RegExp) => page.getByRole('navigation').getByRole('link', { name });
const unread = async (): Promise<number> => {
  const label = await inNavigation(/^Thông báo \(\d+ chưa đọc\)$/).textContent();
  return Number(label?.replace(/\D/g, ''));
};
const untilUnread = (count: number) => inNavigation(`Thông báo (${count} chưa đọc)`).waitFor();

describe('the inbox of an office', () => {
  it('says what is owed by whom, newest first, and counts what the officer has not read', async () => {
    await signIn(page, POLICE, '/notices');
    const row = page.getByRole('row', { name: new RegExp(seeded.nameOf('AwaitingRegistration')) });
    await row.getByText('Quá hạn: gửi báo cáo định kỳ').waitFor();
    await row.getByText('sau hạn, ngày làm việc thứ 1 · gửi ngày 26/10/2026').waitFor();
    await row.getByText('24/10/2026').waitFor();
    await row.getByText('Còn nợ').waitFor();
    await row.getByText('Chưa đọc').waitFor();
    const count = await unread();
    expect(count).toBe(9);
    await page.getByText(`${count} trên ${count} thông báo`).waitFor();
  });

  it('tells the cases of one decider apart by their ids', async () => {
    await signIn(page, CHAIR, '/notices');
    await page.getByRole('link', { name: `Hồ sơ ${seeded.caseOf('Proposed')}` }).click();
    await page.getByRole('heading', { name: seeded.nameOf('Proposed') }).waitFor();
  });

  it('is read by a button, which hands the focus on, and by opening the case; the address keeps what is left', async () => {
    await signIn(page, POLICE, '/notices');
    const marks = page.getByRole('button', { name: /^Đánh dấu đã đọc: / });
    await marks.first().waitFor();
    const [count, next] = [await unread(), await marks.nth(1).getAttribute('aria-label')];
    await tabTo(page, /^Đánh dấu đã đọc: /);
    await page.keyboard.press('Enter');
    await untilUnread(count - 1);
    await page.getByText('Đã đọc lúc 17/11/2026 10:00').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(next);
    await page.getByRole('row').nth(2).getByRole('link').click();
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await untilUnread(count - 2);
    await visit(page, '/notices');
    await page.getByLabel('Đã đọc hay chưa').selectOption('Chưa đọc');
    await page.getByText(`${count - 2} trên ${count - 2} thông báo`).waitFor();
    expect(new URL(page.url()).search).toBe('?unread=true');
    await page.reload();
    await page.getByText(`${count - 2} trên ${count - 2} thông báo`).waitFor();
  });

  it('says that there is nothing, and when the filter hides what there is', async () => {
    await signIn(page, MINISTRY, '/notices');
    await page.getByRole('status').getByText('Chưa có thông báo nào gửi đến cơ quan của đồng chí.').waitFor();
    await visit(page, '/notices?unread=true');
    await page.getByRole('status').getByText('Không có thông báo nào chưa đọc.').waitFor();
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await page.getByText('Chưa có thông báo nào').waitFor();
    await inNavigation('Thông báo').waitFor();
  });
});

describe('the plan', () => {
  it('stands on the case: what comes next, when, to whom and why; beyond five it is folded', async () => {
    await signIn(page, POLICE, `/cases/${seeded.caseOf('UnderAppraisal')}`);
    const plan = page.getByRole('region', { name: 'Sắp tới' });
    const items = plan.getByRole('listitem');
    await items.first().waitFor();
    const texts = await items.allTextContents();
    expect(texts[0]).toMatch(
      /^Nhắc: quyết định công nhậnUBND phường Nha Trang · trước 1 ngàyCăn cứ: Điều 9 .*19\/11\/2026/,
    );
    expect(texts[1]).toMatch(/^Hạn: quyết định công nhận.*19\/11\/2026hết ngày$/);
    expect(texts[2]).toMatch(
      /^Báo cáo lên cấp trên.*UBND tỉnh Khánh Hòa · sau hạn, ngày làm việc thứ 1.*20\/11\/202608:00$/,
    );
    expect(await items.filter({ visible: true }).count()).toBe(5);
    await plan.getByText(/^Xem thêm \d+ mốc$/).click();
    await plan.getByText('Hạn: quyết định phân loại').waitFor();
    await plan.getByText('có thể thay đổi').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is empty on a case that owes nothing more', async () => {
    await signIn(page, POLICE, `/cases/${seeded.caseOf('Classified')}`);
    await page.getByRole('region', { name: 'Sắp tới' }).getByText('Không còn mốc nào phía trước.').waitFor();
  });

  it('of one’s own offices is a step from the queue, and leads to the cases', async () => {
    await signIn(page, CHAIR);
    await page.getByRole('link', { name: 'Kế hoạch của cơ quan' }).click();
    await page.getByRole('heading', { name: 'Kế hoạch của cơ quan' }).waitFor();
    await page.getByText('Hạn: quyết định công nhận').first().waitFor();
    await page
      .getByRole('link', { name: `Hồ sơ ${seeded.caseOf('Ready')}` })
      .first()
      .click();
    await page.getByRole('heading', { name: seeded.nameOf('Ready') }).waitFor();
  });
});

describe('who was reminded', () => {
  const table = () => page.getByRole('table', { name: 'Gửi báo cáo định kỳ, năm 2026, trước ngày 25/10/2026' });

  it('is told step by step, with the sweep of today, and kept in the address by deadline', async () => {
    await signIn(page, PROVINCE, '/reminders');
    await page.getByText(/^Đợt quét hôm nay: xong lúc 08:03, \d+ thông báo\.$/).waitFor();
    const rows = await table().getByRole('row').allTextContents();
    expect(rows[1]).toMatch(/^trước \d+ ngày23\/10\/2026/);
    expect(rows[2]).toMatch(/^sau hạn, ngày làm việc thứ 126\/10\/2026/);
    await page.getByLabel('Thời hạn').selectOption('Quyết định công nhận');
    await table().waitFor({ state: 'detached' });
    await page.getByRole('table', { name: /^Quyết định công nhận/ }).waitFor();
    expect(new URL(page.url()).search).toBe('?deadline=UNIT_DEC');
    await page.getByLabel('Năm', { exact: true }).selectOption('2025');
    await page.getByText('Không có nhắc hạn nào khớp với bộ lọc.').waitFor();
  });

  it('is a file that a spreadsheet opens with its Vietnamese letters', async () => {
    await signIn(page, PROVINCE, '/reminders?deadline=UNIT_RPT');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải cả danh sách (CSV)' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('reminders.csv');
    const [head, ...rows] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/^\uFEFF.*,/);
    expect(rows).toHaveLength((await table().getByRole('row').count()) - 1);
  });

  it('is asked of a province first by whoever works for the country', async () => {
    await signIn(page, MINISTRY, '/reminders');
    await page.getByLabel('Tỉnh, thành phố').selectOption('56');
    await table().waitFor();
    expect(new URL(page.url()).search).toBe('?province=56');
  });

  it('is no page of a unit, and says so', async () => {
    await signIn(page, `Người đứng đầu ${seeded.nameOf('Ready')}`, '/reminders');
    await page.getByRole('alert').waitFor();
    expect(await inNavigation('Nhắc hạn').count()).toBe(0);
  });
});

describe('the pages of notices, plan and reminders', () => {
  it.each([400, 1024, 1280])('pass axe and cut nothing off in a window of %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, CHAIR);
    const found: string[] = [];
    for (const address of [
      '/notices',
      '/notices?unread=true',
      '/plan',
      '/reminders',
      `/cases/${seeded.caseOf('RegistrationSubmitted')}`,
    ]) {
      await visit(page, address);
      const wrong = [...(await violationsOn(page)), ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ')), ...(await cutOff(page))];
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      found.push(
        ...wrong.map((each) => `${address}: ${each}`),
        ...(wide === width ? [] : [`${address}: ${wide} wide`]),
      );
    }
    expect(found).toEqual([]);
  });

  it('are English at the press of a button', async () => {
    await signIn(page, CHAIR, '/notices');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    await page.getByText('3 days before').first().waitFor();
    await inNavigation('Reminders').click();
    await page.getByText(/^Today’s sweep: done 08:03/).waitFor();
  });
});
