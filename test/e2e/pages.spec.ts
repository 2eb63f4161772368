import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '#test/support/browser.ts';
import { buildPages } from '#test/support/pages/built-pages.ts';
import { type OfficerPage, openWindow, signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, violationsOn } from '#test/support/pages/page-checks.ts';
import { type Seeded, seedSomeCases } from '#test/support/pages/some-cases.ts';
import { startSystem, type TestSystem } from '#test/support/system.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const KB = 1024;

let system: TestSystem;
let seeded: Seeded;
let browser: Browser;
let officer: OfficerPage;

beforeAll(async () => {
  buildPages();
  system = await startSystem('2026-11-17T03:00:00.000Z');
  [seeded, browser] = await Promise.all([seedSomeCases(system), startBrowser()]);
  officer = await openWindow(browser, system.base);
  await signIn(officer.page, POLICE);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
}, 60_000);

describe('every page, in every state', () => {
  const addresses = (): readonly string[] => {
    const caseAt = (state: Parameters<Seeded['caseOf']>[0]) => `/cases/${seeded.caseOf(state)}`;
    return [
      ...['needs-me', 'waiting', 'due', 'unassigned'].map((queue) => `/work?queue=${queue}`),
      '/work?q=không có đơn vị nào',
      caseAt('AwaitingRegistration'),
      caseAt('RegistrationReturned'),
      caseAt('Proposed'),
      caseAt('Classified'),
      caseAt('excluded'),
      `${caseAt('RegistrationSubmitted')}?act=ReturnRegistration`,
      `${caseAt('DossierSubmitted')}?act=StartAppraisal`,
      `${caseAt('UnderAppraisal')}?act=CompleteAppraisal`,
      `${caseAt('SelfAssessing')}?act=RecordAssessmentMeeting`,
      '/pending',
      '/pending?by=type',
      '/pending?list=1&ready=false',
      '/cases',
      '/units',
      '/units?incomplete=true',
      '/notices',
      '/plan',
      '/reminders',
      '/years',
      `/decisions/new?case=${seeded.caseOf('Ready')}&act=DecideRecognition`,
      '/cases/2026-56-CQ-999999',
      '/khong/co/trang/nay',
    ];
  };

  const wrongOn = async (page: Page, address: string): Promise<readonly string[]> => {
    await visit(page, address);
    const wrong = [...(await violationsOn(page)), ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ'))];
    return wrong.map((each) => `${address}: ${each}`);
  };

  it('passes axe, clips no letter, breaks no policy and throws nothing', async () => {
    const second = await openWindow(browser, system.base);
    await signIn(second.page, POLICE);
    const waiting = [...addresses()];
    const found: string[] = [];
    const walk = async (page: Page) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        found.push(...(await wrongOn(page, next)));
    };
    await Promise.all([walk(officer.page), walk(second.page)]);
    expect(found).toEqual([]);
    expect([...officer.complaints, ...second.complaints]).toEqual([]);
    expect(await second.page.evaluate(() => document.fonts.check('16px "Source Sans 3"', 'ẾỔẴỮỢ'))).toBe(true);
    await second.page.context().close();
  }, 180_000);

  it('says so when the server cannot be reached, and tries again when asked', async () => {
    const { page } = officer;
    await page.route('**/v1/work?*', (route) => route.abort());
    await page.goto('/work');
    const alert = page.getByRole('alert');
    await alert.getByText('Không kết nối được với máy chủ').waitFor({ timeout: 20_000 });
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/v1/work?*');
    await alert.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('table').waitFor();
  });

  it('says so when it breaks itself, instead of a blank window', async () => {
    const { page } = await openWindow(browser, system.base);
    await signIn(page, POLICE);
    await page.route('**/v1/work?*', (route) => route.fulfill({ json: { nothing: 'that the contract names' } }));
    await page.goto('/work');
    await page.getByRole('alert').getByText('Trang gặp lỗi ngoài dự kiến.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/v1/work?*');
    await page.getByRole('button', { name: 'Tải lại trang' }).click();
    await page.getByRole('table').waitFor();
    await page.context().close();
  });

  it('is Vietnamese, and English at the press of a button, the refusals too', async () => {
    const { page } = await openWindow(browser, system.base);
    await signIn(page, POLICE);
    await visit(page, `/cases/${seeded.caseOf('Proposed')}`);
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
    expect(await page.title()).toBe(`${seeded.nameOf('Proposed')} · Ghi Nhận`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What I may do' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page
      .getByText(/^Police of /)
      .first()
      .waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('heading', { name: 'Việc tôi được làm' }).waitFor();
    await page.context().close();
  });

  it('fits a window of 320 pixels without scrolling sideways (WCAG 1.4.10)', async () => {
    const { page } = await openWindow(browser, system.base);
    await page.setViewportSize({ width: 320, height: 720 });
    await signIn(page, POLICE);
    for (const address of ['/work', '/pending', `/cases/${seeded.caseOf('UnderAppraisal')}?act=CompleteAppraisal`]) {
      await visit(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320);
    }
    await page.getByLabel('Mở hoặc đóng trình đơn').click();
    await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it.each([1024, 400])('cuts off no column of a list in a window of %i pixels', async (width) => {
    const { page } = await openWindow(browser, system.base);
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, POLICE);
    for (const address of ['/work', '/work?queue=waiting', '/cases', '/pending', '/pending?list=1']) {
      await visit(page, address);
      await page
        .getByRole('link', { name: seeded.nameOf('UnderAppraisal') })
        .or(page.locator('tbody a').first())
        .first()
        .waitFor();
      expect(await cutOff(page), address).toEqual([]);
      expect(await violationsOn(page), address).toEqual([]);
    }
    await page.context().close();
  });

  it('orders the pending recognitions by any column', async () => {
    const { page } = officer;
    await visit(page, '/pending?by=type');
    await page.getByRole('columnheader', { name: 'Thuộc diện' }).getByRole('button').click();
    expect(await page.getByRole('columnheader', { name: 'Thuộc diện' }).getAttribute('aria-sort')).toBe('descending');
    expect(new URL(page.url()).searchParams.get('sort')).toBe('eligible');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('opens a year only to whoever may, and says why not to others', async () => {
    const { page } = officer;
    await visit(page, '/years');
    await page.getByText('Chỉ Công an tỉnh hoặc quản trị hệ thống được mở năm của tỉnh.').waitFor();
    expect(await page.getByRole('button', { name: 'Mở năm' }).isDisabled()).toBe(true);
    const other = await openWindow(browser, system.base);
    await signIn(other.page, 'Công an tỉnh Khánh Hòa', '/years');
    await other.page.getByRole('button', { name: 'Mở năm' }).waitFor();
    expect(await other.page.getByRole('button', { name: 'Mở năm' }).isDisabled()).toBe(false);
    await other.page.context().close();
  });

  it('shows dates of Vietnam to a machine in Los Angeles', async () => {
    const { page } = officer;
    await visit(page, `/cases/${seeded.caseOf('RegistrationSubmitted')}`);
    // 05:00 UTC on 10 February, which is still the 9th where this browser lives.
    await page.getByText('Nộp đăng ký · 10/02/2026 12:00').waitFor();
  });
});

describe('the sign-in page', () => {
  it('finds officers without accents, passes axe in each state, and loads at most 220 KB of script', async () => {
    const { page } = await openWindow(browser, system.base);
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body());
    });
    await visit(page, '/work');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Tìm cán bộ').fill('pho truong cong an nha trang');
    await page.getByRole('status').getByText('1 cán bộ').waitFor();
    await page.getByLabel('Tìm cán bộ').fill('không có ai');
    await page.getByRole('status').getByText('Không có cán bộ nào khớp').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Tìm cán bộ').fill('');
    await page.getByRole('button', { name: POLICE }).first().click();
    await page.getByRole('table').waitFor();
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(220 * KB);
    await page.context().close();
  });
});

describe('the pending recognitions', () => {
  it('open behind each number a list of as many cases, with what is missing', async () => {
    const { page } = officer;
    await visit(page, '/pending');
    await page.getByText('Quyết định trước ngày 20/11/2026').waitFor();
    await page.getByText('còn 3 ngày làm việc').first().waitFor();
    const links = await page.getByRole('table').getByRole('link').all();
    const numbers = await Promise.all(
      links.map(async (link) => ({
        count: Number(await link.textContent()),
        href: (await link.getAttribute('href')) ?? '',
      })),
    );
    expect(numbers.length).toBeGreaterThan(3);
    for (const { count, href } of numbers) {
      await visit(page, href);
      await page.getByText(`${count} trên ${count} hồ sơ`).waitFor();
    }
    await visit(page, '/pending?list=1&ready=false');
    await page
      .getByRole('row', { name: new RegExp(seeded.nameOf('UnderAppraisal')) })
      .getByText('Kết quả thẩm định chưa ký')
      .waitFor();
  });
});
