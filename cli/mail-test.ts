import { randomUUID } from 'node:crypto';
import { createSmtpSender } from '#activities/mail/smtp.ts';
import type { Config } from '#config.ts';
import { dateOf } from '#domain/calendar/instant.ts';
import type { Instant } from '#schema/ids.ts';
import { testMail } from '#texts/mail-digest.ts';
import { mailTerms, smtpSettings } from './mail-settings.ts';
import type { Outcome } from './outcome.ts';

const ADVICE = {
  refused: 'The server takes no mail for this address: check the address, and MAIL_FROM.',
  waits: 'Check SMTP_URL, name and password, and that the server lets this machine in.',
} as const;

/** Sends one mail to an address by the configured server, and says what the server said. */
export const mailTest = async (config: Config, to: string, now: Instant): Promise<Outcome> => {
  const settings = smtpSettings(config);
  if (settings === null) throw new Error('SMTP_URL is not set: there is no mail server to test.');
  const sender = createSmtpSender({ ...settings, bounceAddress: null });
  const messageId = `<test-${randomUUID()}@${mailTerms(config).domain}>`;
  try {
    const sent = await sender.send({ id: 'test', messageId, to, ...testMail(dateOf(now), 'vi') });
    const { hostname } = new URL(settings.url);
    const data = { to, server: hostname, messageId, outcome: sent.outcome, answer: sent.answer };
    if (sent.outcome === 'accepted')
      return { exitCode: 0, lines: [`${hostname} took the mail to ${to}: ${sent.answer}`], data };
    return {
      exitCode: 1,
      lines: [`${hostname} did not take the mail to ${to}: ${sent.answer}`, ADVICE[sent.outcome]],
      data,
    };
  } finally {
    sender.close();
  }
};
