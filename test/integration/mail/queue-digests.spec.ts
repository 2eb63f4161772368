import { beforeEach, describe, expect, it } from 'vitest';
import { type MailStory, startMailStory, unitOf, WARD } from '#test/support/mail/mail-story.ts';

let story: MailStory;
beforeEach(async () => {
  story = await startMailStory();
});

const addressees = async () => (await story.digests()).map(({ addressee, notices }) => [addressee, notices]);

describe('the digests of a day', () => {
  it('are one for each addressee, whatever is repeated, and hold all his notices of the day', async () => {
    await story.officer('of-unit0001', unitOf(1), 'one@ghi-nhan.example');
    await story.officer('of-police01', WARD, 'ward@ghi-nhan.example');
    await story.notice({ unit: 1 });
    for (const unit of [1, 2, 3]) await story.notice({ unit, to: WARD, step: 'E1' });
    await story.notice({ unit: 4, day: '2026-10-23' });
    expect(await story.queue()).toBe(4);
    expect(await story.queue()).toBe(0);
    expect(await addressees()).toEqual([
      ['of-police01', 3],
      ['of-unit0001', 1],
    ]);
    const [{ id = '' } = {}] = await story.run('select message_id as id from shell.digest');
    expect(id).toMatch(/^<digest-[0-9a-f-]{36}@ghi-nhan\.example>$/);
  });

  it('take a notice that comes later the same day; one whose mail is on its way goes in the next working day’s', async () => {
    await story.officer('of-police01', WARD, 'ward@ghi-nhan.example');
    await story.notice({ unit: 1, to: WARD, day: '2026-10-23' });
    await story.queue('2026-10-23');
    await story.notice({ unit: 2, to: WARD, day: '2026-10-23' });
    await story.queue('2026-10-23', '2026-10-23T02:00:00.000Z');
    expect(await addressees()).toEqual([['of-police01', 2]]);
    await story.run(`update shell.digest set state = 'accepted', attempts = 1`);
    await story.notice({ unit: 3, to: WARD, day: '2026-10-23' });
    await story.queue('2026-10-23', '2026-10-23T03:00:00.000Z');
    expect(await story.digests()).toMatchObject([
      { day: '2026-10-23', state: 'accepted', notices: 2 },
      { day: '2026-10-26', state: 'queued', notices: 1, not_before: '2026-10-26 03:00:00+00' },
    ]);
  });

  it('go to the deputy of one who is away, up to the end of the absence', async () => {
    await story.officer('of-police01', WARD, 'one@ghi-nhan.example');
    await story.officer('of-police02', 'COMMUNE_POLICE@vn.56.22333', 'two@ghi-nhan.example');
    await story.absent('of-police01', 'of-police02', '2026-10-20T00:00:00.000Z', '2026-10-22T01:00:00.000Z');
    await story.notice({ unit: 1, to: WARD, day: '2026-10-21' });
    await story.notice({ unit: 2, to: WARD, day: '2026-10-22' });
    await story.queue('2026-10-21');
    await story.queue('2026-10-22');
    expect(await story.digests()).toMatchObject([
      { addressee: 'of-police01', day: '2026-10-22' },
      { addressee: 'of-police02', day: '2026-10-21' },
    ]);
  });

  it('leave out who wants no copies, as long as somebody of the office is left', async () => {
    const others = 'COMMUNE_POLICE@vn.56.22333';
    await story.officer('of-police01', WARD, 'one@ghi-nhan.example');
    await story.officer('of-police02', WARD, 'two@ghi-nhan.example');
    await story.officer('of-police03', others, 'three@ghi-nhan.example');
    await story.officer('of-police04', others, null);
    for (const id of ['of-police01', 'of-police03']) await story.prefers(id, { copies: false });
    await story.notice({ unit: 1, to: WARD });
    await story.notice({ unit: 2, to: others });
    await story.queue();
    expect(await addressees()).toEqual([
      ['of-police02', 1],
      ['of-police03', 1],
    ]);
  });

  it('go to the address of the office when no officer has one; a telephone alone needs a gateway', async () => {
    await story.officer('of-unit0001', unitOf(1), null, '0258000001');
    await story.contact(unitOf(1), 'office@ghi-nhan.example');
    await story.officer('of-unit0002', unitOf(2), null, '0258000002');
    await story.contact(unitOf(3), null, '0258000003');
    for (const unit of [1, 2, 3, 4]) await story.notice({ unit });
    await story.queue();
    expect(await story.digests()).toMatchObject([{ addressee: unitOf(1), channel: 'mail' }]);
    await story.queue('2026-10-22', '2026-10-22T02:00:00.000Z', true);
    expect(await story.digests()).toMatchObject([
      { addressee: unitOf(1), channel: 'mail' },
      { addressee: unitOf(3), channel: 'sms' },
      { addressee: 'of-unit0002', channel: 'sms' },
    ]);
  });

  it('wait for the end of quiet days, unless the last good day falls inside', async () => {
    await story.officer('of-unit0001', unitOf(1), 'one@ghi-nhan.example');
    await story.officer('of-unit0002', unitOf(2), 'two@ghi-nhan.example');
    await story.officer('of-unit0003', unitOf(3), 'three@ghi-nhan.example');
    await story.prefers('of-unit0001', {
      quiet: [
        { from: '2026-10-22', until: '2026-10-23' },
        { from: '2026-10-23', until: '2026-10-24' },
      ],
    });
    await story.prefers('of-unit0002', { quiet: [{ from: '2026-10-20', until: '2026-10-25' }] });
    await story.prefers('of-unit0003', { quiet: [{ from: '2026-10-24', until: '2026-10-25' }] });
    for (const unit of [1, 2, 3]) await story.notice({ unit });
    await story.queue();
    expect((await story.digests()).map(({ not_before }) => not_before)).toEqual([
      '2026-10-24 01:00:00+00',
      '2026-10-22 01:00:00+00',
      '2026-10-22 01:00:00+00',
    ]);
  });

  it('of the country’s offices wait until the other provinces have been swept', async () => {
    await story.officer('of-v05a', 'V05@vn', 'v05@ghi-nhan.example');
    await story.notice({ unit: 1, to: 'V05@vn', step: 'E1' });
    await story.queue();
    expect(await story.digests()).toMatchObject([{ not_before: '2026-10-22 01:15:00+00' }]);
  });
});
