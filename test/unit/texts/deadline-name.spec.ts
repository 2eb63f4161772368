import { describe, expect, it } from 'vitest';
import { deadlineName, stepName } from '#texts/deadline-name.ts';

describe('the name of a deadline', () => {
  it('is that of the duty, where a document has the same code', () => {
    expect(deadlineName('PLAN', 'vi')).toBe('gửi kế hoạch thực hiện Chỉ thị');
    expect(deadlineName('PLAN', 'en')).toBe('plan for the directive');
  });
  it('is the code itself where no name is known', () => {
    expect(deadlineName('NO_SUCH', 'vi')).toBe('NO_SUCH');
  });
});

describe('the name of a step', () => {
  it('says how far before or after the date it lies', () => {
    expect(stepName('D7', 'vi')).toBe('trước 7 ngày');
    expect(stepName('D1', 'en')).toBe('1 day before');
    expect(stepName('E5', 'vi')).toBe('sau hạn, ngày làm việc thứ 5');
  });
  it('is the code itself for any other', () => {
    expect(stepName('NOW', 'vi')).toBe('NOW');
  });
});
