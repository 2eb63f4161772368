import { describe, expect, it } from 'vitest';
import { draftOf, isReadable, rowOfDraft } from '#web/deadlines/deadline-draft.ts';

const LINE = {
  id: 'PLAN',
  before: '2026-09-05',
  ladder: [
    { on: '2026-08-28', daysBefore: 3, merged: [7, 3] },
    { on: '2026-09-04', daysBefore: 1, merged: [1] },
  ],
  escalation: [{ on: '2026-09-07', workingDay: 1 }],
};
const draft = { ...draftOf(LINE, 2026), issuer: 'UBND tỉnh', source: 'Kế hoạch 99' };

describe('the date of a duty as it is typed', () => {
  it('starts from what holds, for this one year, without an issuer', () => {
    expect(draftOf(LINE, 2026)).toMatchObject({ before: '05/09', ladder: '7, 3, 1', escalation: '1', year: '2026' });
    expect(rowOfDraft(draftOf(LINE, 2026))).toBeUndefined();
  });

  it('is a row once all of it can be read', () => {
    expect(rowOfDraft({ ...draft, internalBefore: ' 1/9 ', year: '', validTo: '31/12/2027', escalation: '' })).toEqual({
      table: 'DEADLINES',
      id: 'PLAN',
      before: { month: 9, day: 5 },
      internalBefore: { month: 9, day: 1 },
      ladder: [7, 3, 1],
      escalation: [],
      issuerKind: 'PEOPLES_COMMITTEE',
      issuer: 'UBND tỉnh',
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      year: null,
      source: 'Kế hoạch 99',
    });
  });

  it.each([
    ['before', '32/09'],
    ['before', 'tháng 9'],
    ['internalBefore', '09'],
    ['ladder', '7, ba'],
    ['escalation', '-1'],
    ['validFrom', ''],
    ['validTo', '31/02/2027'],
    ['year', '26'],
    ['issuer', ' '],
  ] as const)('is none while %s is “%s”', (field, typed) => {
    const wrong = { ...draft, [field]: typed };
    expect(isReadable(wrong, field)).toBe(false);
    expect(rowOfDraft(wrong)).toBeUndefined();
  });
});
