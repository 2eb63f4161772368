import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterOfficers } from '#cli/seed/enter-officers.ts';
import { demoOfficers } from '#cli/seed/officers.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';
import { startBrowser } from '#test/support/browser.ts';
import { buildPages } from '#test/support/pages/built-pages.ts';
import { openWindow, signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, violationsOn } from '#test/support/pages/page-checks.ts';
import { startSystem, type TestSystem } from '#test/support/system.ts';

const OF_2026 = '/deadlines?year=2026';
let system: TestSystem;
let browser: Browser;

const enterDemonstration = async ({ database }: TestSystem): Promise<void> => {
  const db = createPool({ url: database.appUrl, applicationName: 'spec', onError: () => undefined });
  const commune = { code: '22366', name: 'phường Nha Trang' };
  await enterOfficers(
    { store: createEventStore(db), db, now: '2026-01-02T02:00:00.000Z' },
    demoOfficers([commune], []),
  );
  await db.end();
};

beforeAll(async () => {
  buildPages();
  system = await startSystem('2026-08-10T03:00:00.000Z');
  [browser] = await Promise.all([startBrowser(), enterDemonstration(system)]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
}, 60_000);

const windowOf = async (title: string, address = OF_2026) => {
  const opened = await openWindow(browser, system.base);
  await signIn(opened.page, title, address);
  await visit(opened.page, address);
  return opened;
};

describe('deadlines and calendar', () => {
  it('show dates, reminders, basis and what may change, to whoever only reads them too', async () => {
    const { page, complaints } = await windowOf('Cán bộ Công an phường Nha Trang');
    const plan = page.getByRole('row', { name: /Gửi kế hoạch thực hiện Chỉ thị/ });
    await plan.getByText('04/09/2026', { exact: true }).waitFor();
    for (const step of [
      '06/08/2026 · trước 30',
      '22/08/2026 · trước 14',
      '28/08/2026 · trước 7, 3',
      '04/09/2026 · trước 1',
    ])
      await plan.getByText(step).waitFor();
    await plan.getByText('07/09/2026 · ngày làm việc thứ 1').waitFor();
    const grades = page.getByRole('row', { name: /Quyết định phân loại/ });
    await grades.getByText('ngày 23/11/2026 chưa xác nhận').waitFor();
    await page.getByText('2 ngày mới là dự kiến, chưa tính cho đến khi được áp dụng.').waitFor();
    expect(await page.getByRole('button', { name: /Xem trước|Gửi đề xuất|Rút đề xuất/ }).count()).toBe(0);
    expect([...(await violationsOn(page)), ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ')), ...complaints]).toEqual([]);
    await page.getByLabel('Năm', { exact: true }).selectOption('2027');
    await page.getByText(/Lịch năm 2027 mới có các ngày lễ cố định/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    for (const width of [1280, 1024, 400]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await cutOff(page), String(width)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    await visit(page, '/deadlines?year=2027');
    await page.getByText(/Lịch năm 2027 mới có các ngày lễ cố định/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  }, 60_000);

  it('are proposed by one officer and adopted by another, who first sees what moves', async () => {
    const first = await windowOf('Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa');
    const { page } = first;
    const form = page.getByRole('region', { name: 'Đề xuất một ngày' });
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Nhập ngày theo dạng ngày/tháng/năm.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await form.getByPlaceholder('ngày/tháng/năm').fill('23/10/2026');
    await form.getByLabel('Tên gọi').fill('Ngày truyền thống của tỉnh');
    await form.getByLabel('Căn cứ, nguồn').fill('Thông báo 12/TB-UBND');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByText('Gửi báo cáo định kỳ: nhắc trước 1 ngày từ 23/10/2026 thành 22/10/2026').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await page.getByText('Đã ghi đề xuất.').waitFor();
    await page.getByText(/Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa đề xuất lúc 10\/08\/2026/).waitFor();

    const second = await windowOf('Cán bộ thẩm định, Công an tỉnh Khánh Hòa');
    const other = second.page;
    await other.getByRole('button', { name: /Xem trước và áp dụng: 23\/10\/2026 · Ngày nghỉ/ }).click();
    await other.getByText('Gửi báo cáo định kỳ: nhắc trước 1 ngày từ 23/10/2026 thành 22/10/2026').waitFor();
    expect(await violationsOn(other)).toEqual([]);
    await other.getByLabel('Số, ký hiệu').fill('12/TB-UBND');
    await other.getByLabel('Ngày văn bản').fill('05/08/2026');
    await other.getByLabel('Trích yếu').fill('Thông báo nghỉ ngày truyền thống');
    await other.getByLabel('Nơi lưu').fill('Văn thư Công an tỉnh');
    await other.getByRole('button', { name: 'Áp dụng', exact: true }).click();
    await other
      .getByRole('row', { name: /Gửi báo cáo định kỳ/ })
      .getByText('22/10/2026 · trước 3, 1')
      .waitFor();
    await other.getByRole('row', { name: /Ngày truyền thống của tỉnh/ }).waitFor();
    await other.getByText('Không có đề xuất nào đang chờ.').waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await page.context().close();
    await other.context().close();
  }, 60_000);
});

describe('dates and days', () => {
  it('of a duty are proposed from what holds, previewed, adopted, and repealed with the document', async () => {
    const first = await windowOf('Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa');
    const { page } = first;
    const form = page.getByRole('region', { name: 'Đề xuất thời hạn khác' });
    await form.getByLabel('Việc').selectOption('PPC_RPT');
    expect(await form.getByLabel('Nhắc trước bao nhiêu ngày').inputValue()).toMatch(/^\d+(, \d+)*$/);
    await form.getByLabel('Nhắc trước bao nhiêu ngày').fill('mười');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByText('Nhập các số ngày cách nhau bằng dấu phẩy').waitFor();
    await form.getByText('Chưa nhập mục này').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await form.getByLabel(/^Trước ngày/).fill('12/11');
    await form.getByLabel('Nhắc trước bao nhiêu ngày').fill('10, 2');
    await form.getByLabel(/^Nơi ban hành/).fill('UBND tỉnh Khánh Hòa');
    await form.getByLabel('Căn cứ (văn bản, điều khoản)').fill('Kế hoạch 99/KH-UBND, mục 3');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByText(/^Báo cáo UBND tỉnh: hạn “trước ngày” từ .* thành 12\/11\/2026$/).waitFor();
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await page.getByRole('button', { name: /Rút đề xuất: Báo cáo UBND tỉnh/ }).waitFor();

    const second = await windowOf('Cán bộ thẩm định, Công an tỉnh Khánh Hòa');
    const other = second.page;
    const paper = async (title: string) => {
      const region = other.getByRole('region', { name: title });
      await region.getByLabel('Số, ký hiệu').fill('99/KH-UBND');
      await region.getByLabel('Ngày văn bản').fill('05/08/2026');
      await region.getByLabel('Trích yếu').fill('Kế hoạch');
      await region.getByLabel('Nơi lưu').fill('Văn thư');
    };
    await other.getByRole('button', { name: /Xem trước và áp dụng: Báo cáo UBND tỉnh/ }).click();
    await paper('Áp dụng theo văn bản');
    await other.getByRole('button', { name: 'Áp dụng', exact: true }).click();
    await other
      .getByRole('row', { name: /Báo cáo UBND tỉnh/ })
      .getByText('11/11/2026', { exact: true })
      .waitFor();

    await page.reload();
    await page.getByRole('button', { name: /Xem trước và bãi bỏ: Báo cáo UBND tỉnh/ }).click();
    const ending = page.getByRole('region', { name: 'Rút hoặc bãi bỏ' });
    await ending.getByText(/^Báo cáo UBND tỉnh: hạn “trước ngày” từ 12\/11\/2026 thành /).waitFor();
    await ending.getByRole('button', { name: 'Bãi bỏ', exact: true }).click();
    await ending.getByText('Chưa nhập mục này').first().waitFor();
    expect([...(await violationsOn(page)), ...(await cutOff(page))]).toEqual([]);
    await ending.getByLabel('Lý do').fill('Văn bản bị thay thế');
    await ending.getByLabel('Số, ký hiệu').fill('100/KH-UBND');
    await ending.getByLabel('Ngày văn bản').fill('06/08/2026');
    await ending.getByLabel('Trích yếu').fill('Bãi bỏ');
    await ending.getByLabel('Nơi lưu').fill('Văn thư');
    await ending.getByRole('button', { name: 'Bãi bỏ', exact: true }).click();
    await page.getByText('Hết áp dụng từ ngày 10/08/2026').waitFor();
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await page.context().close();
    await other.context().close();
  }, 60_000);

  it('are withdrawn before they are adopted, with a reason and no document', async () => {
    const { page } = await windowOf('Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa');
    const form = page.getByRole('region', { name: 'Đề xuất một ngày' });
    await form.getByPlaceholder('ngày/tháng/năm').fill('21/10/2026');
    await form.getByLabel('Tên gọi').fill('Ngày thử');
    await form.getByLabel('Căn cứ, nguồn').fill('Thông báo 13/TB-UBND');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await page.getByRole('button', { name: /^Rút đề xuất: 21\/10\/2026/ }).click();
    const ending = page.getByRole('region', { name: 'Rút hoặc bãi bỏ' });
    await ending.getByLabel('Lý do').fill('Ghi nhầm ngày');
    await ending.getByRole('button', { name: 'Rút đề xuất' }).click();
    await page.getByText('Không có đề xuất nào đang chờ.').waitFor();
    await page.context().close();
  }, 60_000);

  it('of a year whose days are all known are proposed as complete', async () => {
    const { page } = await windowOf('Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa', '/deadlines?year=2027');
    const form = page.getByRole('region', { name: 'Đề xuất lịch năm 2027 đã đủ' });
    await form.getByLabel('Căn cứ, nguồn').fill('Thông báo nghỉ lễ năm 2027');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByText('Không có lần nhắc nào phải dời.').waitFor();
    await form.getByRole('button', { name: 'Gửi đề xuất' }).click();
    await page.getByRole('button', { name: /^Xem trước và áp dụng: Lịch năm 2027 đã đủ/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('show V05 what an announced day would move, and ask for the document', async () => {
    const { page } = await windowOf('Cán bộ Cục V05, Bộ Công an', `${OF_2026}&province=56`);
    await page.getByRole('button', { name: /Xem trước và áp dụng: 23\/11\/2026/ }).click();
    await page.getByText('Quyết định phân loại: nhắc trước 7 ngày từ 23/11/2026 thành 20/11/2026').waitFor();
    await page.getByRole('button', { name: 'Áp dụng', exact: true }).click();
    await page.getByText('Chưa nhập mục này').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Deadlines and calendar' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
