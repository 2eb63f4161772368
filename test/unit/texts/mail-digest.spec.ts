import { describe, expect, it } from 'vitest';
import { type DigestContent, type DigestGroup, digestMail, digestShortMessage, testMail } from '#texts/mail-digest.ts';

const group = (over: Partial<DigestGroup> = {}): DigestGroup => ({
  deadline: 'UNIT_RPT',
  year: 2026,
  lastGoodDay: '2026-10-24',
  overdue: false,
  days: 2,
  basis: 'C124 Art. 9.1c',
  total: 1,
  items: [{ name: 'Trường THCS Võ Văn Ký', caseId: '2026-56-GD-000001', insteadOf: null }],
  ...over,
});
const content = (...groups: readonly DigestGroup[]): DigestContent => ({
  to: 'Công an phường Nha Trang',
  today: '2026-10-22',
  groups,
  pages: 'https://ghi-nhan.example',
});
const late = group({ deadline: 'PLAN', lastGoodDay: '2026-09-04', overdue: true, days: 33 });

describe('a digest', () => {
  it('says in its subject how much is due and how much is late, and on which day', () => {
    const subjectOf = (...groups: readonly DigestGroup[]) => digestMail(content(...groups), 'vi').subject;
    expect(subjectOf(group({ total: 3 }), late)).toBe('[Ghi Nhận] 3 việc sắp đến hạn, 1 việc quá hạn – 22/10/2026');
    expect(subjectOf(group())).toBe('[Ghi Nhận] 1 việc sắp đến hạn – 22/10/2026');
    expect(subjectOf(late)).toBe('[Ghi Nhận] 1 việc quá hạn – 22/10/2026');
    expect(digestMail(content(group({ total: 3 }), late), 'en').subject).toBe(
      '[Ghi Nhận] 3 due soon, 1 overdue – 22/10/2026',
    );
  });

  it('names each thing with its last good day, the working days left, the basis and the way to the case', () => {
    const { text } = digestMail(content(group()), 'vi');
    expect(text).toContain(
      'Gửi báo cáo định kỳ năm 2026: ngày cuối còn đúng hạn 24/10/2026, còn 2 ngày làm việc\n' +
        '  Căn cứ: Điều 9 khoản 1 điểm c Thông tư 124/2021/TT-BCA\n' +
        '  - Trường THCS Võ Văn Ký: https://ghi-nhan.example/cases/2026-56-GD-000001',
    );
    expect(digestMail(content(late), 'vi').text).toContain('đã quá hạn 33 ngày làm việc');
    expect(digestMail(content(group({ days: 0 })), 'vi').text).toContain('không còn ngày làm việc nào');
    expect(digestMail(content(group({ basis: null })), 'en').text).not.toContain('Basis');
  });

  it('names the first of a long list, says how many more there are, and in whose place one is told', () => {
    const items = [{ name: 'UBND xã Cam An', caseId: null, insteadOf: 'Trưởng Công an phường Nha Trang' }];
    const { text, html } = digestMail(content(group({ total: 13, items })), 'vi');
    expect(text).toContain('  - UBND xã Cam An (thay Trưởng Công an phường Nha Trang)\n');
    expect(text).toContain('  - … và 12 nơi khác: https://ghi-nhan.example/notices');
    expect(html).toContain('<li>UBND xã Cam An (thay Trưởng Công an phường Nha Trang)</li>');
  });

  it('keeps a name with a line break or markup to its line, and letters composed', () => {
    const name = 'Trường\r\nBcc: a@b.example <script>"Ký & Cộng"';
    const composed = digestMail(
      { ...content(group({ items: [{ name, caseId: null, insteadOf: null }] })), to: 'Nguyễn'.normalize('NFD') },
      'vi',
    );
    expect(composed.subject).not.toMatch(/[\r\n]/);
    expect(composed.text).toContain('  - Trường Bcc: a@b.example <script>"Ký & Cộng"\n');
    expect(composed.html).toContain('Trường Bcc: a@b.example &lt;script&gt;&quot;Ký &amp; Cộng&quot;');
    expect(composed.text).toContain('Kính gửi: Nguyễn'.normalize('NFC'));
  });

  it('is one line as a short message, which names the nearest date', () => {
    expect(digestShortMessage(content(group(), late), 'vi')).toBe(
      '[Ghi Nhận] 1 việc sắp đến hạn, 1 việc quá hạn – 22/10/2026. Gần nhất: Gửi báo cáo định kỳ năm 2026, 24/10/2026. https://ghi-nhan.example/notices',
    );
    expect(digestShortMessage(content(), 'vi')).toBe('[Ghi Nhận]  – 22/10/2026');
  });
});

it('a test mail says that it is one', () => {
  expect(testMail('2026-10-22', 'vi')).toMatchObject({ subject: '[Ghi Nhận] Thư thử – 22/10/2026' });
  expect(testMail('2026-10-22', 'en').html).toContain('This mail tests the mail server');
});
