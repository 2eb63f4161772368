import { describe, expect, it } from 'vitest';
import en from '#texts/labels.en.json' with { type: 'json' };
import vi from '#texts/labels.vi.json' with { type: 'json' };
import { createTranslator } from '#web/i18n/translator.ts';
import { basisOf, needsDesignNote } from '#web/plan/basis.ts';
import { noticeText, planText, stepText } from '#web/plan/step-text.ts';
import { whenOf } from '#web/plan/when.ts';

const vietnamese = createTranslator('vi', vi);
const english = createTranslator('en', en);

describe('a step of a plan', () => {
  it.each([
    ['D30', 'trước 30 ngày', '30 days before'],
    ['D1', 'trước 1 ngày', '1 day before'],
    ['E1', 'sau hạn, ngày làm việc thứ 1', 'after the date, working day 1'],
    ['DUE', '', ''],
    ['LAPSE', '', ''],
  ])('%s is told as %j', (step, wanted, inEnglish) => {
    expect(stepText(vietnamese.t, step)).toBe(wanted);
    expect(stepText(english.t, step)).toBe(inEnglish);
  });

  it('is told by its kind and duty; a lapse by itself', () => {
    const of = (kind: string) => planText(vietnamese, { kind, deadline: 'REG' });
    expect(of('REMINDER')).toBe('Nhắc: nộp đăng ký');
    expect(of('DUE')).toBe('Hạn: nộp đăng ký');
    expect(of('ESCALATION')).toBe('Báo cáo lên cấp trên: nộp đăng ký');
    expect(of('LAPSE')).toBe('Hết hạn đăng ký');
  });

  it('is told to the superior office as what is overdue', () => {
    expect(noticeText(vietnamese, { kind: 'ESCALATION', deadline: 'REG' })).toBe('Quá hạn: nộp đăng ký');
  });
});

describe('the moment of a step', () => {
  const due = { at: '2026-09-04T17:00:00.000Z', kind: 'DUE' };

  it('is day and hour in Vietnam', () => {
    expect(whenOf(vietnamese.t, { at: '2026-09-04T01:00:00.000Z', kind: 'REMINDER' })).toEqual({
      day: '04/09/2026',
      hour: '08:00',
    });
  });

  it('of a date before 5 September is the end of the 4th', () => {
    expect(whenOf(vietnamese.t, due)).toEqual({ day: '04/09/2026', hour: 'hết ngày' });
  });

  it('of a lapse at midnight stays the moment at which it happens', () => {
    expect(whenOf(vietnamese.t, { ...due, kind: 'LAPSE' })).toEqual({ day: '05/09/2026', hour: '00:00' });
  });
});

describe('the basis of a step', () => {
  it.each([
    ['C124 Art. 9.1c,d', false, 'C124 Art. 9.1c,d', false],
    ['D: the date stands in the return', true, null, false],
    ['D§4 (2): final figures after 30 Nov', true, null, false],
    ['D, after KH25', true, 'D, after KH25', false],
    ['D510 Art. 11.3', false, 'D510 Art. 11.3', false],
    ['KH25', true, 'KH25', true],
  ])('%j, own rule: %s, is cited as %j and noted: %s', (legalBasis, design, basis, noted) => {
    expect(basisOf({ legalBasis, design })).toBe(basis);
    expect(needsDesignNote({ legalBasis, design }, 'vi')).toBe(noted);
  });
});
