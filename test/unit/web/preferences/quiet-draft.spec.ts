import { describe, expect, it } from 'vitest';
import { draftsOf, quietOf } from '#web/preferences/quiet-draft.ts';

const typed = (first: string, last: string) => quietOf({ key: 'k', first, last });

describe('days without mail', () => {
  it('are typed with their last day, and kept with the day after', () => {
    expect(typed('30/04/2026', '30/04/2026')).toEqual({ from: '2026-04-30', until: '2026-05-01' });
    expect(draftsOf([{ from: '2026-04-30', until: '2026-05-04' }])).toMatchObject([
      { first: '30/04/2026', last: '03/05/2026' },
    ]);
  });

  it.each([
    ['30/04/2026', '29/04/2026'],
    ['', '29/04/2026'],
    ['30/04/2026', '31/04/2026'],
  ])('are none from “%s” to “%s”', (first, last) => expect(typed(first, last)).toBeUndefined());
});
