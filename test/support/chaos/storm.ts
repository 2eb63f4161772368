import type { Client } from '#scripts/walk/client.ts';
import { openYear } from './open-year.ts';
import { type OwnSystem, PARTS, type Part } from './own-system.ts';
import { createStubbornClient } from './stubborn-client.ts';
import { type Acknowledged, appointOfficers, enterWalker, roadOf, send, type Walker, YEAR } from './walkers.ts';

export type Storm = { readonly acknowledged: readonly Acknowledged[]; readonly killed: readonly Part[] };
type Tally = { readonly acknowledged: Acknowledged[]; readonly waiting: (() => void)[] };

const walkOne = async (client: Client, walker: Walker, number: number, tally: Tally): Promise<void> => {
  for await (const step of roadOf(client, walker, number)) {
    tally.acknowledged.push(await send(client, step));
    for (const wake of tally.waiting.splice(0)) wake();
  }
};

const nextAcknowledged = (tally: Tally): Promise<void> => new Promise((resolve) => tally.waiting.push(resolve));

/** After every so many acts one process is killed, in turn, and started again while the clients ask on. */
const killAlong = async (system: OwnSystem, tally: Tally, kills: number, every: number): Promise<readonly Part[]> => {
  const killed: Part[] = [];
  for (let n = 0; n < kills; n += 1) {
    while (tally.acknowledged.length < (n + 1) * every) await nextAcknowledged(tally);
    const part = PARTS[n % PARTS.length] ?? 'worker';
    await system.kill(part);
    await system.start(part);
    const back = Date.now();
    const before = tally.acknowledged.length;
    while (tally.acknowledged.length === before) await nextAcknowledged(tally);
    process.stdout.write(`  ${part} killed; ${Date.now() - back} ms from being back to the first answer\n`);
    killed.push(part);
  }
  return killed;
};

/** Walks so many cases at the same time through a storm of kills. Seventeen acts a case. */
export const storm = async (system: OwnSystem, cases: number, kills: number): Promise<Storm> => {
  await appointOfficers(system.servers.appUrl);
  const client = createStubbornClient(system.base);
  await openYear(client, YEAR);
  const walkers: Walker[] = [];
  for (let n = 0; n < cases; n += 1) walkers.push(await enterWalker(client, n));
  const tally: Tally = { acknowledged: [], waiting: [] };
  const every = Math.floor((cases * 17 - 4) / (kills + 1));
  const [killed] = await Promise.all([
    killAlong(system, tally, kills, every),
    ...walkers.map((walker, n) => walkOne(client, walker, 100 + n, tally)),
  ]);
  return { acknowledged: tally.acknowledged, killed };
};
