import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openWindow, signIn, visit } from '#test/support/pages/officer-page.ts';
import { tabTo, violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { tellPages } from '#test/support/pages/told-pages.ts';
import type { TestSystem } from '#test/support/system.ts';

const POLICE = 'Cán bộ Công an phường Nha Trang';
const DEPUTY = 'Phó Trưởng Công an phường Nha Trang';
const CHAIR = 'Chủ tịch UBND phường Nha Trang';

let system: TestSystem;
let seeded: Seeded;
let browser: Browser;
let page: Page;
tellPages((told) => {
  ({ system, seeded, browser, page } = told);
});

const caseAt = (state: Parameters<Seeded['caseOf']>[0], act = '') =>
  `/cases/${seeded.caseOf(state)}${act === '' ? '' : `?act=${act}`}`;
const submit = () => page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
const recorded = (what: string) => page.getByRole('status').getByText(`Đã ghi nhận: ${what}`).waitFor();

describe('a form that lacks something', () => {
  it('names what is missing, keeps what was typed, and shows why the server refuses', async () => {
    await signIn(page, DEPUTY, caseAt('RegistrationSubmitted', 'ReturnRegistration'));
    await submit();
    await page.getByRole('alert').getByText('Cần sửa 4 mục').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Loại lý do').selectOption('INCOMPLETE');
    await page.getByRole('textbox', { name: 'Lý do', exact: true }).fill('Thiếu bản đăng ký');
    await page.getByLabel('Yêu cầu bổ sung').fill('Bổ sung bản đăng ký');
    await page.getByLabel('Hạn cuối').fill('01/01/2027');
    await submit();
    // Never after the year of the case: our own rule, and it says so.
    await page.getByRole('alert').getByText('Căn cứ: quy tắc của hệ thống (D)').waitFor();
    expect(await page.getByRole('textbox', { name: 'Lý do', exact: true }).inputValue()).toBe('Thiếu bản đăng ký');
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('an officer without a mouse', () => {
  it('signs in, takes the next case from the queue and submits an act', async () => {
    await page.goto('/work');
    await tabTo(page, 'Tìm cán bộ');
    await page.keyboard.type('can bo cong an phuong nha trang');
    await tabTo(page, POLICE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

    await page.keyboard.press('Tab');
    await tabTo(page, seeded.nameOf('RegistrationSubmitted'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: seeded.nameOf('RegistrationSubmitted') }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    await tabTo(page, 'Tiếp nhận đăng ký');
    await page.keyboard.press('Enter');
    await page.getByText('Việc này không cần nhập thêm thông tin.').waitFor();
    await tabTo(page, /^\s*Ghi nhận$/);
    await page.keyboard.press('Enter');
    await recorded('Tiếp nhận đăng ký');
    await page.getByRole('link', { name: /^Sang việc kế tiếp/ }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  it('jumps over header and navigation with the first Tab', async () => {
    await signIn(page, POLICE);
    await visit(page, '/pending');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe('the queue', () => {
  it('counts what its lists hold, finds without accents, and keeps its state in the address', async () => {
    await signIn(page, POLICE);
    for (const queue of ['Cần tôi xử lý', 'Chờ nơi khác', 'Đến hạn, quá hạn', 'Chưa ai nhận']) {
      const tab = page.getByRole('link', { name: queue });
      await tab.click();
      const count = Number((await tab.textContent())?.replace(/\D/g, ''));
      await page.getByText(`${count} trên ${count} hồ sơ`).waitFor();
    }
    await page.goto('/work?queue=waiting');
    await page.getByLabel('Tìm theo tên hoặc mã đơn vị').fill('hoi lien hiep phu nu');
    await page.getByText('1 trên 1 hồ sơ').waitFor();
    await page.reload();
    await page.getByRole('link', { name: seeded.nameOf('RegistrationReturned') }).waitFor();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(2);
    await page.getByLabel('Tìm theo tên hoặc mã đơn vị').fill('không có đơn vị này');
    await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
    await page.getByRole('link', { name: seeded.nameOf('Ready') }).waitFor();
    expect(await page.getByLabel('Tìm theo tên hoặc mã đơn vị').inputValue()).toBe('');
  });

  it('lets an officer claim a case, which then is his', async () => {
    await signIn(page, POLICE);
    const row = page.getByRole('row', { name: new RegExp(seeded.nameOf('UnderAppraisal')) });
    await row.getByRole('button', { name: /^Nhận việc/ }).click();
    await row.getByText('Tôi đang giữ').waitFor();
  });
});

describe('a form', () => {
  it('asks again by itself with the same key when the answer was lost, and nothing happens twice', async () => {
    await signIn(page, POLICE, caseAt('DossierSubmitted', 'StartAppraisal'));
    const keys: (string | undefined)[] = [];
    await page.route('**/commands', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch(); // it reaches the server, and only the answer is lost
      return route.abort();
    });
    await submit();
    await page.getByText('Chưa biết kết quả').waitFor();
    await recorded('Bắt đầu thẩm định');
    expect(keys.length).toBe(2);
    expect(new Set(keys).size).toBe(1);
    const timeline = page.getByRole('region', { name: 'Diễn biến' });
    expect(await timeline.getByText(/^Bắt đầu thẩm định ·/).count()).toBe(1);
  });

  it('goes to the sign-in when the session has ended, and comes back to the same form', async () => {
    await signIn(page, DEPUTY, caseAt('UnderAppraisal', 'CompleteAppraisal'));
    await page.getByRole('heading', { name: 'Kết luận thẩm định', level: 3 }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByRole('button', { name: DEPUTY }).click();
    await page.getByRole('heading', { name: 'Kết luận thẩm định', level: 3 }).waitFor();
    expect(new URL(page.url()).search).toBe('?act=CompleteAppraisal');
  });

  it('takes a finding for each criterion from the answers of the unit, and shows free text as it is', async () => {
    await signIn(page, DEPUTY, caseAt('UnderAppraisal', 'CompleteAppraisal'));
    await page.getByLabel('Hình thức thẩm định').selectOption('WRITTEN_OPINION');
    await page.getByRole('button', { name: 'Lấy câu trả lời của đơn vị' }).click();
    await page.getByRole('status').getByText('Đã trả lời 17 trên 17 tiêu chí').waitFor();
    const text = `<img src=x onerror="alert(1)"> '; drop table event; -- Đủ điều kiện`;
    await page.getByRole('textbox', { name: 'Kết luận', exact: true }).fill(text);
    await submit();
    await recorded('Kết luận thẩm định');
    const timeline = page.getByRole('region', { name: 'Diễn biến' });
    const entry = timeline.getByRole('listitem').filter({ hasText: 'drop table event' }).first();
    await entry.getByText('Nội dung đã ghi').click();
    await entry.getByText(text).waitFor();
  });

  it('tells of a colleague who was faster, and is sent again only when the officer asks', async () => {
    await signIn(page, DEPUTY, caseAt('Proposed', 'ConfirmPeriodEnd'));
    await page.getByRole('button', { name: 'Ghi nhận', exact: true }).waitFor();
    const colleague = await openWindow(browser, system.base);
    await signIn(colleague.page, CHAIR, caseAt('Proposed', 'AssignCase'));
    await colleague.page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    await colleague.page.getByRole('status').getByText('Đã ghi nhận: Phân công').waitFor();
    await colleague.page.context().close();
    await submit();
    await page.getByText('Từ khi đồng chí mở hồ sơ đã có thay đổi mới').waitFor();
    await submit();
    await recorded('Xác nhận hết kỳ đánh giá');
  });
});

describe('a unit head', () => {
  it('registers late with the moment in law and the ground, and three documents', async () => {
    await signIn(
      page,
      `Người đứng đầu ${seeded.nameOf('AwaitingRegistration')}`,
      caseAt('AwaitingRegistration', 'SubmitRegistration'),
    );
    await page.getByRole('heading', { name: 'Nộp đăng ký', level: 3 }).waitFor();
    await page.getByLabel('Số, ký hiệu').first().waitFor();
    for (const number of await page.getByLabel('Số, ký hiệu').all()) await number.fill('12/2026');
    for (const date of await page.getByLabel('Ngày văn bản').all()) await date.fill('03/02/2026');
    await page.getByLabel('Thời điểm xảy ra trong thực tế').fill('10/02/2026 16:55');
    await page.getByLabel('Lý do nhập muộn').fill('Mất kết nối');
    await submit();
    await recorded('Nộp đăng ký');
    await page.getByText('Nộp đăng ký · 10/02/2026 16:55').waitFor();
  });
});
