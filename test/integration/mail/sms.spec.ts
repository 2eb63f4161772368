import { createServer } from 'node:http';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freePort } from '#scripts/servers/free-port.ts';
import { type MailStory, startMailStory, unitOf } from '#test/support/mail/mail-story.ts';
import { startRelay } from '#test/support/mail/relaying.ts';

/** A gateway that answers with these statuses in turn, the last one for ever. */
const startGateway = (...statuses: readonly number[]) => startGatewayThatSays('noted', ...statuses);
const startGatewayThatSays = async (words: string, ...statuses: readonly number[]) => {
  const taken: Record<string, unknown>[] = [];
  const port = await freePort();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      taken.push(JSON.parse(body));
      response.writeHead(statuses[Math.min(taken.length, statuses.length) - 1] ?? 200).end(words);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${port}/send`, taken };
};

const queueOne = async (): Promise<MailStory> => {
  const story = await startMailStory();
  await story.contact(unitOf(1), null, '0000000001');
  await story.notice({ unit: 1 });
  await story.queue(undefined, undefined, true);
  return story;
};
const becomes = (story: MailStory, wanted: object) =>
  vi.waitFor(async () => expect((await story.digests())[0]).toMatchObject(wanted), { timeout: 5000 });

it('a short message says the same in one line, to a telephone alone', async () => {
  const [story, { url, taken }] = [await queueOne(), await startGateway(202)];
  startRelay(story, { clock: { at: '2026-10-22T01:05:00.000Z' }, sms: url });
  await becomes(story, { state: 'accepted', channel: 'sms', answer: '202 noted' });
  expect(taken).toEqual([
    {
      id: expect.stringMatching(/^<digest-/),
      to: '0000000001',
      text: expect.stringMatching(/^\[Ghi Nhận\] 1 việc sắp đến hạn – 22\/10\/2026\. Gần nhất: Gửi báo cáo định kỳ/),
    },
  ]);
});

it('waits when the gateway fails, under the same id, and is refused when it says so', async () => {
  const [story, { url, taken }] = [await queueOne(), await startGateway(503, 429, 400)];
  const clock = { at: '2026-10-22T01:05:00.000Z' };
  startRelay(story, { clock, sms: url });
  await becomes(story, { state: 'queued', attempts: 1, answer: '503 noted' });
  clock.at = '2026-10-22T01:06:00.000Z';
  await becomes(story, { state: 'queued', attempts: 2, answer: '429 noted' });
  clock.at = '2026-10-22T01:08:00.000Z';
  await becomes(story, { state: 'refused', attempts: 3, answer: '400 noted' });
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
});

it('keeps of the answer of a gateway all but the number, however that is written', async () => {
  const words = 'queued for 0000000001, +84000000001 and 84000000001 as 77';
  const [story, { url }] = [await queueOne(), await startGatewayThatSays(words, 202)];
  startRelay(story, { clock: { at: '2026-10-22T01:05:00.000Z' }, sms: url });
  await becomes(story, { state: 'accepted', answer: '202 queued for …, … and … as 77' });
});
