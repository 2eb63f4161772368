import { describe, expect, it } from 'vitest';
import { isTwin, withTwin } from '#web/command-form/twin-document.ts';

const plan = { data: { number: '', date: '', document: { number: '', date: '', title: 'Kế hoạch' } } };

describe('number and date of a plan', () => {
  it('stand in its document as they are typed', () => {
    expect(isTwin(plan, ['data', 'document'])).toBe(true);
    expect(withTwin(plan, ['data', 'number'], '7/KH')).toEqual({
      data: { ...plan.data, document: { ...plan.data.document, number: '7/KH' } },
    });
  });

  it('leave every other field, and every other document, alone', () => {
    expect(withTwin(plan, ['data', 'note'], 'x')).toBe(plan);
    expect(withTwin(plan, ['data', 'document', 'title'], 'x')).toBe(plan);
    const activity = { data: { heldOn: '', document: { number: '', date: '' } } };
    expect(isTwin(activity, ['data', 'document'])).toBe(false);
    expect(withTwin(activity, ['data', 'date'], 'x')).toBe(activity);
    expect(isTwin(plan, ['data', 'documents', 0])).toBe(false);
  });
});
