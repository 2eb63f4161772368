import { isDeepStrictEqual } from 'node:util';
import { rebuild } from '#cli/rebuild.ts';
import { verify } from '#cli/verify.ts';
import { type Client, listOf } from '#scripts/walk/client.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool, type Pool } from '#store/pool.ts';
import type { Acknowledged } from './stubborn-client.ts';
import type { Walker } from './walkers.ts';

const STAGE_HAND = 'system:demonstration'; // appoints officers before the story begins

/** What one command came to: as its client was told, or as the stream has it. */
type Outcome = { readonly version: number; readonly position: string; readonly events: readonly string[] };

const streamOf = ({ path, answer }: Acknowledged): string => {
  const [, , kind = '', id = String(answer.body['unitId'])] = path.split('/');
  return `${kind.slice(0, -1)}-${decodeURIComponent(id)}`;
};

const toldBy = ({ answer: { body } }: Acknowledged): Outcome => ({
  version: Number(body['version']),
  position: String(body['position']),
  events: listOf(body, 'events').map(String),
});

type Written = Outcome & { readonly commandId: string; readonly officer: string };

/** The commands of a stream. One whose events stand in two places counts twice. */
const writtenIn = async (pool: Pool, streamId: string): Promise<readonly Written[]> => {
  const written: Written[] = [];
  for (const { signature, version, position, type } of await createEventStore(pool).read(streamId)) {
    const { commandId, actor } = signature;
    const before = written.at(-1)?.commandId === commandId ? written.pop() : undefined;
    written.push({ commandId, officer: actor.officer, version, position, events: [...(before?.events ?? []), type] });
  }
  return written;
};

const gapsIn = (streamId: string, written: readonly Written[]): readonly string[] => {
  const events = written.reduce((sum, outcome) => sum + outcome.events.length, 0);
  const last = written.at(-1)?.version ?? 0;
  return events === last ? [] : [`${streamId}: ${events} events, the last of version ${last}`];
};

const streamFindings = async (pool: Pool, streamId: string, acts: readonly Acknowledged[]) => {
  const told = acts.map(toldBy).toSorted((a, b) => a.version - b.version);
  const all = await writtenIn(pool, streamId);
  const written = all
    .filter(({ officer }) => officer !== STAGE_HAND)
    .map(({ version, position, events }): Outcome => ({ version, position, events }));
  const differ = `${streamId}: told ${JSON.stringify(told)}, written ${JSON.stringify(written)}`;
  return [...gapsIn(streamId, all), ...(isDeepStrictEqual(told, written) ? [] : [differ])];
};

/** Streams that commands made of which no client was told. */
const untold = async (pool: Pool, told: readonly string[]): Promise<readonly string[]> => {
  const text = `select stream_id from es.stream where stream_type in ('case', 'unit', 'decision') and stream_id <> all ($1)`;
  const { rows } = await pool.query<{ stream_id: string }>(text, [told]);
  return rows.map(({ stream_id }) => `${stream_id}: nobody was told`);
};

/** Holds what the clients were told against the record; empty: nothing lost, nothing doubled, everything whole. */
export const findings = async (appUrl: string, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const pool = createPool({ url: appUrl, applicationName: 'chaos spec', max: 2, onError: () => undefined });
  const byStream = Map.groupBy(acknowledged, streamOf);
  const found: string[] = [];
  for (const [streamId, acts] of byStream) found.push(...(await streamFindings(pool, streamId, acts)));
  found.push(...(await untold(pool, [...byStream.keys()])));
  await pool.end();
  // Both verifiers of the chain; and every read model against the fold of the events.
  for (const { exitCode, lines } of [await verify({ url: appUrl }), await rebuild({ url: appUrl, check: true })])
    if (exitCode !== 0) found.push(...lines);
  return found;
};

/** Asks every accepted command again under its key: the answers that differ from the first. */
export const changedAnswers = async (client: Client, acknowledged: readonly Acknowledged[]) => {
  const changed: string[] = [];
  for (const { path, body, token, key, answer } of acknowledged) {
    const again = await client.post(path, body, token, key);
    if (!isDeepStrictEqual(again, answer)) changed.push(`${path} ${key}: ${JSON.stringify([answer, again])}`);
  }
  return changed;
};

/** The cases that are not where their client left them. */
export const strayed = async (client: Client, walked: readonly Walker[], acknowledged: readonly Acknowledged[]) => {
  const found: string[] = [];
  for (const { caseId, cast } of walked) {
    const path = `/v1/cases/${caseId}`;
    const own = acknowledged.filter((act) => act.path === `${path}/commands`);
    const version = Math.max(...own.map((act) => toldBy(act).version));
    const { body } = await client.get(path, cast.receiver.token);
    if (body['status'] !== 'Classified' || body['version'] !== version)
      found.push(`${caseId}: ${String(body['status'])} ${String(body['version'])}, not Classified ${version}`);
  }
  return found;
};
