import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { type Catching, removeCaught, startCatching } from '#test/support/mail/catching.ts';

const catching = async (...terms: Parameters<typeof startCatching>): Promise<Catching> => {
  const started = await startCatching(...terms);
  onTestFinished(async () => {
    await started.close();
    removeCaught(started);
  });
  return started;
};
const mail = (subject: string) => ({ to: 'a@ghi-nhan.example', subject, text: 'Kính gửi' });
const textOf = async (url: string) => (await fetch(url)).text();

it('keeps what it is sent before it says so, newest first, also over a restart', async () => {
  const first = await startCatching();
  expect(await first.send(mail('Một'))).toBe('250 kept');
  await first.send(mail('Hai'));
  await first.close();
  const { page, mails, send } = await catching(first.folder);
  await send(mail('Ba'));
  expect(mails.list().map(({ subject }) => subject)).toEqual(['Ba', 'Hai', 'Một']);
  const html = await textOf(page);
  expect(html).toMatch(/a@ghi-nhan\.example[\s\S]*>Ba<[\s\S]*>Hai<[\s\S]*>Một</);
  const [{ id = '' } = {}] = mails.list();
  expect(await textOf(`${page}/mails/${id}`)).toContain('Kính gửi');
});

it('keeps the newest ones alone when there are too many', async () => {
  const { mails, send } = await catching(undefined, 3);
  for (const n of [1, 2, 3, 4, 5]) await send(mail(`Thư ${n}`));
  expect(mails.list().map(({ subject }) => subject)).toEqual(['Thư 5', 'Thư 4', 'Thư 3']);
});

it('says that there is nothing, and that a mail is gone', async () => {
  const { page } = await catching();
  expect(await textOf(page)).toContain('Chưa có thư nào.');
  for (const path of ['/mails/1761098400000-000001', '/mails/../../secrets.json', '/nothing'])
    expect((await fetch(page + path)).status).toBe(404);
  expect((await fetch(page, { method: 'POST' })).status).toBe(405);
});

it('shows markup of a mail as text, and lets nothing be loaded or run', async () => {
  const { page, mails, send } = await catching();
  await send({
    ...mail('<b>tiêu đề</b>'),
    text: '<script>1</script> https://ghi-nhan.example/cases/1',
    html: '<p onclick="x">Chào</p>',
  });
  const [{ id = '' } = {}] = mails.list();
  const answer = await fetch(`${page}/mails/${id}`);
  expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`);
  const html = await answer.text();
  expect(html).toContain('&lt;b&gt;tiêu đề&lt;/b&gt;');
  expect(html).toContain('&lt;script&gt;1&lt;/script&gt; <a href="https://ghi-nhan.example/cases/1"');
  expect(html).toContain('<iframe title="Nội dung HTML của thư" sandbox srcdoc="&lt;p onclick=');
});

it('is read under no other name than that of this machine', async () => {
  const { page } = await catching();
  const status = await new Promise((resolve) =>
    request(page, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.resume().statusCode)).end(),
  );
  expect(status).toBe(421);
});
