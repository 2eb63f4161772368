import type { Instant } from '#schema/ids.ts';
import { type Outbox, readOutbox } from '#store/mail-outbox.ts';
import type { Queryable } from '#store/pool.ts';

/** A mail server that is down for less is back before anybody misses a mail. */
const OLD_SECONDS = 3600;

const ageOf = ({ oldestDue }: Outbox, now: Instant): number =>
  oldestDue === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(oldestDue)) / 1000);

/** Throws when mails wait and no mail server is set. */
export const checkMail = async (db: Queryable, now: Instant, configured: boolean): Promise<string> => {
  const { queued, refused, bounced } = await readOutbox(db, now);
  if (!configured && queued > 0) throw new Error(`mail not configured: ${queued} stay queued`);
  return configured ? `refused ${refused}, bounced ${bounced}` : 'mail not configured';
};

/** Throws when a mail that is due has waited too long. */
export const checkOutbox = async (db: Queryable, now: Instant): Promise<string> => {
  const outbox = await readOutbox(db, now);
  const [age, text] = [ageOf(outbox, now), `${outbox.queued} queued`];
  if (age > OLD_SECONDS) throw new Error(`${text}, the oldest for ${Math.round(age / 60)} min`);
  return text;
};

const gauge = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;

/** For Prometheus: what waits, since when, and what failed for good (a mail that is tried again leaves the count). */
export const outboxFigures = async (db: Queryable, now: Instant): Promise<string> => {
  const outbox = await readOutbox(db, now);
  const failed = `ghi_nhan_mail_failed_total{state="refused"} ${outbox.refused}\nghi_nhan_mail_failed_total{state="bounced"} ${outbox.bounced}\n`;
  return [
    gauge('ghi_nhan_outbox_queued', 'Mails that wait to be sent.', outbox.queued),
    gauge('ghi_nhan_outbox_age_seconds', 'Since the oldest mail is due.', Math.round(ageOf(outbox, now))),
    `# HELP ghi_nhan_mail_failed_total Mails that were refused or came back.\n# TYPE ghi_nhan_mail_failed_total counter\n${failed}`,
  ].join('');
};
