import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn, visit } from '#test/support/pages/officer-page.ts';
import { clippedOn, violationsOn } from '#test/support/pages/page-checks.ts';
import type { Seeded } from '#test/support/pages/some-cases.ts';
import { tellPages } from '#test/support/pages/told-pages.ts';

const CHAIR = 'Chủ tịch UBND phường Nha Trang';

let seeded: Seeded;
let page: Page;
tellPages((told) => {
  ({ seeded, page } = told);
});

const submit = () => page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
const list = () => page.getByRole('list', { name: 'Các hồ sơ trong danh sách kèm theo' });
const line = (state: Parameters<Seeded['nameOf']>[0]) =>
  list()
    .getByRole('listitem')
    .filter({ hasText: seeded.nameOf(state) });
const sign = async (number: string) => {
  await page.getByRole('textbox', { name: 'Số, ký hiệu' }).fill(number);
  await page.getByRole('textbox', { name: 'Ngày văn bản' }).fill('17/11/2026');
  await page.getByRole('textbox', { name: 'Năm ban hành' }).fill('2026');
  await page.getByLabel('Họ tên người ký').fill('Nguyễn Ỷ');
  await page.getByLabel('Tư cách ký').selectOption('TM');
  await page.getByLabel('Chức vụ').fill('Chủ tịch');
};

describe('the list of a decision', () => {
  it('is picked from the cases that wait, without accents, numbers and proposed outcomes filled in', async () => {
    await signIn(page, CHAIR, '/decisions/new?act=DecideRecognition');
    await page.getByLabel('Tìm theo tên hoặc mã đơn vị').fill('van phong hoi dong');
    await page.getByRole('button', { name: 'Chọn tất cả hồ sơ sẵn sàng (1)' }).click();
    await page.getByLabel('Tìm theo tên hoặc mã đơn vị').fill('');
    await page.getByRole('checkbox', { name: seeded.nameOf('UnderAppraisal') }).check();
    await page.getByRole('status').getByText('Đã chọn 2 trên').waitFor();
    expect(await line('Ready').getByRole('textbox').inputValue()).toBe('1');
    expect(await line('UnderAppraisal').getByRole('textbox').inputValue()).toBe('2');
    await line('Ready').getByText('đề nghị: Đạt').waitFor();
    expect(await line('Ready').getByRole('combobox').inputValue()).toBe('MET');
    expect(await line('UnderAppraisal').getByRole('combobox').inputValue()).toBe('');
    const offered = await line('Ready').getByRole('combobox').locator('option').allTextContents();
    expect(offered).toEqual(['— Chọn —', 'Đạt', 'Chưa đạt']);
    const warning = page.getByRole('status').filter({ hasText: '1 hồ sơ trong danh sách chưa sẵn sàng' });
    await warning.getByText(`${seeded.nameOf('UnderAppraisal')}: Kết quả thẩm định chưa ký`).waitFor();
    expect([...(await violationsOn(page)), ...(await clippedOn(page, 'ẾỔẴỮỢ ậ ỵ'))]).toEqual([]);
    await page.getByRole('checkbox', { name: seeded.nameOf('Ready') }).uncheck();
    expect(await line('UnderAppraisal').getByRole('textbox').inputValue()).toBe('1');
  });

  it('takes codes that are typed, and says which are none', async () => {
    await signIn(page, CHAIR, '/decisions/new?act=DecideRecognition');
    await page.getByText('Thêm hồ sơ không có trong danh sách, theo mã').click();
    await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(`${seeded.caseOf('Classified')}, abc`);
    await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await page.getByText('Không phải mã hồ sơ: ABC').waitFor();
    await list()
      .getByText(`${seeded.caseOf('Classified')} · không có trong danh sách đang chờ`)
      .waitFor();
  });

  it('offers the outcomes of its subject alone, and those of another subject go', async () => {
    await signIn(page, CHAIR, `/decisions/new?act=DecideRecognition&case=${seeded.caseOf('Ready')}`);
    await line('Ready').getByText('đề nghị: Đạt').waitFor();
    await page.getByLabel('Nội dung quyết định').selectOption('GRADE');
    const outcome = line('Ready').getByRole('combobox');
    await line('Ready').getByText('đề nghị: Khá').waitFor();
    expect(await outcome.inputValue()).toBe('FAIR');
    expect(await outcome.locator('option').allTextContents()).not.toContain('Đạt');
  });

  it('fits a window of 400 pixels', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await signIn(page, CHAIR, `/decisions/new?act=DecideRecognition&case=${seeded.caseOf('Ready')}`);
    await line('Ready').getByText('đề nghị: Đạt').waitFor();
    // What the page filled in by itself is not kept as a draft.
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  });
});

