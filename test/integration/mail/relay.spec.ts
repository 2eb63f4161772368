import { beforeEach, describe, expect, it, vi } from 'vitest';
import { caseIdOf, type MailStory, startMailStory, unitOf, WARD } from '#test/support/mail/mail-story.ts';
import { startRelay } from '#test/support/mail/relaying.ts';
import { startSmtp, type TestSmtp } from '#test/support/mail/smtp.ts';

let story: MailStory;
let smtp: TestSmtp;
let clock: { at: string };
beforeEach(async () => {
  [story, smtp] = await Promise.all([startMailStory(), startSmtp()]);
  clock = { at: '2026-10-22T01:05:00.000Z' };
});

const mailOf = (unit: number) => `unit${unit}@ghi-nhan.example`;
const queueUnits = async (...units: readonly number[]) => {
  for (const unit of units) {
    await story.officer(`of-unit000${unit}`, unitOf(unit), mailOf(unit));
    await story.notice({ unit });
  }
  await story.queue();
};
const states = async () => (await story.digests()).map(({ state, attempts }) => [state, attempts]);
const until = (wanted: readonly (readonly [string, number])[]) =>
  vi.waitFor(async () => expect(await states()).toEqual(wanted), { timeout: 10_000, interval: 50 });

describe('the relay', () => {
  it('hands each digest over once, with the server’s answer, and stops when it is told', async () => {
    await queueUnits(1, 2, 3);
    const relay = startRelay(story, { clock, smtp: smtp.url });
    await until([
      ['accepted', 1],
      ['accepted', 1],
      ['accepted', 1],
    ]);
    await relay.stop();
    expect(relay.errors).toEqual([]);
    expect(smtp.received.map(({ envelope }) => envelope.to).sort()).toEqual([1, 2, 3].map(mailOf));
    expect((await story.digests())[0]).toMatchObject({ answer: '250 queued as 4711' });
    const [mail] = smtp.received;
    const [{ id = '' } = {}] = await story.run(
      'select message_id as id from shell.digest where addressee = $1',
      'of-unit0001',
    );
    expect(smtp.received.map(({ messageId }) => messageId)).toContain(id);
    expect(mail?.subject).toBe('[Ghi Nhận] 1 việc sắp đến hạn – 22/10/2026');
    expect(mail?.text).toContain(`/cases/${caseIdOf(Number(mail?.envelope.to.slice(4, 5)))}`);
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('goes on past one recipient at whom the server hangs', async () => {
    await queueUnits(1, 2, 3, 4, 5, 6);
    smtp.treat(mailOf(1), 'hang', 'accept');
    smtp.treat(mailOf(2), 'hang in data');
    startRelay(story, { clock, smtp: smtp.url, connections: 2 + 1 });
    await vi.waitFor(() => expect(smtp.received).toHaveLength(4), { timeout: 700, interval: 20 });
    await vi.waitFor(
      async () => expect((await story.digests())[1]).toMatchObject({ state: 'queued', answer: 'Timeout' }),
      { timeout: 5000 },
    );
    expect((await story.digests())[0]).toMatchObject({
      state: 'queued',
      attempts: 1,
      not_before: '2026-10-22 01:06:00+00',
    });
    clock.at = '2026-10-22T01:06:00.000Z';
    await vi.waitFor(async () => expect((await states())[0]).toEqual(['accepted', 2]), { timeout: 5000 });
  });

  it('asks again after 450, later each time; the Message-ID stays', async () => {
    await queueUnits(1);
    smtp.treat(mailOf(1), 'later', 'later', 'accept');
    startRelay(story, { clock, smtp: smtp.url });
    await until([['queued', 1]]);
    await vi.waitFor(async () =>
      expect((await story.digests())[0]?.['answer']).toBe('450 4.2.0 <…> greylisted, come back later'),
    );
    clock.at = '2026-10-22T01:06:00.000Z';
    await until([['queued', 2]]);
    await vi.waitFor(async () => expect((await story.digests())[0]?.['not_before']).toBe('2026-10-22 01:08:00+00'));
    clock.at = '2026-10-22T01:08:00.000Z';
    await until([['accepted', 3]]);
    expect(smtp.asked).toHaveLength(3);
  });

  it('takes 550 as final and shows it, without the address', async () => {
    await queueUnits(1, 2);
    smtp.treat(mailOf(1), 'never');
    startRelay(story, { clock, smtp: smtp.url });
    await until([
      ['refused', 1],
      ['accepted', 1],
    ]);
    expect((await story.digests())[0]).toMatchObject({ answer: '550 5.1.1 <…> no such user' });
    expect(JSON.stringify(await story.digests())).not.toContain('@ghi-nhan');
  });

  it('repeats a mail whose connection broke in the middle, under the same Message-ID', async () => {
    await queueUnits(1);
    smtp.treat(mailOf(1), 'drop', 'slow');
    startRelay(story, { clock, smtp: smtp.url });
    await until([['queued', 1]]);
    await vi.waitFor(async () => expect((await story.digests())[0]?.['answer']).not.toBeNull());
    clock.at = '2026-10-22T01:06:00.000Z';
    await until([['accepted', 2]]);
    expect(smtp.received).toHaveLength(1);
  });

  it('waits for a server that is away, and takes nothing without one', async () => {
    await queueUnits(1);
    const idle = startRelay(story, { clock });
    await idle.stop();
    expect(await states()).toEqual([['queued', 0]]);
    startRelay(story, { clock, smtp: 'smtp://127.0.0.1:1' });
    await until([['queued', 1]]);
    await vi.waitFor(async () => expect((await story.digests())[0]?.['answer']).toContain('ECONNREFUSED'));
  });
});

describe('a digest that is composed', () => {
  it('tells nothing of what was handed in meanwhile; with nothing left it is dropped', async () => {
    await story.officer('of-police01', WARD, 'ward@ghi-nhan.example');
    for (const unit of [1, 2]) await story.notice({ unit, to: WARD, step: 'E1' });
    await queueUnits(3);
    await story.met(1);
    await story.met(3);
    startRelay(story, { clock, smtp: smtp.url });
    await until([
      ['accepted', 1],
      ['dropped', 1],
    ]);
    expect(smtp.received).toHaveLength(1);
    expect(smtp.received[0]?.text).toContain(caseIdOf(2));
    expect(smtp.received[0]?.text).not.toContain(caseIdOf(1));
  });

  it('says in whose place the deputy is told, in the language he chose', async () => {
    await story.officer('of-police01', WARD, 'one@ghi-nhan.example');
    await story.officer('of-police02', 'COMMUNE_POLICE@vn.56.22333', 'two@ghi-nhan.example');
    await story.absent('of-police01', 'of-police02', '2026-10-20T00:00:00.000Z', '2026-10-30T00:00:00.000Z');
    await story.prefers('of-police02', { language: 'en' });
    await story.notice({ unit: 1, to: WARD });
    await story.queue();
    startRelay(story, { clock, smtp: smtp.url });
    await until([['accepted', 1]]);
    expect(smtp.received[0]?.subject).toBe('[Ghi Nhận] 1 due soon – 22/10/2026');
    expect(smtp.received[0]?.text).toContain('(in place of of-police01)');
  });

  it('goes nowhere when the address is gone or is none', async () => {
    await queueUnits(1, 2);
    await story.run(`update pii.person set email = null where person_id = 'of-unit0001'`);
    await story.run(`update pii.person set email = 'no address' where person_id = 'of-unit0002'`);
    startRelay(story, { clock, smtp: smtp.url });
    await until([
      ['refused', 1],
      ['refused', 1],
    ]);
    expect(smtp.asked).toEqual([]);
  });
});
