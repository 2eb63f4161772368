import { describe, expect, it } from 'vitest';
import { draftAt, pointerOf, withDraftAt } from '#web/command-form/draft.ts';

describe('a draft', () => {
  it('changes at one place and shares the rest', () => {
    const before = { data: { fixes: [{ fix: 'a' }, { fix: 'b' }] }, office: '' };
    const after = withDraftAt(before, ['data', 'fixes', 1, 'fix'], 'c');
    expect(after).toEqual({ data: { fixes: [{ fix: 'a' }, { fix: 'c' }] }, office: '' });
    expect(draftAt(after, ['data', 'fixes', 0])).toBe(before.data.fixes[0]);
    expect(before.data.fixes[1]).toEqual({ fix: 'b' });
  });

  it('makes groups that were not there', () => {
    expect(withDraftAt(null, ['channel', 'paper', 'receiptNumber'], '45')).toEqual({
      channel: { paper: { receiptNumber: '45' } },
    });
  });

  it('answers nothing for a place that does not exist', () => {
    expect(draftAt({ a: 'x' }, ['a', 'b', 0])).toBeUndefined();
  });
});

it('a pointer escapes as RFC 6901 wants', () => {
  expect(pointerOf(['data', 'fixes', 0, 'a/b~c'])).toBe('/data/fixes/0/a~1b~0c');
});
