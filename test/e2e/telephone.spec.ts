import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnitId } from '#schema/ids.ts';
import { signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { tellSomeMail } from '#test/support/pages/some-mail.ts';
import { type ToldPages, tellPages } from '#test/support/pages/told-pages.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const PROVINCE = 'Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa';

let told: ToldPages;
let seeded: Seeded;
let page: Page;
let telling: Promise<void> | undefined;
tellPages((now) => {
  told = now;
  ({ seeded, page } = now);
});
beforeEach(async () => {
  const unit = (state: Parameters<Seeded['caseOf']>[0]) => UnitId.parse(seeded.caseOf(state).slice(5));
  telling ??= tellSomeMail(told.system, {
    refused: unit('SelfAssessing'),
    bounced: unit('DossierSubmitted'),
    called: unit('AwaitingRegistration'),
  });
  await telling;
  await page.clock.setFixedTime(told.system.now);
});

const OF_REPORTS = 'deadline=UNIT_RPT&year=2026';
const row = (state: Parameters<Seeded['nameOf']>[0]) =>
  page.getByRole('row', { name: new RegExp(seeded.nameOf(state).replace(/[“”&]/g, '.')) });
const wrongOn = async (): Promise<readonly string[]> => [
  ...(await violationsOn(page)),
  ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ')),
  ...(await cutOff(page)),
];
const downloaded = async (): Promise<readonly string[]> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải cả danh sách (CSV)' }).click();
  return readFileSync(await (await coming).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
};

describe('who still owes', () => {
  it('is a step from the figures, says what is known of each, and leads to the case', async () => {
    await signIn(page, PROVINCE, '/reminders?deadline=UNIT_RPT');
    await page
      .getByRole('link', { name: /^\d+ còn nợ: mở danh sách$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Ai còn nợ' }).waitFor();
    expect(new URL(page.url()).search).toBe('?province=56&deadline=UNIT_RPT&year=2026');
    await row('SelfAssessing').getByText('Thư bị từ chối').waitFor();
    await row('DossierSubmitted').getByText('Thư bị trả lại').waitFor();
    await row('Ready').getByText('Không có địa chỉ').waitFor();
    await row('Ready').getByText('quá hạn 24 ngày').waitFor();
    const [head, ...lines] = await downloaded();
    expect(head).toMatch(/^\uFEFF/);
    await page.getByText(`50 trên ${lines.length} dòng`).waitFor();
    await row('Ready').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: seeded.nameOf('Ready') }).waitFor();
  });

  it('is nobody under a filter, which can be cleared', async () => {
    await signIn(page, PROVINCE, '/reminders/owing?deadline=FINAL_RPT&year=2025');
    await page.getByText('Không có ai nợ khớp với bộ lọc.').waitFor();
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await page.getByRole('table').waitFor();
  });
});

describe('whom to telephone', () => {
  it('stands with the number and the reason; a call is recorded in two taps, and whom it reached is off the list', async () => {
    await signIn(page, POLICE, `/telephone?${OF_REPORTS}`);
    const called = row('AwaitingRegistration');
    await called.getByText('Không có địa chỉ thư').waitFor();
    expect(await called.getByRole('link', { name: '0258 312 3456' }).getAttribute('href')).toBe('tel:+842583123456');
    await row('Ready').getByText('Chưa có số').waitFor();
    const lines = await downloaded();
    expect(lines).toHaveLength(await page.getByRole('row').count());
    await called.getByRole('button', { name: /^Ghi cuộc gọi/ }).click();
    expect(await wrongOn()).toEqual([]);
    await called.getByRole('button', { name: 'Không nghe máy' }).click();
    await called.getByText('17/11/2026').waitFor();
    await called.getByRole('button', { name: /^Ghi cuộc gọi/ }).click();
    await called.getByRole('button', { name: 'Đã gặp' }).click();
    await called.waitFor({ state: 'detached' });
    await visit(page, `/reminders/owing?${OF_REPORTS}`);
    await called.getByText('Đã gặp').waitFor();
  });

  it('is urged by letters, one a sheet, without a number, a signature or a person', async () => {
    await signIn(page, POLICE, `/telephone?${OF_REPORTS}`);
    await page.getByRole('button', { name: /^Chọn cả \d+ dòng$/ }).click();
    await page.getByRole('checkbox', { name: `Chọn ${seeded.nameOf('Ready')}` }).uncheck();
    await page.getByRole('link', { name: /^Công văn đôn đốc \(\d+\)$/ }).click();
    const letter = page.getByRole('article', { name: new RegExp(seeded.nameOf('SelfAssessing')) });
    for (const text of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'CÔNG AN TỈNH KHÁNH HÒA',
      'CÔNG AN PHƯỜNG NHA TRANG',
      'V/v đôn đốc gửi báo cáo định kỳ',
      `Kính gửi: ${seeded.nameOf('SelfAssessing')}`,
      'Nơi nhận:',
      'TRƯỞNG CÔNG AN',
    ])
      await letter.getByText(text, { exact: true }).waitFor();
    await letter.getByText(/^Nha Trang, ngày\s+tháng 11 năm 2026$/).waitFor();
    await letter
      .getByText(/trước ngày 25\/10\/2026 \(ngày cuối cùng còn đúng hạn là ngày 24\/10\/2026\).*đã quá hạn/)
      .waitFor();
    await letter.getByText(/^Căn cứ .*2025/).waitFor();
    expect(await page.getByRole('article', { name: new RegExp(seeded.nameOf('Ready')) }).count()).toBe(0);
    expect(await page.getByRole('article').first().textContent()).not.toMatch(/Cán bộ|@|\d{4} \d{3}/);
    expect(await wrongOn()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const letters = await page.getByRole('article').count();
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(letters);
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  });

  it('is a letter in Vietnamese from an English page too', async () => {
    await signIn(page, POLICE, `/telephone?${OF_REPORTS}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /^Choose all \d+ lines$/ }).click();
    await page.getByRole('link', { name: /^Urging letters/ }).click();
    await page.getByRole('article').first().getByText('CÔNG AN PHƯỜNG NHA TRANG', { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

it.each([400, 1280])('the lists of debtors and of calls fit a window of %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await signIn(page, POLICE);
  for (const address of ['/reminders', '/reminders/owing', '/telephone', `/telephone?deadline=FINAL_RPT`]) {
    await visit(page, address);
    expect(await wrongOn(), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(width);
  }
});

it('the sweep is run by hand by the province’s police alone, and tells how far it is', async () => {
  await signIn(page, POLICE, '/reminders');
  await page.getByRole('table').first().waitFor();
  expect(await page.getByRole('button', { name: 'Chạy đợt nhắc ngay' }).count()).toBe(0);
  await page.goto('/sign-in?next=/reminders');
  await page.getByRole('button', { name: PROVINCE }).first().click();
  await page.getByRole('button', { name: 'Chạy đợt nhắc ngay' }).click();
  await page.getByText('Đợt nhắc bắt đầu lúc 17/11/2026 10:00: Đã xong').waitFor({ timeout: 40_000 });
  await page.getByText('1 trên 1 tỉnh, thành phố; 0 bị lỗi').waitFor();
  expect(new URL(page.url()).searchParams.get('run')).toMatch(/./);
  expect(await wrongOn()).toEqual([]);
}, 90_000);

describe('the mails of an area', () => {
  const ADMINISTRATOR = 'Quản trị hệ thống tỉnh Khánh Hòa';

  it('are shown to its administrator with the state that is known, and a failed one is tried again', async () => {
    await signIn(page, ADMINISTRATOR, '/mail?state=bounced');
    await row('DossierSubmitted').getByText('Bị trả lại').waitFor();
    expect(await row('SelfAssessing').count()).toBe(0);
    await page.getByLabel('Tình trạng').selectOption('');
    await row('SelfAssessing').getByText('Bị từ chối').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('@');
    expect(await wrongOn()).toEqual([]);
    await row('DossierSubmitted')
      .getByRole('button', { name: /^Gửi lại: / })
      .click();
    await row('DossierSubmitted').getByText('Chờ gửi').waitFor();
    await page.getByLabel('Tình trạng').selectOption('accepted');
    await page.getByText('Không có thư nào khớp với bộ lọc.').waitFor();
    await page.setViewportSize({ width: 400, height: 800 });
    await visit(page, '/mail');
    expect(await wrongOn()).toEqual([]);
  });

  it('are no matter of others, who have no such entry in their menu', async () => {
    await signIn(page, POLICE, '/mail');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Thư đã gửi' }).count()).toBe(0);
  });
});
