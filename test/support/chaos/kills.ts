import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { changedAnswers, findings, strayed } from './findings.ts';
import { type OwnSystem, type Part, startOwnSystem } from './own-system.ts';
import { roundsOf } from './rounds.ts';
import { type Storm, storm } from './storm.ts';

export type Kills = {
  readonly clients: number;
  readonly rounds: readonly (readonly Part[])[];
  readonly timeout: number;
};

/** A storm of kills, and what must hold after it. Chance chooses order and moments; the printed seed names them. */
export const describeKills = ({ clients, rounds, timeout }: Kills): void => {
  describe('a stream of commands through kill -9 of worker, Temporal, PostgreSQL and api', () => {
    const seed = Date.now() % 2 ** 31;
    let system: OwnSystem;
    let after: Storm;
    beforeAll(async () => {
      vi.spyOn(console, 'log').mockImplementation(() => undefined); // the walk's own lines
      system = await startOwnSystem();
      process.stdout.write(`  ${clients} clients, ${rounds.length} rounds of kills, seed ${seed}\n`);
      after = await storm(system, clients, roundsOf(seed, rounds));
    }, timeout);
    afterAll(() => system.close());

    it('is interrupted by every round, and never by an error of our own', () => {
      expect([...after.client.inVain.keys()]).toContain('no connection');
      expect([...after.client.inVain.keys()]).not.toContain('InternalError');
      expect(after.walked.length).toBeGreaterThanOrEqual(clients);
      expect(system.endedByThemselves()).toEqual([]);
    });

    it('leaves every acknowledged command in the record once, as it was answered, and nothing else', async () => {
      expect(await findings(system.servers.appUrl, after.client.acknowledged)).toEqual([]);
    });

    it('brings every case to the end that its client believes', async () => {
      const { client, walked } = after;
      expect(await strayed(client, walked, client.acknowledged)).toEqual([]);
    });

    it('answers every command under its key again as before, and writes nothing', async () => {
      const { client } = after;
      const told = [...client.acknowledged];
      expect(await changedAnswers(client, told)).toEqual([]);
      expect(await findings(system.servers.appUrl, told)).toEqual([]);
    });
  });
};
