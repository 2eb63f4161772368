import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { pinnedPolicyOf } from '#api/cycles/pinned-policy.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import type { CycleCommand } from '#schema/cycle.ts';
import type { Signed } from '#schema/envelope.ts';
import { OfficerId } from '#schema/ids.ts';
import { type SigningKey, sealCommand } from '#store/command-signature.ts';
import type { Queryable } from '#store/pool.ts';
import { openingId, openingRunId } from '#store/runs.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import type { openYear } from '#workflows/open-year.ts';

export type OpenCycleOptions = {
  readonly year: number;
  readonly province: string;
  /** Instant in law; an opening before 1 April leaves the units their registration, whenever it is typed. */
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly lateEntryGround: string | null;
  readonly demonstration: boolean;
};
export type OpenCycleDeps = {
  readonly client: Client;
  readonly db: Queryable;
  readonly keys: readonly SigningKey[];
  readonly onProgress: (done: number, total: number) => void;
};

const ACTOR = systemActor(OfficerId.parse('system:operator'));

const commandOf = (options: OpenCycleOptions): Signed<CycleCommand> => {
  const { year, province, occurredAt, receivedAt, lateEntryGround, demonstration } = options;
  const policy = pinnedPolicyOf(year);
  if (policy === null) throw new Error(`No national rule is known for ${year}`);
  const signature = {
    actor: ACTOR,
    channel: 'ONLINE',
    lateEntryGround,
    demonstration,
    occurredAt,
    receivedAt,
    commandId: commandIdOf(ACTOR.officer, `cycle-${year}-${province}`, 'OpenCycle', receivedAt),
    requestHash: policy.contentHash,
    correlationId: randomUUID(),
    causationId: null,
  } as const;
  return { type: 'OpenCycle', data: { year, province, policy }, signature };
};

const progressOf = async (db: Queryable, runId: string) => {
  const { rows } = await db.query<{ done: number; total: number }>({
    text: 'select done, total from shell.run where run_id = $1',
    values: [runId],
  });
  return rows[0] ?? { done: 0, total: 0 };
};

/** Opens a province's year as the operator, and waits for it. Asked again it adds what is new. */
export const openCycle = async (
  deps: OpenCycleDeps,
  options: OpenCycleOptions,
): Promise<Readonly<Record<string, number>>> => {
  const { year, province } = options;
  const workflowId = openingId(year, province);
  const command = commandOf(options);
  const runId = openingRunId(command);
  const sealed = sealCommand(deps.keys, `cycle-${year}-${province}`, command);
  const handle = await deps.client.workflow.start<typeof openYear>('openYear', {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [{ runId, sealed }],
  });
  const result = handle.result();
  for (let running = true; running; ) {
    running = await Promise.race([
      result.then(
        () => false,
        () => false,
      ),
      sleep(500, true),
    ]);
    const { done, total } = await progressOf(deps.db, runId);
    deps.onProgress(done, total);
  }
  return result;
};
