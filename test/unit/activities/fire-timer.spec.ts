import { expect, it } from 'vitest';
import { createFireTimer } from '#activities/fire-timer.ts';
import { sealCommand } from '#store/command-signature.ts';
import { memoryStore } from '#test/support/case/memory-store.ts';
import { open, register, start } from '#test/support/case/stages.ts';
import { tellToStore } from '#test/support/case/told-to-store.ts';
import { adoptInto, planRow } from '#test/support/policy/rows.ts';
import { caseOf } from '#test/support/workflow/case-of.ts';

const APRIL = '2026-03-31T17:00:00.000Z';
const keys = [{ keyId: 'spec', secret: new Uint8Array(32).fill(7) }];
const told = caseOf(1);
const { streamId } = told;

const opened = async (now: string, ...commands: Parameters<typeof tellToStore>[2][]) => {
  const store = memoryStore();
  await tellToStore(store, told, open(), ...commands);
  return { store, fireTimer: createFireTimer({ store, keys, now: () => now }) };
};
const firing = { streamId, expectedVersion: 1, witness: null };

it('appends the lapse with the legal instant, as the system, together with the new row', async () => {
  const now = '2026-03-31T17:04:00.000Z';
  const { store, fireTimer } = await opened(now);
  expect(await fireTimer(firing)).toMatchObject({ outcome: 'fired', version: 2, position: '2' });
  expect(store.appends.at(-1)).toMatchObject({
    expectedVersion: 1,
    events: [
      {
        type: 'RegistrationMissed',
        data: { cause: 'WINDOW' },
        signature: { occurredAt: APRIL, receivedAt: now, actor: { role: 'SYSTEM' }, demonstration: false },
      },
    ],
    current: { status: 'InProgress', registration: 'Missed' },
  });
});

it('gives the same timer the same command id, and each case its own', async () => {
  const ids: unknown[] = [];
  for (const now of [APRIL, '2026-04-02T00:00:00.000Z']) {
    const { store, fireTimer } = await opened(now);
    await fireTimer(firing);
    ids.push(store.appends.at(-1)?.commandId);
  }
  const other = caseOf(2);
  const store = memoryStore();
  await tellToStore(store, other, open());
  await createFireTimer({ store, keys, now: () => APRIL })({ ...firing, streamId: other.streamId });
  expect(ids[0]).toBe(ids[1]);
  expect(store.appends.at(-1)?.commandId).not.toBe(ids[0]);
});

it('is not due one millisecond before its instant', async () => {
  const now = '2026-03-31T16:59:59.999Z';
  const { store, fireTimer } = await opened(now);
  expect(await fireTimer(firing)).toEqual({ outcome: 'notDue', now, at: '2026-03-31T17:00:00.000Z' });
  expect(store.appends).toHaveLength(1);
});

it('waits for a window that a row of the province moved, and records that instant', async () => {
  const TENTH = '2026-04-09T17:00:00.000Z';
  for (const now of [APRIL, TENTH]) {
    const { store, fireTimer } = await opened(now);
    await adoptInto(store, '56', planRow({ id: 'REG', before: { month: 4, day: 10 } }));
    const fired = await fireTimer(firing);
    if (now === APRIL) expect(fired).toEqual({ outcome: 'notDue', now, at: TENTH });
    else expect(store.appends.at(-1)?.events).toMatchObject([{ signature: { occurredAt: TENTH } }]);
  }
});

it('takes a sealed command that was received later as proof of the time, and no other', async () => {
  const command = told.of(start('2026-04-01'));
  const { store, fireTimer } = await opened('2026-03-31T16:59:59.000Z');
  const witness = sealCommand(keys, streamId, command);
  const forged = { command, seal: { ...witness.seal, mac: `${witness.seal.mac.slice(1)}A` } };
  await expect(fireTimer({ ...firing, witness: forged })).rejects.toMatchObject({ type: 'ForgedCommand' });
  expect(store.appends).toHaveLength(1);
  expect(await fireTimer({ ...firing, witness })).toMatchObject({ outcome: 'fired', version: 2 });
  expect(store.appends.at(-1)?.events[0]?.signature).toMatchObject({ receivedAt: command.signature.receivedAt });
});

it('leaves a stream alone that is not where the run believes it is, or has no timer', async () => {
  const { store, fireTimer } = await opened(APRIL, register());
  expect(await fireTimer(firing)).toEqual({ outcome: 'moved' });
  expect(await fireTimer({ ...firing, expectedVersion: 2 })).toEqual({ outcome: 'refused', code: 'NoTimer' });
  expect(store.appends).toHaveLength(2);
});

it('answers a rival who was faster with a stream that has moved', async () => {
  const { store, fireTimer } = await opened(APRIL);
  const outcomes = await Promise.all([fireTimer(firing), fireTimer(firing)]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['fired', 'moved']);
  expect(store.appends).toHaveLength(2);
});
