import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPool } from '#cli/seed/in-pool.ts';
import { officerDecider } from '#domain/officer/officer.ts';
import type { SignedCommand } from '#schema/case/commands.ts';
import type { Signed } from '#schema/envelope.ts';
import { type OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { createEventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import { verifyStore } from '#store/verify.ts';
import { provincial, records } from '#test/support/case/officers.ts';

import * as stage from '#test/support/case/stages.ts';
import { close, includeInReport } from '#test/support/case/tales.ts';
import { createFailingQueries, type FailingQueries, type Fault } from '#test/support/chaos/failing-queries.ts';
import { by } from '#test/support/streams/given.ts';
import { createTestNamespace } from '#test/support/temporal.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';
import { type CaseStore, createCaseStore } from '#test/support/workflow/case-store.ts';
import { connectEngine, type Engine } from '#test/support/workflow/engine.ts';
import { eventsOf, tell } from '#test/support/workflow/story.ts';
import { startTestWorker, type TestWorker } from '#test/support/workflow/worker.ts';

const clock = { at: '2026-01-05T05:00:00.000Z' };
let store: CaseStore;
let failing: FailingQueries;
let engine: Engine;
let worker: TestWorker;
beforeAll(async () => {
  const temporal = await createTestNamespace();
  store = await createCaseStore(clock);
  failing = createFailingQueries(store.pool);
  engine = await connectEngine(temporal, store.deps.keys);
  worker = await startTestWorker(temporal, { ...store.deps, store: createEventStore(failing.db) });
});
afterAll(async () => {
  await worker.stop();
  await engine.close();
  await store.close();
});

const NEVER = Number.POSITIVE_INFINITY;
const AT_ONCE = 6;
const WHEN = ['before sending', 'after commit'] as const satisfies readonly Fault['when'][];
let stories = 0;

type Life = { readonly events: readonly string[]; readonly answers: readonly unknown[] };
type Lived = { readonly life: Life; readonly queries: number; readonly struck: boolean };

/** One case of its own, one of whose queries fails. */
const live = async (commands: () => readonly SignedCommand[], fault: Fault): Promise<Lived> => {
  stories += 1;
  const told = caseOf(stories);
  failing.fail(told.streamId, fault);
  const answers = await tell({ engine }, told, ...commands());
  const life = {
    events: await eventsOf({ store }, told.streamId),
    answers: answers.map(({ version, events }) => ({ version, events })),
  };
  return { life, queries: failing.made(told.streamId), struck: failing.struck(told.streamId) };
};

/** The same life once for each of its queries, which fails; whether the timer asks too is a matter of moments. */
const livesWith = async (commands: () => readonly SignedCommand[], when: Fault['when']) => {
  const sound = await live(commands, { nth: NEVER, when });
  const lives: Lived[] = [];
  const places = Array.from({ length: sound.queries }, (_, n) => n + 1);
  await inPool(places, AT_ONCE, async (nth) => void lives.push(await live(commands, { nth, when })));
  const struck = lives.filter((lived) => lived.struck).map(({ life }) => life);
  // The first reading and the append of every command, at least.
  expect(struck.length).toBeGreaterThan(commands().length);
  return { sound: sound.life, struck };
};

const { open, start, meet, submit, recognise, grade } = stage;
const wholeRoad = () => [...stage.roadToDecision(), recognise(), grade(), includeInReport(), close()];
const withLapse = () => [open(), start(), meet(), submit()];

describe.each(WHEN)('a query that fails %s', (when) => {
  it('loses and doubles nothing, whichever it is in the life of a case', async () => {
    clock.at = '2026-01-05T05:00:00.000Z';
    const { sound, struck } = await livesWith(wholeRoad, when);
    expect(sound.events.at(-1)).toBe('CaseClosed');
    for (const life of struck) expect(life).toEqual(sound);
  });

  it('loses and doubles nothing when the case lapses by its timer', async () => {
    clock.at = '2026-05-05T05:00:00.000Z';
    const { sound, struck } = await livesWith(withLapse, when);
    expect(sound.events).toContain('RegistrationMissed');
    for (const life of struck) expect(life).toEqual(sound);
  });

  it('is mended by asking again on a stream without a run', async () => {
    const decider = { ...officerDecider, event: OfficerEvent };
    const { role, office } = records;
    for (const nth of [1, 2]) {
      const streamId = `officer-of-nth${nth}${when.slice(0, 5)}`;
      const appointment = { role, office, from: '2026-01-01T00:00:00.000Z', until: null };
      const command: Signed<OfficerCommand> = by({ ...provincial, role: 'ADMIN' }, '2026-01-05', {
        type: 'AppointOfficer',
        data: { appointment },
      });
      failing.fail(streamId, { nth, when });
      const ask = () => execute(createEventStore(failing.db), decider, streamId, command);
      await expect(ask()).rejects.toThrow('the connection broke');
      expect(await ask()).toMatchObject({ accepted: true, version: 1, repeated: nth === 2 && when === 'after commit' });
      expect(await eventsOf({ store }, streamId)).toEqual(['OfficerAppointed']);
    }
  });
});

it('leaves a chain that verifies', async () => {
  expect((await verifyStore(store.pool, {})).findings).toEqual([]);
});
