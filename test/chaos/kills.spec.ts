import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { findings } from '#test/support/chaos/findings.ts';
import { type OwnSystem, startOwnSystem } from '#test/support/chaos/own-system.ts';
import { storm } from '#test/support/chaos/storm.ts';

let system: OwnSystem;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined); // the walk's own lines
  system = await startOwnSystem();
}, 120_000);
afterAll(() => system.close());

const [cases, kills] = inject('full') ? [24, 40] : [4, 4];

it('loses no acknowledged command and doubles none while every process is killed', { timeout: 900_000 }, async () => {
  const { acknowledged, killed } = await storm(system, cases, kills);
  expect(killed).toHaveLength(kills);
  expect(acknowledged).toHaveLength(cases * 17);
  expect(await findings(system.servers.appUrl, acknowledged)).toEqual([]);
});
