import { z } from 'zod';
import { daysBetween } from '#domain/calendar/plain-date.ts';
import { PlainDate } from '#schema/ids.ts';
import type { QuietDays } from '#store/preferences.ts';

/** Both ours (D): longer than two months nobody should be without his mail. */
const MOST_DAYS = 60;
const MOST_RANGES = 20;

const Day = PlainDate.refine((day) => day >= '2020-01-01' && day < '2100-01-01');

const Quiet = z
  .strictObject({ from: Day, until: Day.describe(`Exclusive; at most ${MOST_DAYS} days after \`from\``) })
  .superRefine(({ from, until }, context) => {
    if (![from, until].every((day) => Day.safeParse(day).success)) return; // said already
    const days = daysBetween(from, until);
    if (days < 1) context.addIssue({ code: 'custom', path: ['until'], params: { code: 'NotAfterStart' } });
    if (days > MOST_DAYS)
      context.addIssue({ code: 'custom', path: ['until'], params: { code: 'TooManyDays', maximum: MOST_DAYS } });
  })
  .meta({ id: 'QuietDays' });

const overlaps = (one: QuietDays, other: QuietDays): boolean => one.from < other.until && other.from < one.until;

export const Preferences = z
  .strictObject({
    copies: z
      .boolean()
      .describe('Mail about my offices; false leaves me out as long as another officer of the office gets it'),
    language: z.enum(['vi', 'en']).describe('Of my mail'),
    quiet: z
      .array(Quiet)
      .max(MOST_RANGES)
      .superRefine((ranges, context) => {
        for (const [n, range] of ranges.entries())
          if (ranges.slice(0, n).some((before) => overlaps(before, range)))
            context.addIssue({ code: 'custom', path: [n], params: { code: 'Overlaps' } });
      })
      .describe('Mail of these days comes on the first day after, unless a last good day lies among them'),
  })
  .meta({ id: 'Preferences' });
export type Preferences = z.infer<typeof Preferences>;
