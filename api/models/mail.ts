import { z } from 'zod';
import { Instant, PlainDate } from '#schema/ids.ts';
import { MAIL_STATES } from '#store/mail-list.ts';
import { listOf } from './page.ts';

export const MailState = z.enum(MAIL_STATES);

export const Mail = z
  .object({
    id: z.string(),
    day: PlainDate.describe('Whose notices it holds'),
    addressee: z.string().describe('The officer’s name, or the office’s; no address'),
    channel: z.enum(['mail', 'sms']),
    state: MailState.describe(
      'accepted: by the next server, which says nothing of the addressee; bounced: only with a bounce address; dropped: nothing was owed any more',
    ),
    attempts: z.int(),
    answer: z.string().nullable().describe('The last words of the server'),
    settledAt: Instant.nullable(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;
export const MailList = listOf(Mail).omit({ asOfPosition: true }).meta({ id: 'MailList' });
