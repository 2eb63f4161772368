import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { childEnvironment } from '#config.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';
import { cli, setSettings, temporaryFolder } from '#test/support/cli.ts';
import { createEmptyDatabase, createTestDatabase } from '#test/support/postgres.ts';
import { enterUnit } from '#test/support/streams/units.ts';

const KEY = `spec:${'A'.repeat(43)}`;
const NOWHERE = 'postgres://ghi_nhan_app:x@127.0.0.1:1/none';

const openDatabase = async () => {
  const { appUrl, adminUrl, close } = await createTestDatabase();
  const pool = createPool({ url: appUrl, applicationName: 'spec', max: 2, onError: () => undefined });
  onTestFinished(async () => {
    await pool.end();
    await close();
  });
  setSettings({ DATABASE_URL: appUrl, DATABASE_ADMIN_URL: adminUrl, TEMPORAL_ADDRESS: '127.0.0.1:1', ...keys });
  return { pool, store: createEventStore(pool) };
};
const keys = { COMMAND_SIGNING_KEYS: KEY };

describe('a call', () => {
  it('without a command, or with one that is none, names them all and exits 2', async () => {
    const nothing = await cli();
    expect(nothing.exitCode).toBe(2);
    expect(nothing.err.join('\n')).toMatch(/migrate [\s\S]*import-units FILE[\s\S]*appoint-admin OFFICER/);
    const unknown = await cli('improt-units');
    expect(unknown).toMatchObject({ exitCode: 2, out: [] });
    expect(unknown.err[0]).toBe('There is no command improt-units.');
  });

  it('for help says the same on its output and exits 0', async () => {
    const { exitCode, out } = await cli('--help');
    expect(exitCode).toBe(0);
    expect(out.join('\n')).toContain('verify [--year YYYY]');
  });

  it.each([
    [['import-units'], 'import-units: takes 1 argument, not 0'],
    [['verify', 'all'], 'verify: takes 0 arguments, not 1'],
    [['open-year', '2026'], 'open-year: takes 2 arguments, not 1'],
    [['rebuild', 'unit', 'officer'], 'rebuild: takes at most 1 argument, not 2'],
    [['verify', '--year', 'last'], 'verify: --year must look like 2026 (0: streams without a year), not last'],
    [['resume', '--province', 'KH'], 'resume: --province must look like 56, not KH'],
    [['resume', '--everything'], "resume: Unknown option '--everything'"],
  ])('%j is refused with its usage', async (args, complaint) => {
    const { exitCode, out, err } = await cli(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: [] });
    expect(err[0]).toContain(complaint);
    expect(err[1]).toContain(`Usage: npm run cli -- ${args[0]}`);
  });

  it('says in one sentence that the system is not running', async () => {
    setSettings({});
    expect(await cli('verify')).toEqual({
      exitCode: 1,
      out: [],
      err: [expect.stringMatching(/^The system is not running: start it with `npm start`/)],
    });
  });

  it('says in one sentence which of the servers does not answer', async () => {
    setSettings({ DATABASE_URL: NOWHERE, TEMPORAL_ADDRESS: '127.0.0.1:1', ...keys });
    const sentence = 'PostgreSQL does not answer: is the system running (`npm start`)?';
    expect(await cli('verify', '--json')).toEqual({
      exitCode: 1,
      out: [JSON.stringify({ error: sentence })],
      err: [sentence],
    });
    expect((await cli('resume')).err).toEqual([
      'Temporal at 127.0.0.1:1 does not answer: is the system running (`npm start`)?',
    ]);
  });
});

describe('the commands', () => {
  it('migrate an empty database as its owner alone, and say so when there is nothing to do', async () => {
    const { adminUrl, close } = await createEmptyDatabase();
    onTestFinished(close);
    setSettings({ DATABASE_ADMIN_URL: adminUrl });
    const first = await cli('migrate');
    expect(first).toMatchObject({ exitCode: 0, err: [] });
    expect(first.out[0]).toBe('Ran 0001_event_store.');
    expect(await cli('migrate', '--json')).toEqual({ exitCode: 0, out: ['{"ran":[]}'], err: [] });
  });

  it('verify the record and rebuild its read models', async () => {
    const { store } = await openDatabase();
    await enterUnit(store, '56-CQ-000001');
    expect(await cli('verify')).toEqual({ exitCode: 0, out: ['1 events in 1 streams: whole'], err: [] });
    // An open transaction of another spec on this server holds the feed back for a moment.
    await vi.waitFor(
      async () =>
        expect(await cli('rebuild', 'unit')).toMatchObject({
          exitCode: 0,
          out: [expect.stringContaining('unit 1 rows')],
        }),
      { timeout: 20_000, interval: 300 },
    );
    expect((await cli('rebuild', 'nothing')).err[0]).toContain('there are case-current, unit, officer, obligation');
  });

  it('appoint an administrator, once', async () => {
    const { store } = await openDatabase();
    const appointed = await cli('appoint-admin', 'of-nv0001', '--province', '56');
    expect(appointed).toMatchObject({ exitCode: 0, out: ['of-nv0001 is administrator of ADMIN@vn.56.'] });
    const again = await cli('appoint-admin', 'of-nv0001', '--province', '56', '--json');
    expect(JSON.parse(again.out[0] ?? '')).toEqual({ officer: 'of-nv0001', office: 'ADMIN@vn.56', appointed: false });
    expect(await store.read('officer-of-nv0001')).toMatchObject([
      {
        type: 'OfficerAppointed',
        data: { appointment: { role: 'ADMIN', office: 'ADMIN@vn.56', until: null } },
        signature: { actor: { officer: 'system:operator', role: 'SYSTEM' }, demonstration: false },
      },
    ]);
    const ended = await cli('appoint-admin', 'of-nv0001', '--province', '56', '--end');
    expect(ended).toMatchObject({ exitCode: 0, out: ['of-nv0001 is no longer administrator of ADMIN@vn.56.'] });
    const gone = await cli('appoint-admin', 'of-nv0001', '--province', '56', '--end');
    expect(gone).toMatchObject({ exitCode: 0, out: ['of-nv0001 was no longer administrator of ADMIN@vn.56 already.'] });
    for (const officer of ['Nguyễn Văn A', 'system:import', 'of-'])
      expect(await cli('appoint-admin', officer)).toMatchObject({ exitCode: 2, out: [] });
  });

  it('exit with their code as a program of its own', () => {
    const program = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');
    const env = childEnvironment({ DATABASE_URL: NOWHERE, DATA_DIR: temporaryFolder() });
    const run = (...args: readonly string[]) => spawnSync(process.execPath, [program, ...args], { env }).status;
    expect([run('--help'), run('verify'), run('nothing')]).toEqual([0, 1, 2]);
  });
});
