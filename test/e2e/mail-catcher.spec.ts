import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '#test/support/browser.ts';
import { type Catching, removeCaught, startCatching } from '#test/support/mail/catching.ts';
import { violationsOn } from '#test/support/pages/page-checks.ts';

let browser: Browser;
let catching: Catching;
beforeAll(async () => {
  [browser, catching] = await Promise.all([startBrowser(), startCatching()]);
  await catching.send({ to: 'a@ghi-nhan.example', subject: 'Thư thử', text: 'Không cần trả lời.' });
  await catching.send({
    to: 'nha-trang@ghi-nhan.example',
    subject: '[Ghi Nhận] 1 việc quá hạn – 26/10/2026',
    text: 'Kính gửi: Công an phường Nha Trang\nhttps://ghi-nhan.example/notices',
    html: '<p>Kính gửi</p><script>document.body.textContent = "run"; parent.document.title = "run"</script><img src="http://127.0.0.1:1/x">',
  });
});
afterAll(async () => {
  await browser.close();
  await catching.close();
  removeCaught(catching);
});

it('shows a mail that was caught as text and in a frame in which nothing runs', async () => {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  const blocked: (string | undefined)[] = [];
  page.on('requestfailed', (request) => blocked.push(request.failure()?.errorText));
  await page.goto(catching.page);
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('row', { name: /nha-trang@ghi-nhan\.example/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { level: 1, name: '[Ghi Nhận] 1 việc quá hạn – 26/10/2026' }).waitFor();
  await page.getByText('Kính gửi: Công an phường Nha Trang').waitFor();
  expect(await page.getByRole('link', { name: 'https://ghi-nhan.example/notices' }).count()).toBe(1);
  await page.frameLocator('iframe').getByText('Kính gửi').waitFor();
  expect(await page.title()).toBe('[Ghi Nhận] 1 việc quá hạn – 26/10/2026');
  expect(blocked).toEqual(['csp']); // the picture: asked for by nobody
  await page.getByRole('link', { name: 'Về danh sách thư' }).click();
  // axe cannot look into a frame that runs nothing: a mail of text alone shows the same page.
  await page.getByRole('link', { name: 'Thư thử' }).click();
  await page.getByText('Không cần trả lời').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
