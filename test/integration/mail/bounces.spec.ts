import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listenForBounces } from '#activities/mail/bounces.ts';
import { freePort } from '#scripts/servers/free-port.ts';
import { type MailStory, startMailStory, unitOf } from '#test/support/mail/mail-story.ts';
import { startRelay } from '#test/support/mail/relaying.ts';
import { startSmtp } from '#test/support/mail/smtp.ts';

const ADDRESS = 'tra-lai@ghi-nhan.example';
let story: MailStory;
let port: number;
let from: string;

/** A report as mail servers write it (RFC 3464). */
const reportOf = (action: string) =>
  [
    'From: MAILER-DAEMON@mx.example',
    'Subject: Delivery Status Notification',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Action: failed is only text here',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; unit1@ghi-nhan.example',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <unit1@ghi-nhan.example>',
    ' no such user',
    '--b--',
    '',
  ].join('\r\n');

const report = async (to: string, raw: string) => {
  const transport = createTransport(`smtp://127.0.0.1:${port}`);
  return (await transport.sendMail({ envelope: { from: '', to }, raw })).response;
};
const digest = async () => (await story.digests())[0];

beforeEach(async () => {
  const smtp = await startSmtp();
  story = await startMailStory();
  port = await freePort();
  const now = () => '2026-10-22T01:10:00.000Z';
  const listener = await listenForBounces(
    { db: story.db, now, onError: () => undefined },
    { address: ADDRESS, host: '127.0.0.1', port },
  );
  onTestFinished(listener.close);
  await story.officer('of-unit0001', unitOf(1), 'unit1@ghi-nhan.example');
  await story.notice({ unit: 1 });
  await story.queue();
  startRelay(story, { clock: { at: '2026-10-22T01:05:00.000Z' }, smtp: smtp.url, bounceAddress: ADDRESS });
  await vi.waitFor(async () => expect(await digest()).toMatchObject({ state: 'accepted' }), { timeout: 5000 });
  from = smtp.received[0]?.envelope.from ?? '';
});

describe('a report about a mail', () => {
  it('comes to the address that the mail left from, and marks it as bounced for good', async () => {
    expect(from).toMatch(/^tra-lai\+\d+-[0-9a-f]{16}@ghi-nhan\.example$/);
    expect(await report(from, reportOf('failed'))).toBe('250 noted');
    expect(await digest()).toMatchObject({
      state: 'bounced',
      answer: '5.1.1 smtp; 550 5.1.1 <…> no such user',
    });
  });

  it.each(['delayed', 'relayed', 'delivered'])('that is %s changes nothing', async (action) => {
    await report(from, reportOf(action));
    expect(await digest()).toMatchObject({ state: 'accepted' });
  });

  it('is believed only from who was told the chance in the address: counting numbers says nothing', async () => {
    const guess = from.replace(/-[0-9a-f]{16}@/, '-0123456789abcdef@');
    expect(await report(guess, reportOf('failed'))).toBe('250 noted');
    await expect(report(from.replace(/-[0-9a-f]{16}@/, '@'), reportOf('failed'))).rejects.toThrow('550');
    expect(await digest()).toMatchObject({ state: 'accepted' });
  });

  it('of a million letters is noted at once, and shortly', async () => {
    const begun = performance.now();
    const endless = 'x'.repeat(1_000_000);
    expect(await report(from, reportOf('failed').replace('smtp; 550', endless))).toBe('250 noted');
    expect(performance.now() - begun).toBeLessThan(5000);
    const { state, answer } = { ...(await digest()) };
    expect([state, String(answer).length]).toEqual(['bounced', 500]);
  });

  it('is no holiday answer, and is taken at no other address', async () => {
    await report(from, 'Subject: Vắng mặt\r\n\r\nAction: failed\r\n');
    expect(await digest()).toMatchObject({ state: 'accepted' });
    await expect(report(ADDRESS, reportOf('failed'))).rejects.toThrow('550');
    await expect(report(from.replace('ghi-nhan.', 'other.'), reportOf('failed'))).rejects.toThrow('550');
  });
});
