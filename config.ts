import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' });
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });
const mailbox = z
  .string()
  .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, or Name <address>')
  .transform((text) => text.normalize('NFC'));
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const signingKey = z
  .string()
  .regex(
    /^[\w.-]+:[A-Za-z0-9_-]{43,}$/,
    'must be <key id>:<at least 32 bytes in base64url>, several separated by commas',
  )
  .transform((text) => {
    const [keyId = '', secret = ''] = text.split(':');
    return { keyId, secret: Buffer.from(secret, 'base64url') };
  });

const signingKeys = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(signingKey).min(1));

/** Every setting of every process, under the name it has in the environment. An empty one counts as absent. */
const Settings = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('production refuses every setting that is meant for tests'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Interface of the api and the pages.'),
  PORT: port.default(8080).describe('Port of the api and the pages.'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.ghi-nhan')
    .transform((folder) => resolve(import.meta.dirname, folder))
    .describe('Folder of the embedded servers: data, logs, secrets. The postgres user must be able to enter it.'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('PostgreSQL 18 as the application role. Absent: npm start runs an embedded server.'),
  DATABASE_ADMIN_URL: postgresUrl.optional().describe('The same database as its owner: migrations only.'),
  POOL_MAX: z.coerce.number().int().min(1).max(100).default(8).describe('Connections to PostgreSQL per process.'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'must be <host>:<port>')
    .optional()
    .describe('A running Temporal server (1.32 or newer). Absent: npm start runs a development server.'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default').describe('Namespace of the workflows.'),
  TEMPORAL_CLI: z.string().min(1).optional().describe('Path of the `temporal` program that npm start runs.'),
  WORKER_METRICS_PORT: port.default(9464).describe('Prometheus port of the worker.'),
  LAPSE_SPREAD_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .default(300) // a lapse may take a fifth of what the engine does: some 20 a second on two cores, 6,000 cases (D)
    .describe('Over how many seconds after their instant the lapses of a year are spread; a country needs hours.'),
  AUTH_MODE: z.enum(['demo', 'oidc']).default('demo').describe('demo: sign in by name, on a loopback HOST only.'),
  COMMAND_SIGNING_KEYS: signingKeys
    .optional()
    .describe('<key id>:<secret>,… The first signs commands, all verify. npm start makes one.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })
    .optional()
    .describe('Mail server, smtp[s]://[user:password@]host[:port]. Absent: npm start runs a local mail catcher.'),
  MAIL_FROM: mailbox.optional().describe('Sender of the mails: an address, or Name <address>.'),
  MAIL_PER_SECOND: z.coerce.number().int().min(1).max(1000).default(10).describe('Mails handed over a second at most.'),
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(50).default(4).describe('Connections to the mail server.'),
  MAIL_BOUNCE_ADDRESS: z
    .email()
    .optional()
    .describe('Where undeliverable mails go back to: local@domain, each mail from local+<number>@domain.'),
  MAIL_BOUNCE_PORT: port.optional().describe('The worker takes the reports to MAIL_BOUNCE_ADDRESS on this port.'),
  MAIL_CATCHER_PORT: port.default(8025).describe('Page of the local mail catcher of npm start.'),
  MAIL_CATCHER_URL: webUrl.optional().describe('Address of that page, which npm start gives to the api.'),
  SMS_GATEWAY_URL: webUrl
    .optional()
    .describe('Takes a POST of {id, to, text}: for who has a telephone but no address.'),
  PUBLIC_URL: webUrl.optional().describe('Where officers open the pages: links in mails lead there.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').describe('pino'),
  TEST_CLOCK_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('File that gives all processes of a test the same clock. Refused in production.'),
  TEST_FULL: flag.default(false).describe('1: the test suites run their long specs too (npm run test:full).'),
  CHROMIUM_PATH: z.string().min(1).optional().describe('A Chromium for the page tests where the package has none.'),
});

export type Config = z.output<typeof Settings>;

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const Checked = Settings.superRefine((settings, context) => {
  const refuse = (name: keyof Config, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  if (settings.NODE_ENV === 'production' && settings.TEST_CLOCK_FILE !== undefined)
    refuse('TEST_CLOCK_FILE', 'is for tests: production runs on the real clock');
  if (settings.AUTH_MODE === 'demo' && !isLoopback(settings.HOST))
    refuse('AUTH_MODE', `demo lets anyone be any officer, so HOST must be 127.0.0.1, not ${settings.HOST}: use oidc`);
  for (const name of ['MAIL_FROM', 'PUBLIC_URL'] as const)
    if (settings.NODE_ENV === 'production' && settings.SMTP_URL !== undefined && settings[name] === undefined)
      refuse(name, 'must be set beside SMTP_URL: officers have to know who writes, and where to answer');
  if (settings.MAIL_BOUNCE_PORT !== undefined && settings.MAIL_BOUNCE_ADDRESS === undefined)
    refuse('MAIL_BOUNCE_ADDRESS', 'must be set beside MAIL_BOUNCE_PORT: it says whose reports are taken');
});

const Serving = Settings.required({ DATABASE_URL: true, TEMPORAL_ADDRESS: true, COMMAND_SIGNING_KEYS: true });

/** What the worker and the api need: nothing of it has a default, npm start or the operator says it. */
export type ServingConfig = z.output<typeof Serving>;

const withoutEmpty = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

const parse = <T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T => {
  const given = withoutEmpty(environment);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const complaints = result.error.issues.map(({ code, path, message }) => {
    const name = String(path[0]);
    return `  ${name}: ${code !== 'custom' && given[name] === undefined ? 'is not set' : message}`;
  });
  throw new Error(`Bad settings:\n${complaints.join('\n')}`);
};

/** Settings of a command or of npm start. Throws one sentence per bad setting, naming it. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => parse(Checked, environment);

/** Settings of the worker and the api: also says which of the needed ones is absent. */
export const readServingConfig = (environment: NodeJS.ProcessEnv = process.env): ServingConfig => {
  parse(Checked, environment);
  return parse(Serving, environment);
};

/** Where npm start notes the settings of the servers it runs, for the commands of an operator. */
export const settingsFile = (dataFolder: string): string => join(dataFolder, 'settings.json');

/** Settings of a command beside a running npm start: what it has noted, with our own environment on top. */
export const readOperatorConfig = (environment: NodeJS.ProcessEnv = process.env): ServingConfig => {
  const file = settingsFile(readConfig(environment).DATA_DIR);
  const noted = existsSync(file) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  return readServingConfig({ ...noted, ...withoutEmpty(environment) });
};

/** The environment of a child process: ours, with `settings` on top. */
export const childEnvironment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});

/** Name, meaning and default of every setting, for docs/operations.md. */
export const describeSettings = (): readonly { readonly name: string; readonly meaning: string }[] =>
  Object.entries(Settings.shape).map(([name, schema]) => ({ name, meaning: schema.description ?? '' }));
