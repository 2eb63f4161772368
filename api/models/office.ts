import { z } from 'zod';
import { Instant, OfficeId, OfficerId } from '#schema/ids.ts';
import { Role } from '#schema/roles.ts';

export const Office = z
  .object({ id: OfficeId, name: z.string().describe('In the language asked for, e.g. Công an phường Nha Trang') })
  .meta({ id: 'Office' });
export type Office = z.infer<typeof Office>;

export const AppointmentView = z
  .object({ role: Role, office: Office, from: Instant, until: Instant.nullable() })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof AppointmentView>;

export const Officer = z
  .object({
    id: OfficerId,
    name: z.string().describe('From the person register, outside the log; the id where it is not there'),
    title: z.string().nullable(),
    appointments: z.array(AppointmentView).describe('Those in force at the instant asked'),
  })
  .meta({ id: 'Officer' });
export type Officer = z.infer<typeof Officer>;

export const Session = z
  .object({
    officer: Officer,
    principals: z.array(OfficerId).describe('For whom the officer may act; empty until delegations exist'),
    demo: z.boolean(),
    mailCatcher: z.url().nullable().describe('In a demonstration: the page that shows the mails'),
    csrfToken: z.string().describe('Goes into x-csrf-token with every unsafe request of a cookie session'),
    expiresAt: Instant,
    token: z.string().nullable().describe('Bearer token, once, when asked for by a program'),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
