import { expect, it, vi } from 'vitest';
import { cli, setSettings } from '#test/support/cli.ts';
import { startSmtp } from '#test/support/mail/smtp.ts';

const ADDRESS = 'nha-trang@ghi-nhan.example';
vi.setConfig({ testTimeout: 30_000 });

it('sends one mail and says what the server said', async () => {
  const smtp = await startSmtp();
  setSettings({ SMTP_URL: smtp.url, MAIL_FROM: 'Ghi Nhận <thu@ghi-nhan.example>' });
  const line = `127.0.0.1 took the mail to ${ADDRESS}: 250 queued as 4711`;
  expect(await cli('mail-test', ADDRESS)).toEqual({ exitCode: 0, out: [line], err: [] });
  expect(smtp.received).toMatchObject([
    {
      subject: expect.stringMatching(/^\[Ghi Nhận\] Thư thử – \d/),
      envelope: { from: 'thu@ghi-nhan.example', to: ADDRESS },
    },
  ]);
});

it('exits 1 with the words of a server that refuses, also as data', async () => {
  const smtp = await startSmtp();
  setSettings({ SMTP_URL: smtp.url });
  smtp.treat(ADDRESS, 'never');
  const { exitCode, out } = await cli('mail-test', ADDRESS, '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({
    to: ADDRESS,
    outcome: 'refused',
    answer: '550 5.1.1 <…> no such user',
  });
});

it('exits 1 and says what to check when the server is away; no password is shown', async () => {
  setSettings({ SMTP_URL: 'smtp://name:secret-word@127.0.0.1:1' });
  const { exitCode, out, err } = await cli('mail-test', ADDRESS);
  expect(exitCode).toBe(1);
  expect(out[0]).toMatch(/^127\.0\.0\.1 did not take the mail to .*ECONNREFUSED/);
  expect(out[1]).toMatch(/^Check SMTP_URL/);
  expect([...out, ...err].join()).not.toContain('secret-word');
});

it('is refused without an address, and without a server', async () => {
  setSettings({});
  expect(await cli('mail-test', 'nobody')).toMatchObject({ exitCode: 2 });
  expect((await cli('mail-test', ADDRESS)).err[0]).toMatch(/^The system is not running/);
});