describe('a case page', () => {
  it('reads ids, codes and paragraphs as people say them', async () => {
    await signIn(page, CHAIR, `/cases/${seeded.caseOf('Classified')}`);
    const timeline = page.getByRole('region', { name: 'Diễn biến' });
    await timeline.getByText('Nội dung đã ghi').first().waitFor();
    for (const data of await timeline.getByText('Nội dung đã ghi').all()) await data.click();
    await timeline
      .getByText(/^số \d+\/QĐ-CN năm 2026 của UBND phường Nha Trang$/)
      .first()
      .waitFor();
    expect(await timeline.textContent()).not.toMatch(/@vn\b|\bof-|Art\./);
    const basis = page.locator('[title="C124 Art. 6.1, 7.1, 9.2a"]').first();
    const cited = 'Căn cứ: Điều 6 khoản 1, Điều 7 khoản 1, Điều 9 khoản 2 điểm a Thông tư 124/2021/TT-BCA';
    expect(await basis.textContent()).toBe(cited);
    expect(await page.getByRole('main').textContent()).not.toMatch(/Art\. \d/);
  });

  it('names the decision that a refusal is about', async () => {
    const cited = new URLSearchParams({ decision: 'COMMUNE_PC@vn.56.22366-2026-99-QD-UBND', item: '1' });
    await signIn(page, CHAIR, `/cases/${seeded.caseOf('Ready')}?act=DecideRecognition&${cited}`);
    await submit();
    await page
      .getByRole('alert')
      .getByText('Chưa ghi nhận quyết định số 99/QĐ-UBND năm 2026 của UBND phường Nha Trang.')
      .waitFor();
  });
});

describe('a decider', () => {
  it('finds the case ticked that he came from, records the decision, cites it and recognises the unit', async () => {
    await signIn(page, CHAIR, `/cases/${seeded.caseOf('Ready')}?act=DecideRecognition`);
    await page.getByText('Việc này không hoàn tác được').waitFor();
    await page.getByRole('link', { name: 'Ghi nhận quyết định cho hồ sơ này' }).click();
    expect(await page.getByRole('checkbox', { name: seeded.nameOf('Ready') }).isChecked()).toBe(true);
    await sign('068/QĐ-UBND');
    await submit();
    await page.getByRole('link', { name: `Trích dẫn trong hồ sơ ${seeded.nameOf('Ready')} (mục 1)` }).click();
    const cited = await page.getByLabel('Mã quyết định được trích dẫn').inputValue();
    expect(cited).toBe('COMMUNE_PC@vn.56.22366-2026-68-QD-UBND');
    await submit();
    await page.getByRole('status').getByText('Đã ghi nhận: Quyết định công nhận').waitFor();
    await page.getByRole('region', { name: 'Kết quả' }).getByText('Đạt tiêu chuẩn').waitFor();
  });

  it('comes to the document from the pending recognitions', async () => {
    await signIn(page, CHAIR, '/pending');
    await page.getByRole('link', { name: 'Ghi nhận một quyết định cho nhiều hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Ghi nhận một quyết định đã ký' }).waitFor();
    await visit(page, '/work');
  });
});
