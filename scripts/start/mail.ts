import { join } from 'node:path';
import { childEnvironment } from '#config.ts';
import { untilReady } from '#scripts/servers/server-process.ts';
import type { Start } from './context.ts';
import { preferPort } from './ports.ts';
import { keepRunning, type Service } from './supervise.ts';

const SMTP_PORT = 1025;
const READY_WITHIN_MS = 20_000;
const PROGRAM = join(import.meta.dirname, '..', 'servers', 'mail-catcher.ts');

export type Mail = {
  /** Settings of worker and api, under their names in config.ts. */
  readonly settings: Readonly<Record<string, string>>;
  /** Page of the mail catcher; undefined: mails go to a server of the operator's, or nowhere. */
  readonly page: string | undefined;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

const startCatcher = async (start: Start): Promise<Mail> => {
  const { config, folder, processes, say } = start;
  const smtp = await preferPort(SMTP_PORT, 'the mail catcher', say);
  const port = await preferPort(config.MAIL_CATCHER_PORT, 'the page of the mail catcher', say);
  const page = `http://127.0.0.1:${port}`;
  const launch = () =>
    processes.launch({
      name: 'mail',
      command: process.execPath,
      args: [PROGRAM, String(smtp), String(port)],
      logFile: join(folder.logs, 'mail.log'),
      env: childEnvironment({ DATA_DIR: folder.root, DATABASE_ADMIN_URL: '' }),
    });
  const service: Service = { name: 'mail', start: async () => launch() };
  const server = launch();
  await untilReady(server, () => answers(page), READY_WITHIN_MS);
  void keepRunning(service, server, start);
  say(`mails are caught on 127.0.0.1:${smtp}, see ${page}`);
  return { settings: { SMTP_URL: `smtp://127.0.0.1:${smtp}`, MAIL_CATCHER_URL: page }, page };
};

/**
 * The mail server of SMTP_URL, else a catcher that keeps every mail on this machine; in production none, so that no
 * reminder seems sent that nobody gets.
 */
export const openMail = async (start: Start): Promise<Mail> => {
  const { SMTP_URL: url, NODE_ENV: mode, MAIL_FROM: from } = start.config;
  if (url !== undefined)
    return { settings: { SMTP_URL: url, ...(from === undefined ? {} : { MAIL_FROM: from }) }, page: undefined };
  if (mode !== 'production') return startCatcher(start);
  start.say('SMTP_URL is not set: mails stay queued');
  return { settings: {}, page: undefined };
};
