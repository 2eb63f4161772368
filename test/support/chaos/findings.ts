import { rebuild } from '#cli/rebuild.ts';
import { verify } from '#cli/verify.ts';
import { createEventStore } from '#store/event-store.ts';
import { createPool } from '#store/pool.ts';
import type { Acknowledged } from './walkers.ts';

const streamOf = (path: string): string => {
  const [, , kind = '', id = ''] = path.split('/');
  return `${kind.slice(0, -1)}-${decodeURIComponent(id)}`;
};

/** Holds what the clients were told against the record; empty: nothing lost, nothing doubled, everything whole. */
export const findings = async (appUrl: string, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const found: string[] = [];
  const pool = createPool({ url: appUrl, applicationName: 'chaos spec', max: 2, onError: () => undefined });
  const store = createEventStore(pool);
  for (const [streamId, acts] of Map.groupBy(acknowledged, ({ path }) => streamOf(path))) {
    const stream = await store.read(streamId);
    const gap = stream.find(({ version }, index) => version !== index + 1);
    if (gap) found.push(`${streamId}: a gap before ${gap.version}`);
    const told = acts.toSorted((a, b) => a.version - b.version).flatMap(({ events }) => events);
    const written = stream.map(({ type }) => type);
    if (JSON.stringify(told) !== JSON.stringify(written))
      found.push(`${streamId}: told ${told.join(' ')}, written ${written.join(' ')}`);
  }
  await pool.end();
  const verified = await verify({ url: appUrl });
  if (verified.exitCode !== 0) found.push(...verified.lines);
  const current = await rebuild({ url: appUrl, name: 'case-current', check: true });
  if (current.exitCode !== 0) found.push(...current.lines);
  return found;
};
