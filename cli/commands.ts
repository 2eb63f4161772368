import { readConfig } from '#config.ts';
import type { ImportKind } from '#schema/import-columns.ts';
import { createClock } from '#store/clock.ts';
import { type Call, type Command, isSet, matching, optionOf, usageError } from './command.ts';
import { operatorConfig, ownerConfig, withPool } from './operator.ts';

const province = { province: { type: 'string' } } as const;
const PROVINCE = /^\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const YEAR = /^(0|20\d{2})$/;

const argument = ({ positionals }: Call, index: number): string => positionals[index] ?? '';

/** `ghi_nhan_app` gets the password that its own address carries; another login is the operator's. */
const migrate: Command = {
  usage: '',
  meaning: 'Brings the database to the newest schema',
  arguments: [0, 0],
  options: {},
  run: async () => {
    const { migrateDatabase, loginOf } = await import('./migrate.ts');
    const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: appUrl } = ownerConfig();
    if (adminUrl === undefined) throw usageError('DATABASE_ADMIN_URL is not set: migrations run as the owner');
    return migrateDatabase({ adminUrl, ...loginOf(appUrl) });
  },
};

const fromFile = { commit: { type: 'boolean' }, refused: { type: 'string' } } as const;
type Chosen = { readonly province: string | null; readonly source: string | null };

const importFrom = async (call: Call, kind: ImportKind, chosen: Chosen) => {
  const { importFile } = await import('./import-file.ts');
  const config = operatorConfig();
  const asked = {
    ...chosen,
    kind,
    file: argument(call, 0),
    commit: isSet(call, 'commit'),
    refusedTo: optionOf(call, 'refused') ?? null,
    now: createClock(config.TEST_CLOCK_FILE)(),
  };
  return withPool(call, { url: config.DATABASE_URL, name: 'import' }, (pool) => importFile(pool, asked, call));
};

const importUnits: Command = {
  usage: 'FILE [--province NN] [--source NAME] [--refused FILE] [--commit]',
  meaning: 'Reads units from CSV or xlsx; a dry run unless --commit',
  arguments: [1, 1],
  options: { ...province, source: { type: 'string' }, ...fromFile },
  run: async (call) => {
    const province = matching(call, 'province', PROVINCE, '56') ?? null;
    return importFrom(call, 'units', { province, source: optionOf(call, 'source') ?? null });
  },
};

const importContacts: Command = {
  usage: 'FILE [--refused FILE] [--commit]',
  meaning: 'Reads addresses of offices from CSV or xlsx; a dry run unless --commit',
  arguments: [1, 1],
  options: fromFile,
  run: (call) => importFrom(call, 'contacts', { province: null, source: null }),
};

const verify: Command = {
  usage: '[--year YYYY]',
  meaning: 'Recomputes every hash of the record; exit 1 names what does not fit',
  arguments: [0, 0],
  options: { year: { type: 'string' } },
  run: async (call) => {
    const command = await import('./verify.ts');
    const year = matching(call, 'year', YEAR, '2026 (0: streams without a year)');
    const { DATABASE_URL: url } = operatorConfig();
    const onProgress = (events: number) => call.progress(`${events} events`);
    return command.verify({ url, onProgress, ...(year === undefined ? {} : { year: Number(year) }) });
  },
};

const rebuild: Command = {
  usage: '[NAME] [--check]',
  meaning: 'Builds a read model anew beside the live one; --check only compares',
  arguments: [0, 1],
  options: { check: { type: 'boolean' } },
  run: async (call) => {
    const command = await import('./rebuild.ts');
    const [name] = call.positionals;
    const { DATABASE_URL: url } = operatorConfig();
    return command.rebuild({ url, check: isSet(call, 'check'), ...(name === undefined ? {} : { name }) });
  },
};

const resume: Command = {
  usage: '[--province NN]',
  meaning: 'Starts the run of every open case from the store: the answer to a lost Temporal',
  arguments: [0, 0],
  options: province,
  run: async (call) => {
    const command = await import('./resume.ts');
    const chosen = matching(call, 'province', PROVINCE, '56') ?? null;
    return command.resume(operatorConfig(), chosen, call);
  },
};

