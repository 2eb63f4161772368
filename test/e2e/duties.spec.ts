import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, cutOff, violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { tellPages } from '#test/support/pages/told-pages.ts';

const CHAIR = 'Chủ tịch UBND phường Nha Trang';
const PROVINCE = 'Cán bộ tiếp nhận, Công an tỉnh Khánh Hòa';
const POLICE = 'Cán bộ Công an phường Nha Trang';

let seeded: Seeded;
let page: Page;
let now: string;
tellPages((told) => {
  ({ seeded, page } = told);
  now = told.system.now;
});
beforeEach(() => page.clock.setFixedTime(now));

const wrongOn = async (): Promise<readonly string[]> => [
  ...(await violationsOn(page)),
  ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ')),
  ...(await cutOff(page)),
];
const submit = () => page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
const duty = (name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('what an office owes', () => {
  it('is handed in, returned by its recipient, mended, and received', async () => {
    await signIn(page, CHAIR, '/duties');
    const figures = duty('Gửi số liệu của xã');
    await figures.getByText('Gửi: Công an tỉnh Khánh Hòa').waitFor();
    await figures.getByText('quá hạn 8 ngày làm việc').waitFor();
    await figures.getByText('Chưa gửi').waitFor();
    await figures.getByRole('button', { name: /^Gửi báo cáo/ }).click();
    await page.getByRole('heading', { name: 'Gửi báo cáo: Gửi số liệu của xã' }).waitFor();
    await submit();
    await page.getByText('Chưa nhập mục này').first().waitFor();
    expect(await wrongOn()).toEqual([]);
    const fill = async (number: string) => {
      await page.getByLabel('Số, ký hiệu của báo cáo').fill(number);
      for (const figure of await page.getByRole('group', { name: 'Số liệu' }).getByRole('textbox').all())
        await figure.fill('3');
      await submit();
      await page.getByRole('status').getByText('Đã ghi nhận. Gửi báo cáo: Gửi số liệu của xã').waitFor();
    };
    await fill('12/BC-UBND');
    await figures.getByText('Đã gửi, chờ nơi nhận xác nhận').waitFor();

    await page.goto('/sign-in?next=/duties');
    await page.getByRole('button', { name: PROVINCE }).first().click();
    await page.getByLabel('Cơ quan').selectOption({ label: 'UBND phường Nha Trang' });
    expect(new URL(page.url()).searchParams.get('office')).toBe('COMMUNE_PC@vn.56.22366');
    await figures.getByRole('button', { name: /^Trả lại để bổ sung/ }).click();
    await page.getByLabel('Cần bổ sung, sửa gì').fill('Số lượt người chưa khớp');
    await page.getByLabel('Hạn bổ sung').fill('20/11/2026');
    await submit();
    await figures.getByText('Bị trả lại để bổ sung').waitFor();
    await figures.getByText('Bổ sung chậm nhất ngày 20/11/2026').waitFor();

    await page.goto('/sign-in?next=/duties');
    await page.getByRole('button', { name: CHAIR }).first().click();
    await figures.getByRole('button', { name: /^Gửi báo cáo/ }).click();
    await fill('13/BC-UBND');
    await figures.getByText('Đã gửi, chờ nơi nhận xác nhận · lần 2').waitFor();

    await page.goto('/sign-in?next=/duties?office=COMMUNE_PC@vn.56.22366');
    await page.getByRole('button', { name: PROVINCE }).first().click();
    await figures.getByRole('button', { name: /^Xác nhận đã nhận/ }).click();
    await submit();
    await figures.getByText('Nơi nhận đã xác nhận').waitFor();
    expect(await wrongOn()).toEqual([]);
  }, 90_000);

  it('is nothing for an office that owes none, and says so', async () => {
    await signIn(page, POLICE, '/duties');
    await page
      .getByRole('status')
      .getByText(/không phải gửi kế hoạch, báo cáo nào/)
      .waitFor();
    expect(await wrongOn()).toEqual([]);
  });
});

describe('the duties of a unit', () => {
  it('are met by forms that know what they are about', async () => {
    const of = `/cases/${seeded.caseOf('SelfAssessing')}`;
    await signIn(page, `Người đứng đầu ${seeded.nameOf('SelfAssessing')}`, `${of}?act=SubmitPlan`);
    await page.getByLabel('Số, ký hiệu của kế hoạch').fill('7/KH');
    expect(await page.getByLabel('Ngày của kế hoạch').inputValue()).toBe('17/11/2026');
    await submit();
    await page
      .getByRole('status')
      .getByText('Đã ghi nhận: Nộp kế hoạch')
      .or(page.getByText('Đã ghi nhận'))
      .first()
      .waitFor();
    await visit(page, `${of}?act=SubmitPeriodicReport`);
    expect(await page.getByLabel('Số mô hình tự quản').count()).toBe(1);
    expect(await wrongOn()).toEqual([]);
    await visit(page, `${of}?act=RecordActivity`);
    await page.getByLabel('Hoạt động gì').selectOption('Tập huấn');
    expect(await page.getByLabel('Số lần tổ chức').inputValue()).toBe('1');
    await page.getByLabel('Số lượt người dự').fill('25');
    await submit();
    await page.getByText('Đã ghi nhận').first().waitFor();
  });
});

describe('absences', () => {
  it('are recorded with a deputy of the same office, and end when the officer is back', async () => {
    await signIn(page, POLICE, '/absences');
    await page.getByText('Chưa ghi lần vắng mặt nào.').waitFor();
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    await page.getByText('Nhập ngày theo dạng ngày/tháng/năm.').first().waitFor();
    expect(await wrongOn()).toEqual([]);
    await page.getByLabel('Ngày đầu vắng').fill('17/11/2026');
    await page.getByLabel('Ngày cuối vắng').fill('16/11/2026');
    await page.getByText('Ngày cuối phải từ ngày đầu trở đi.').waitFor();
    await page.getByLabel('Ngày cuối vắng').fill('20/11/2026');
    await page.getByLabel('Người thay').selectOption('Phó Trưởng Công an phường Nha Trang');
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    const away = page.getByRole('listitem').filter({ hasText: 'Từ 17/11/2026 đến hết 20/11/2026' });
    await away.getByText('Đang vắng mặt').waitFor();
    expect(await wrongOn()).toEqual([]);
    await away.getByRole('button', { name: /^Đã trở lại hôm nay/ }).click();
    await page.getByText('Chưa ghi lần vắng mặt nào.').waitFor();
  });

  it('of the others are seen to by the head of the office', async () => {
    await page.goto('/absences');
    await page.getByRole('button', { name: /^Trưởng Công an phường Nha Trang/ }).click();
    await page.getByLabel('Cán bộ', { exact: true }).selectOption('Phó Trưởng Công an phường Nha Trang');
    await page.getByLabel('Ngày đầu vắng').fill('23/11/2026');
    await page.getByLabel('Ngày cuối vắng').fill('24/11/2026');
    await page.getByLabel('Người thay').selectOption(POLICE);
    await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
    const ahead = page.getByRole('listitem').filter({ hasText: 'Từ 23/11/2026 đến hết 24/11/2026' });
    await ahead.getByText('Sắp tới').waitFor();
    await page.reload();
    await ahead.getByRole('button', { name: /^Hủy lần vắng này/ }).click();
    await page.getByText('Chưa ghi lần vắng mặt nào.').waitFor();
  });
});

it.each([400, 1280])('the pages of duties and absences fit a window of %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await signIn(page, CHAIR);
  for (const address of ['/duties', '/duties?act=SubmitOfficePlan&duty=PLAN', '/absences']) {
    await visit(page, address);
    expect(await wrongOn(), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(width);
  }
});
