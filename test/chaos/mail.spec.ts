import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startMailStory, unitOf } from '#test/support/mail/mail-story.ts';
import { startSmtp } from '#test/support/mail/smtp.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { launchWorker, signingKey } from '#test/support/workflow/worker-process.ts';

const MAILS = 40;
const CONNECTIONS = 3;
const KILLS = 3;

const clockFile = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'clock');
  const setTo = (at: string) => writeFileSync(file, `${at}\n`);
  setTo('2026-10-22T01:05:00.000Z');
  return { file, setTo };
};

it('a worker that is killed while it sends loses no mail, and repeats at most those in flight, under their old ids', async () => {
  const [story, smtp, temporal] = await Promise.all([startMailStory(), startSmtp(), createTestNamespace()]);
  const clock = clockFile();
  for (let unit = 1; unit <= MAILS; unit += 1) {
    await story.officer(`of-unit${String(unit).padStart(4, '0')}`, unitOf(unit), `u${unit}@ghi-nhan.example`);
    await story.notice({ unit });
    smtp.treat(`u${unit}@ghi-nhan.example`, 'slow');
  }
  expect(await story.queue()).toBe(MAILS);
  const launch = () =>
    launchWorker({
      DATABASE_URL: story.appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      COMMAND_SIGNING_KEYS: signingKey().setting,
      TEST_CLOCK_FILE: clock.file,
      SMTP_URL: smtp.url,
      MAIL_CONNECTIONS: String(CONNECTIONS),
      MAIL_PER_SECOND: '100',
    });
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const worker = await launch();
    await vi.waitFor(() => expect(smtp.received.length).toBeGreaterThan(kill * 6), { timeout: 40_000, interval: 10 });
    worker.process.child.kill('SIGKILL');
    await worker.process.ended;
    clock.setTo(`2026-10-22T01:${10 + kill * 3}:00.000Z`); // the leases of the dead have ended
  }
  const last = await launch();
  onTestFinished(async () => void (await last.stop()));
  await vi.waitFor(
    async () => expect(new Set((await story.digests()).map(({ state }) => state))).toEqual(new Set(['accepted'])),
    { timeout: 60_000, interval: 200 },
  );
  const ids = new Set(smtp.received.map(({ messageId }) => messageId));
  expect(ids.size).toBe(MAILS);
  expect(smtp.received.length - MAILS).toBeLessThanOrEqual(KILLS * CONNECTIONS);
  expect(new Set(smtp.received.map(({ envelope }) => envelope.to)).size).toBe(MAILS);
}, 240_000);
