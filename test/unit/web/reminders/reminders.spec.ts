import { describe, expect, it } from 'vitest';
import vi from '#texts/labels.vi.json' with { type: 'json' };
import { createTranslator } from '#web/i18n/translator.ts';
import { answersForArea } from '#web/reminders/answers-for-area.ts';
import { grouped } from '#web/reminders/grouped.ts';
import { sweepText } from '#web/reminders/sweep-text.ts';

const vietnamese = createTranslator('vi', vi);
const step = (id: string, before = '2026-09-05') => ({
  deadline: 'PLAN',
  year: 2026,
  before,
  step: id,
  day: '2026-09-04',
  issued: 12,
  read: 3,
  accepted: 4,
  queued: 1,
  failed: 1,
  unreachable: 2,
  unsent: 1,
  telephoned: 1,
  reached: 8,
  owing: 5,
});

describe('the line about the sweep', () => {
  const sweep = {
    day: '2026-10-26',
    startedAt: '2026-10-26T01:00:00.000Z',
    finishedAt: '2026-10-26T01:03:00.000Z',
    issued: 4112,
    superseded: 0,
  };
  const line = (of: typeof sweep | (Omit<typeof sweep, 'finishedAt'> & { finishedAt: null }) | null, now: string) =>
    sweepText(vietnamese.t, of, Date.parse(now));

  it('says when that of today was done, and how much it sent', () => {
    const wanted = 'Đợt quét hôm nay: xong lúc 08:03, 4.112 thông báo.';
    expect(line(sweep, '2026-10-26T16:59:59.999Z')).toBe(wanted);
    expect(line(sweep, '2026-10-25T17:00:00.000Z')).toBe(wanted);
  });

  it('says that it is not finished, that it was another day, or that there was none', () => {
    const open = { ...sweep, finishedAt: null };
    const tomorrow = '2026-10-26T17:00:00.000Z';
    expect(line(open, '2026-10-26T02:00:00.000Z')).toBe('Đợt quét hôm nay: bắt đầu lúc 08:00, chưa xong.');
    expect(line(sweep, tomorrow)).toContain('Đợt quét gần nhất, ngày 26/10/2026: xong lúc 08:03, 4.112 thông báo.');
    expect(line(open, tomorrow)).toContain('ngày 26/10/2026: bắt đầu lúc 08:00, chưa xong.');
    expect(line(null, tomorrow)).toBe('Chưa có đợt quét nào.');
  });

  it('gives the date beside the hour where a sweep ended on a later day than its own', () => {
    const late = { ...sweep, finishedAt: '2026-10-27T17:22:00.000Z' };
    expect(line(late, '2026-10-28T02:00:00.000Z')).toContain('ngày 26/10/2026: xong lúc 28/10/2026 00:22, 4.112');
  });
});

it('the steps stand under their deadline and date, in the order of the api', () => {
  const groups = grouped([step('D3'), step('D1'), step('D1', '2027-09-05')]);
  expect(groups.map(({ before, steps }) => [before, steps.map((each) => each.step)])).toEqual([
    ['2026-09-05', ['D3', 'D1']],
    ['2027-09-05', ['D1']],
  ]);
});

describe('who may ask who was reminded', () => {
  it.each([
    ['COMMUNE_POLICE', 'COMMUNE_POLICE@vn.56.22366', true],
    ['V05', 'V05@vn', true],
    ['UNIT_HEAD', 'UNIT@56-CQ-000001', false],
    ['DEPARTMENT', 'DEPARTMENT@vn.56', false],
    ['MANAGING_AUTHORITY', 'MANAGING_AUTHORITY@vn.56', false],
  ] as const)('%s of %s: %s', (role, id, wanted) => {
    expect(answersForArea([{ role, office: { id } }])).toBe(wanted);
  });

  it('nobody without a post', () => expect(answersForArea([])).toBe(false));
});
