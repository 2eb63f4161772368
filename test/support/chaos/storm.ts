import { setTimeout as sleep } from 'node:timers/promises';
import { roadOf } from '#scripts/walk/road.ts';
import { appointOfficers } from '../walk/appoint-officers.ts';
import { openYear } from '../walk/open-year.ts';
import type { OwnSystem } from './own-system.ts';
import type { Round } from './rounds.ts';
import { createStubbornClient, type StubbornClient } from './stubborn-client.ts';
import { enterWalker, send, type Walker, YEAR } from './walkers.ts';

export type Storm = { readonly client: StubbornClient; readonly walked: readonly Walker[] };

type Sea = {
  readonly system: OwnSystem;
  readonly client: StubbornClient;
  readonly walked: Walker[];
  readonly numbers: Iterator<number>;
  /** The last round is over, or something has gone wrong: whoever still walks goes to the end of the case and stops. */
  readonly over: AbortController;
};

function* upwards(): Generator<number> {
  for (let n = 1; ; n += 1) yield n;
}

/** One case after another, as long as the storm lasts; units are entered in the storm like everything else. */
const walkOn = async ({ client, walked, numbers, over }: Sea): Promise<void> => {
  while (!over.signal.aborted) {
    const number = Number(numbers.next().value);
    const walker = await enterWalker(client, number);
    for await (const step of roadOf(client, walker, String(number), new Date())) await send(client, step);
    walked.push(walker);
  }
};

const say = (line: string): boolean => process.stdout.write(`  ${line}\n`);

/** The servers first: worker and api do not come up without their database. */
const startAgain = async ({ start }: OwnSystem, parts: Round['parts']): Promise<void> => {
  const started = (names: Round['parts']) => Promise.all(parts.filter((part) => names.includes(part)).map(start));
  await started(['postgres', 'temporal']);
  await started(['worker', 'api']);
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Answers with the milliseconds from the processes being back to the first answered command on a case. */
const kill = async ({ system, client, over }: Sea, { parts, acts, delay, away }: Round): Promise<number> => {
  for (let n = 0; n < acts; n += 1) await client.nextAcknowledged(over.signal);
  await sleep(delay);
  await Promise.all(parts.map(system.kill));
  await sleep(away);
  const begun = Date.now();
  await startAgain(system, parts);
  const back = Date.now();
  await client.nextAcknowledged(over.signal);
  const until = Date.now() - back;
  const times = `${seconds(away)} away, ${seconds(back - begun)} to start, ${seconds(until)} to the first answer`;
  say(`kill -9 ${parts.join(' ')}: ${times}`);
  return until;
};

const killOn = async (sea: Sea, rounds: readonly Round[]): Promise<void> => {
  const waits: number[] = [];
  for (const round of rounds) waits.push(await kill(sea, round));
  const sorted = waits.toSorted((a, b) => a - b);
  const [median = 0, longest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const killed = rounds.reduce((sum, { parts }) => sum + parts.length, 0);
  say(`${killed} processes killed; to the first answer: median ${seconds(median)}, longest ${seconds(longest)}`);
};

const summary = ({ client, walked }: Sea): string => {
  const instead = [...client.inVain].map(([what, times]) => `${times} ${what}`).join(', ');
  const longest = seconds(Math.max(...client.acknowledged.map(({ waited }) => waited)));
  const done = `${client.acknowledged.length} commands in ${walked.length} cases, the slowest ${longest}`;
  return `${done}; asked in vain: ${instead}`;
};

/** So many clients walk cases through rounds of kills. Rejects with the first thing that goes wrong. */
export const storm = async (system: OwnSystem, clients: number, rounds: readonly Round[]): Promise<Storm> => {
  await appointOfficers(system.servers.appUrl, new Date().toISOString());
  const client = createStubbornClient(system.base);
  await openYear(client, YEAR);
  const sea: Sea = { system, client, walked: [], numbers: upwards(), over: new AbortController() };
  const failures: unknown[] = [];
  const fail = (reason: unknown) => {
    failures.push(reason);
    sea.over.abort(reason);
  };
  const walks = Array.from({ length: clients }, () => walkOn(sea).catch(fail));
  await killOn(sea, rounds).catch(fail);
  sea.over.abort();
  await Promise.all(walks);
  say(summary(sea));
  if (failures.length > 0) throw failures[0];
  return { client, walked: sea.walked };
};
