import { describe, expect, it } from 'vitest';
import { codesIn, outcomesOf, withCases, withoutCase } from '#web/decision/annex.ts';

const pick = (...caseIds: readonly string[]) => caseIds.map((caseId) => ({ caseId, outcome: '' }));
const numbers = (rows: readonly { readonly item: string; readonly caseId: string }[]) =>
  rows.map(({ item, caseId }) => `${item} ${caseId}`);

describe('the list of a decision', () => {
  it('numbers its cases in the order of picking, each once', () => {
    const first = withCases([], pick('b', 'a', 'b'));
    expect(numbers(withCases(first, pick('a', 'c')))).toEqual(['1 b', '2 a', '3 c']);
  });

  it('closes the gap when a case goes, for as long as nobody typed numbers', () => {
    const rows = withCases([], pick('a', 'b', 'c'));
    expect(numbers(withoutCase(rows, 'a'))).toEqual(['1 b', '2 c']);
  });

  it('keeps numbers that were typed as printed, and goes on from the highest', () => {
    const rows = withCases([], pick('a', 'b', 'c')).map((row) => (row.caseId === 'b' ? { ...row, item: '40' } : row));
    expect(numbers(withoutCase(rows, 'a'))).toEqual(['40 b', '3 c']);
    expect(numbers(withCases(rows, pick('d')))).toContain('41 d');
  });
});

it.each([
  ['RECOGNITION', ['MET', 'NOT_MET']],
  ['GRADE', ['FAIR', 'NOT_GRADED']],
  ['REWARD', ['GRANTED']],
  ['', []],
])('a document on %j says only what belongs to it', (subject, wanted) =>
  expect(outcomesOf(subject, ['MET', 'NOT_MET', 'FAIR', 'NOT_GRADED', 'GRANTED'])).toEqual(wanted),
);

it('finds case codes in what was pasted, and names what is none', () => {
  expect(codesIn('2026-56-CQ-000001,\n2026-56-dn-000002; xin chào')).toEqual({
    codes: ['2026-56-CQ-000001', '2026-56-DN-000002'],
    wrong: ['XIN', 'CHÀO'],
  });
});
