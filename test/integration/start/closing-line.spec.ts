import { expect, it } from 'vitest';
import { closingLine } from '#scripts/test/closing-line.ts';

it('is plain, and names skipped tests only when there are any', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: ['a: no reason given'] })).toBe(
    '12 passed, 1 failed, 1 skipped',
  );
});
