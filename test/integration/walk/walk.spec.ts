import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '#scripts/walk/client.ts';
import { walk } from '#scripts/walk/walk.ts';
import { startSystem, type TestSystem } from '#test/support/system.ts';
import { appointOfficers } from '#test/support/walk/appoint-officers.ts';
import { openYear } from '#test/support/walk/open-year.ts';

let printed: string[] = [];
const walked = async (system: TestSystem): Promise<readonly string[]> => {
  await walk(system.base, new Date(system.now));
  return printed;
};
const linesWith = (lines: readonly string[], text: string) => lines.filter((line) => line.includes(text));

beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
});

describe.each([
  ['after 15 November', '2026-11-24T03:00:00.000Z', 2026],
  ['on 16 November', '2026-11-16T02:00:00.000Z', 2026],
  ['in February', '2027-02-10T03:00:00.000Z', 2026],
])('the walk %s', (_, now, year) => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem(now);
    await appointOfficers(system.database.appUrl, system.now);
    await openYear(createClient(system.base), year);
  });
  afterAll(() => system.close());

  it('takes one case of the latest finished year through the whole road', async () => {
    const lines = await walked(system);
    expect(linesWith(lines, `/v1/cases/${year}-56-CQ-`).length).toBeGreaterThan(15);
    expect(linesWith(lines, 'RegistrationReturned')).toHaveLength(1);
    expect(linesWith(lines, 'DossierReturned')).toHaveLength(1);
    expect(linesWith(lines, '← 200').at(-1)).toContain('CaseClosed');
    expect(linesWith(lines, 'đủ điều kiện').length).toBeGreaterThan(0);
    expect(linesWith(lines, 'ReferencePeriodNotOver')).toEqual([]);
  });
});

describe('the walk between 1 October and 15 November', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem('2026-10-20T03:00:00.000Z');
    await appointOfficers(system.database.appUrl, system.now);
    await openYear(createClient(system.base), 2025);
    await openYear(createClient(system.base), 2026);
  });
  afterAll(() => system.close());

  it('takes last year’s case through, and shows that this year’s may not be decided yet', async () => {
    const lines = await walked(system);
    expect(linesWith(lines, 'CaseClosed')).toHaveLength(1);
    expect(linesWith(lines, '/v1/cases/2025-56-CQ-').length).toBeGreaterThan(15);
    expect(linesWith(lines, '← 409 ReferencePeriodNotOver')).toHaveLength(1);
  });
});
