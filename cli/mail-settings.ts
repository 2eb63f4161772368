import type { MailTerms } from '#activities/mail/queue-digests.ts';
import { createSmsSender } from '#activities/mail/sms.ts';
import { createSmtpSender, type SmtpSettings } from '#activities/mail/smtp.ts';
import type { Config } from '#config.ts';

/** A reserved name (RFC 2606): what is sent from it reaches nobody outside. */
const NOBODY = 'Ghi Nhận <ghi-nhan@ghi-nhan.example>';

const fromOf = ({ MAIL_FROM }: Config): string => MAIL_FROM ?? NOBODY;

/** What the worker puts into the queue. */
export const mailTerms = (config: Config): MailTerms => ({
  domain: fromOf(config).replace(/>$/, '').split('@').at(-1) ?? '',
  sms: config.SMS_GATEWAY_URL !== undefined,
});

/** The mail server of the settings; `null`: none is set. */
export const smtpSettings = (config: Config): SmtpSettings | null =>
  config.SMTP_URL === undefined
    ? null
    : {
        url: config.SMTP_URL,
        from: fromOf(config),
        perSecond: config.MAIL_PER_SECOND,
        connections: config.MAIL_CONNECTIONS,
        bounceAddress: config.MAIL_BOUNCE_ADDRESS ?? null,
      };

/** The ways to send that are set. */
export const sendersOf = (config: Config) => {
  const smtp = smtpSettings(config);
  return {
    mail: smtp === null ? null : createSmtpSender(smtp),
    sms: config.SMS_GATEWAY_URL === undefined ? null : createSmsSender(config.SMS_GATEWAY_URL),
  };
};

/** Where officers open the pages. */
export const pagesOf = ({ PUBLIC_URL, HOST, PORT }: Config): string =>
  (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, '');