const appointAdmin: Command = {
  usage: 'OFFICER [--province NN] [--end]',
  meaning: 'Appoints an administrator, or ends his appointment: nobody in the system can',
  arguments: [1, 1],
  options: { ...province, end: { type: 'boolean' } },
  run: async (call) => {
    const command = await import('./appoint-admin.ts');
    const named = { officer: argument(call, 0), province: matching(call, 'province', PROVINCE, '56') };
    const asked = { ...named, end: isSet(call, 'end') };
    const config = operatorConfig();
    const now = createClock(config.TEST_CLOCK_FILE)();
    return withPool(call, { url: config.DATABASE_URL, name: 'appoint-admin', max: 1 }, (pool) =>
      command.appointAdmin(pool, { ...asked, now }),
    );
  },
};

const seedDemonstration: Command = {
  usage: '',
  meaning: 'Fills an empty system with a demonstration, once',
  arguments: [0, 0],
  options: {},
  run: async (call) => {
    const command = await import('./seed-demonstration.ts');
    return command.seedDemonstrationCommand(operatorConfig(), call);
  },
};

const openYear: Command = {
  usage: 'YEAR PROVINCE [--occurred-at INSTANT --ground TEXT]',
  meaning: 'Opens the year of a province: one case for each eligible unit; again: what is new',
  arguments: [2, 2],
  options: { 'occurred-at': { type: 'string' }, ground: { type: 'string' } },
  run: async (call) => {
    const [year, code] = [argument(call, 0), argument(call, 1)];
    if (!/^20\d{2}$/.test(year) || !PROVINCE.test(code)) throw usageError('YEAR is like 2026, PROVINCE like 56');
    const command = await import('./open-year.ts');
    const config = operatorConfig();
    const occurredAt = matching(call, 'occurred-at', INSTANT, '2026-01-05T05:00:00.000Z') ?? null;
    const asked = { year: Number(year), province: code, occurredAt, ground: optionOf(call, 'ground') ?? null };
    return command.openYear(config, { ...asked, now: createClock(config.TEST_CLOCK_FILE)() }, call);
  },
};

const sweep: Command = {
  usage: '[--at INSTANT] [--dry-run]',
  meaning: 'Issues the reminders and escalations that are due and unsent; the Schedule does it every day at 08:00',
  arguments: [0, 0],
  options: { at: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  run: async (call) => {
    const command = await import('./sweep.ts');
    const config = operatorConfig();
    const at = matching(call, 'at', INSTANT, '2026-10-23T01:00:00.000Z') ?? null;
    const asked = { at, dryRun: isSet(call, 'dry-run'), now: createClock(config.TEST_CLOCK_FILE)() };
    return command.sweep(config, asked, call);
  },
};

/** The server of our own environment, else the one of the system beside which the command runs. */
const mailTest: Command = {
  usage: 'ADDRESS',
  meaning: 'Sends one test mail by the configured server and says what the server answered',
  arguments: [1, 1],
  options: {},
  run: async (call) => {
    const to = argument(call, 0);
    if (!/^[^\s<>@]+@[^\s<>@]+$/.test(to)) throw usageError(`ADDRESS is like name@mail.example, not ${to}`);
    const command = await import('./mail-test.ts');
    const own = readConfig();
    const config = own.SMTP_URL === undefined ? operatorConfig() : own;
    return command.mailTest(config, to, createClock(config.TEST_CLOCK_FILE)());
  },
};

/** Every command, by the name it is called with. Each loads its own code: one that is broken breaks no other. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['migrate', migrate],
  ['import-units', importUnits],
  ['import-contacts', importContacts],
  ['open-year', openYear],
  ['sweep', sweep],
  ['mail-test', mailTest],
  ['verify', verify],
  ['rebuild', rebuild],
  ['resume', resume],
  ['appoint-admin', appointAdmin],
  ['seed-demonstration', seedDemonstration],
]);
