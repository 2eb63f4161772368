import { createServer, type Server, type ServerResponse } from 'node:http';
import { SMTPServer } from 'smtp-server';
import type { CaughtMails } from './mail-catcher-folder.ts';
import { listPage, mailPage, missingPage } from './mail-catcher-page.ts';

const HOST = '127.0.0.1';
const LARGEST_BYTES = 5_000_000;
/** The mails are strangers' HTML: nothing is loaded or run, inside the frame or outside. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const write = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, HEADERS).end(html);
};

const answer = async (mails: CaughtMails, url: URL): Promise<readonly [number, string]> => {
  if (url.pathname === '/')
    return [200, listPage(mails.list(), Number(/^\d{1,4}$/.exec(url.searchParams.get('page') ?? '')?.[0] ?? 1) || 1)];
  const id = /^\/mails\/([\d-]+)$/.exec(url.pathname)?.[1] ?? '';
  const caught = mails.list().find((each) => each.id === id);
  const mail = await mails.read(id);
  return caught && mail ? [200, mailPage(mail, caught)] : [404, missingPage()];
};

/** Another name for this machine in the address is a page of a stranger that wants to read along. */
const isOurs = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

/** The pages, on loopback. */
export const serveCaughtMails = (mails: CaughtMails): Server =>
  createServer(async ({ method, url = '/', headers }, response) => {
    if (!isOurs(headers.host)) return write(response, 421, missingPage());
    if (method !== 'GET') return write(response, 405, missingPage());
    try {
      write(response, ...(await answer(mails, new URL(url, 'http://localhost'))));
    } catch {
      write(response, 404, missingPage()); // its file was taken away
    }
  });

/** Takes every mail of this machine and sends none on. */
export const catchMails = (mails: CaughtMails): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_BYTES,
    logger: false,
    closeTimeout: 1000,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void (stream.sizeExceeded || parts.push(part)));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('too large'), { responseCode: 552 }));
        return mails.keep(Buffer.concat(parts), new Date()).then(
          () => done(null, 'kept'),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });

/** Both servers on their ports; answers with what ends them. */
export const startMailCatcher = async (
  mails: CaughtMails,
  ports: { readonly smtp: number; readonly page: number },
): Promise<{ readonly close: () => Promise<void> }> => {
  const [pages, smtp] = [serveCaughtMails(mails), catchMails(mails)];
  smtp.on('error', () => undefined); // of one connection that broke
  await Promise.all([
    new Promise<void>((resolve, reject) => pages.once('error', reject).listen(ports.page, HOST, resolve)),
    new Promise<void>((resolve, reject) => {
      smtp.server.once('error', reject);
      smtp.listen(ports.smtp, HOST, resolve);
    }),
  ]);
  const close = async () => {
    pages.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => pages.close(() => resolve())),
      new Promise<void>((resolve) => smtp.close(() => resolve())),
    ]);
  };
  return { close };
};
