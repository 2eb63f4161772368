import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from '#test/support/pages/officer-page.ts';
import { violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { tellPages } from '#test/support/pages/told-pages.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const DEPUTY = 'Phó Trưởng Công an phường Nha Trang';

let seeded: Seeded;
let page: Page;
tellPages((told) => {
  ({ seeded, page } = told);
});

const caseAt = (state: Parameters<Seeded['caseOf']>[0], act: string) => `/cases/${seeded.caseOf(state)}?act=${act}`;
const submit = () => page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
const reason = () => page.getByRole('textbox', { name: 'Lý do', exact: true });
const recorded = (what: string) => page.getByRole('status').getByText(`Đã ghi nhận: ${what}`).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Signs in as somebody in another window of the same browser: the cookie is one for both. */
const signInElsewhere = async (context: BrowserContext, who: string) => {
  const other = await context.newPage();
  await other.goto('/sign-in');
  await other.getByRole('button', { name: who }).first().click();
  await other.waitForURL((url) => url.pathname === '/work');
  await other.close();
};

const RETURN = () => caseAt('RegistrationSubmitted', 'ReturnRegistration');
const fillReturn = async (why: string, due = '30/11/2026') => {
  await reason().fill(why);
  await page.getByLabel('Yêu cầu bổ sung').fill('Bổ sung bản đăng ký');
  await page.getByLabel('Loại lý do').selectOption('INCOMPLETE');
  await page.getByLabel('Hạn cuối').fill(due);
};

describe('a session that changes under an open form', () => {
  it('is renewed by itself when the same officer signed in anew, and the act is recorded', async () => {
    await signIn(page, POLICE, caseAt('UnderAppraisal', 'AssignCase'));
    await page.getByLabel('Người nhận việc').waitFor();
    await signInElsewhere(page.context(), POLICE);
    await submit();
    await recorded('Phân công');
  });

  it('does not send as another officer: it leads to the sign-in and back to what was typed', async () => {
    await signIn(page, POLICE, RETURN());
    await fillReturn('Thiếu bản đăng ký');
    await signInElsewhere(page.context(), DEPUTY);
    await submit();
    const alert = page.getByRole('alert').filter({ hasText: 'đã đăng nhập bằng cán bộ khác' });
    await alert.waitFor();
    expect(await alert.textContent()).not.toMatch(/csrf/i);
    expect(await violationsOn(page)).toEqual([]);
    await alert.getByRole('link', { name: 'Đăng nhập lại' }).click();
    await page.getByRole('button', { name: POLICE }).first().click();
    await page.getByText(/^Đã khôi phục bản nháp lúc \d\d:\d\d$/).waitFor();
    expect(await reason().inputValue()).toBe('Thiếu bản đăng ký');
  });

  it('leads to the sign-in when it has ended, says why, and comes back to what was typed', async () => {
    await signIn(page, POLICE, RETURN());
    await fillReturn('Thiếu chữ ký');
    await page.context().clearCookies();
    await submit();
    await page.getByRole('status').getByText('Phiên làm việc đã hết').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: POLICE }).first().click();
    await page.getByText(/^Đã khôi phục bản nháp lúc/).waitFor();
    expect(await reason().inputValue()).toBe('Thiếu chữ ký');
  });
});

describe('the focus', () => {
  it('goes to the result after an act, and back to the act’s button when the form is left', async () => {
    await signIn(page, POLICE, caseAt('DossierSubmitted', 'StartAppraisal'));
    await page.getByRole('button', { name: 'Hủy' }).click();
    expect(await focused()).toBe('Bắt đầu thẩm định');
    await page.getByRole('button', { name: 'Bắt đầu thẩm định' }).click();
    await submit();
    await recorded('Bắt đầu thẩm định');
    expect(await focused()).toContain('Đã ghi nhận: Bắt đầu thẩm định');
  });

  it('goes to the first field that is wrong, and to the reason where the server refuses', async () => {
    await signIn(page, DEPUTY, RETURN());
    await submit();
    await page
      .getByRole('alert')
      .filter({ hasText: /Cần sửa \d mục/ })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await fillReturn('Thiếu bản đăng ký', '01/01/2027');
    await submit();
    await page.getByRole('alert').getByText('Hạn bổ sung phải từ ngày').waitFor();
    expect(await focused()).toContain('Hạn bổ sung không hợp lệ');
  });

  it('stays in the row when a case is claimed', async () => {
    await signIn(page, POLICE, '/work');
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: /^Nhận việc/ }) })
      .first();
    const name = await row.getByRole('link').textContent();
    await row.getByRole('button', { name: /^Nhận việc/ }).click();
    await page
      .getByRole('row', { name: name ?? '' })
      .getByText('Tôi đang giữ')
      .waitFor();
    expect(await focused()).toBe(name);
  });
});

describe('what was typed into a form', () => {
  it('survives a reload, is not shown to another officer, and goes when it is discarded', async () => {
    const address = RETURN();
    await signIn(page, POLICE, address);
    await reason().fill('Thiếu biên bản họp');
    await page.reload();
    await page.getByText(/^Đã khôi phục bản nháp lúc \d\d:\d\d$/).waitFor();
    expect(await reason().inputValue()).toBe('Thiếu biên bản họp');
    expect(await violationsOn(page)).toEqual([]);

    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await page.getByRole('button', { name: DEPUTY }).first().click();
    await reason().waitFor();
    expect(await reason().inputValue()).toBe('');

    await page.goto(`/sign-in?next=${encodeURIComponent(address)}`);
    await page.getByRole('button', { name: POLICE }).first().click();
    await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
    expect(await reason().inputValue()).toBe('');
    await page.reload();
    await reason().waitFor();
    expect(await page.getByText('Đã khôi phục bản nháp').count()).toBe(0);
  });

  it('is gone when the officer signs out, and once the act is recorded', async () => {
    await signIn(page, POLICE, RETURN());
    const kept = () =>
      page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('ghi-nhan.draft.')).length);
    await reason().fill('x');
    expect(await kept()).toBe(1);
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    expect(await kept()).toBe(0);
    await page.goto(`/sign-in?next=${encodeURIComponent(RETURN())}`);
    await page.getByRole('button', { name: POLICE }).first().click();
    await reason().waitFor();
    expect(await reason().inputValue()).toBe('');
    await fillReturn('Thiếu bản đăng ký');
    await submit();
    await recorded('Trả lại đăng ký');
    expect(await kept()).toBe(0);
  });
});

it('the act that a case waits for stands out among the lawful ones, and comes first', async () => {
  await signIn(page, POLICE, `/cases/${seeded.caseOf('DossierSubmitted')}`);
  await page.getByRole('heading', { name: 'Việc tôi được làm' }).waitFor();
  const main = page.locator('[data-act]').first();
  expect(await main.getAttribute('data-variant')).toBe('filled');
  expect(await page.locator('[data-act][data-variant="filled"]').allTextContents()).toEqual([await main.textContent()]);
});
