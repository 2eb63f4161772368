import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import { shownAnswer } from './answer.ts';
import { returnPath } from './return-path.ts';
import type { Message, Sender, Sent } from './send.ts';

export type SmtpSettings = {
  readonly url: string;
  readonly from: string;
  readonly perSecond: number;
  readonly connections: number;
  /** Undeliverable mails come back to `local+<id>-<chance>@domain`. */
  readonly bounceAddress: string | null;
  /** Milliseconds until a server that does not answer is given up; a hanging one holds its own connection so long. */
  readonly patienceMs?: number;
};

const PATIENCE_MS = 20_000;

/** About this recipient or this message; any other refusal is about us, and mended by the operator. */
const ABOUT_THE_MAIL = ['RCPT TO', 'DATA'];

const textOf = (error: unknown, key: string): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === 'string' ? value : undefined;
};
const codeOf = (error: unknown): number => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'responseCode') : undefined;
  return typeof value === 'number' ? value : 0;
};

/** The server's own words, else the reason of the failure; never more than an administrator reads. */
const answerOf = (error: unknown): string => {
  const said = textOf(error, 'response') ?? (error instanceof Error ? error.message : String(error));
  return shownAnswer(said);
};

/** 4xx waits, 5xx about this mail is final (RFC 5321 §4.2.1); a server that is away or takes nothing from us: waits. */
const failed = (error: unknown): Sent => {
  const [code, command, answer] = [codeOf(error), textOf(error, 'command') ?? '', answerOf(error)];
  if (ABOUT_THE_MAIL.includes(command) && code >= 400)
    return code >= 500 ? { outcome: 'refused', answer } : { outcome: 'waits', answer, away: false };
  if (textOf(error, 'code') === 'EENVELOPE' && command === 'API') return { outcome: 'refused', answer }; // no address
  return { outcome: 'waits', answer, away: true };
};

const optionsOf = ({ url, perSecond, connections, patienceMs = PATIENCE_MS }: SmtpSettings): SMTPPoolOptions => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    pool: true,
    host: hostname.replaceAll(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    maxConnections: connections,
    rateDelta: 1000,
    rateLimit: perSecond,
    maxRequeues: 1, // by default a server that hangs up is asked again for ever, past our own delays
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
};

/** A pool of connections to the mail server. A mail that takes three times our patience is given up for now. */
export const createSmtpSender = (settings: SmtpSettings): Sender<Message> => {
  const { from, bounceAddress, patienceMs = PATIENCE_MS } = settings;
  const transport = createTransport({ ...optionsOf(settings), pool: true });
  const send = async ({ id, messageId, to, subject, text, html }: Message): Promise<Sent> => {
    const envelope =
      bounceAddress === null ? {} : { envelope: { from: returnPath(bounceAddress, { id, messageId }), to } };
    const signal = AbortSignal.timeout(3 * patienceMs);
    const headers = { 'auto-submitted': 'auto-generated' }; // RFC 3834: no holiday answers, please
    const mail = { from, to: { name: '', address: to }, subject, text, html, messageId, headers, signal, ...envelope };
    try {
      const { response } = await transport.sendMail(mail);
      return { outcome: 'accepted', answer: shownAnswer(response) };
    } catch (error) {
      return failed(error);
    }
  };
  return { send, close: () => transport.close({ force: true }) };
};
