import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freePort } from '#scripts/servers/free-port.ts';
import { type CaughtMails, openCaughtMails } from '#scripts/servers/mail-catcher-folder.ts';
import { startMailCatcher } from '#scripts/servers/mail-catcher-server.ts';

export type Catching = {
  readonly page: string;
  readonly smtp: string;
  readonly mails: CaughtMails;
  readonly folder: string;
  readonly send: (mail: { to: string; subject: string; text: string; html?: string }) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** The local mail catcher in this process, on ports of its own; `folder`: as an earlier one left it. */
export const startCatching = async (
  folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-mails-')),
  kept?: number,
): Promise<Catching> => {
  const ports = { smtp: await freePort(), page: await freePort() };
  const mails = await openCaughtMails(folder, kept);
  const catcher = await startMailCatcher(mails, ports);
  const transport = createTransport(`smtp://127.0.0.1:${ports.smtp}`);
  const send = async (mail: object) =>
    (await transport.sendMail({ from: 'Ghi Nhận <ghi-nhan@ghi-nhan.example>', ...mail })).response;
  const close = async () => {
    transport.close();
    await catcher.close();
  };
  return { page: `http://127.0.0.1:${ports.page}`, smtp: `smtp://127.0.0.1:${ports.smtp}`, mails, folder, send, close };
};

export const removeCaught = ({ folder }: Catching): void => rmSync(folder, { recursive: true, force: true });
