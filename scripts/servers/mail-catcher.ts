import { join } from 'node:path';
import { readConfig } from '#config.ts';
import { openCaughtMails } from './mail-catcher-folder.ts';
import { startMailCatcher } from './mail-catcher-server.ts';

/** `node scripts/servers/mail-catcher.ts SMTP_PORT PAGE_PORT`: keeps the mails of this machine, until a signal. */
const [smtp = Number.NaN, page = Number.NaN] = process.argv.slice(2).map(Number);
const mails = await openCaughtMails(join(readConfig().DATA_DIR, 'mails'));
const catcher = await startMailCatcher(mails, { smtp, page });
console.log(`mail catcher ready: smtp://127.0.0.1:${smtp}, http://127.0.0.1:${page}`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void catcher.close().then(() => process.exit(0)));
