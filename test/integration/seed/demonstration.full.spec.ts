import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listToTelephone } from '#projections/obligation/owing.ts';
import { createPool } from '#store/pool.ts';
import { cli, setSettings, temporaryFolder } from '#test/support/cli.ts';
import { startSystem, type TestSystem } from '#test/support/system.ts';

const [TEN_MINUTES, HALF_A_MINUTE] = [600_000, 30_000];

let system: TestSystem | undefined;
afterEach(async () => {
  await system?.close();
  system = undefined;
}, HALF_A_MINUTE);

const seed = async (now: string) => {
  const running = await startSystem(now);
  system = running;
  const clock = join(temporaryFolder(), 'clock');
  writeFileSync(clock, `${now}\n`);
  const [key] = running.keys;
  setSettings({
    DATABASE_URL: running.database.appUrl,
    TEMPORAL_ADDRESS: running.temporal.address,
    TEMPORAL_NAMESPACE: running.temporal.namespace,
    COMMAND_SIGNING_KEYS: `${key?.keyId}:${key?.secret.toString('base64url')}`,
    PORT: new URL(running.base).port,
    TEST_CLOCK_FILE: clock,
  });
  return cli('seed-demonstration', '--json');
};

/** Whom no mail reaches and who still owes, some without a number too; calls are on record. */
const reminded = async (now: string) => {
  const pool = createPool({ url: system?.database.appUrl ?? '', applicationName: 'spec', onError: () => undefined });
  const { rows: calls } = await pool.query(`select from es.event where type = 'CallRecorded'`);
  const asked = { province: '56', areas: null, deadline: undefined, year: undefined, now };
  const listed = await listToTelephone(pool, asked, null, 10_000);
  await pool.end();
  return {
    toTelephone: listed.some(({ telephone }) => telephone !== null),
    withoutNumber: listed.some(({ telephone }) => telephone === null),
    called: calls.length > 0,
  };
};

describe.each([
  ['in the first hour after the period', '2026-11-15T18:00:00.000Z', ['Năm 2026: báo cáo']],
  ['while the decisions of the year are being made', '2026-11-17T02:00:00.000Z', ['Năm 2026: báo cáo']],
  ['just after the registrations of the year', '2026-04-02T02:00:00.000Z', ['Năm 2025: báo cáo', 'Năm 2026: hồ sơ']],
  ['on the first working day of a year', '2026-01-02T02:00:00.000Z', ['Năm 2025: báo cáo', 'Năm 2026: hồ sơ']],
])('the demonstration seeded %s', (_, now, parts) => {
  it('goes to its end, with every act of it accepted', { timeout: TEN_MINUTES }, async () => {
    const { exitCode, out, err } = await seed(now);
    expect(exitCode, err.join('\n')).toBe(0);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ refused: [] });
    expect(await reminded(now)).toEqual({ toTelephone: true, withoutNumber: true, called: true });
    for (const part of parts) expect(err.filter((line) => line.includes(`${part}: 100%`))).not.toEqual([]);
  });
});
