import { createHash } from 'node:crypto';
import type { CaseTimer } from '#domain/case/timers.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import type { CommandFacts, SignedCommand } from '#schema/case/commands.ts';
import { type Instant, OfficerId } from '#schema/ids.ts';
import { canonicalJson } from '#store/canonical-json.ts';
import { commandIdOf } from '#store/uuid-v5.ts';

const SYSTEM = systemActor(OfficerId.parse('system:case-timer'));

export type Firing = {
  readonly streamId: string;
  readonly receivedAt: Instant;
  readonly demonstration: boolean;
  readonly facts: CommandFacts;
};

/** The same timer of the same stream gives the same command id, whoever fires it and however often. */
export const timerCommand = (timer: CaseTimer, firing: Firing): SignedCommand => {
  const { streamId, receivedAt, demonstration, facts } = firing;
  const body = { type: timer.command, data: { cause: timer.cause } } as const;
  const commandId = commandIdOf(SYSTEM.officer, streamId, timer.command, timer.cause, timer.at);
  const signature = {
    actor: SYSTEM,
    channel: 'ONLINE',
    lateEntryGround: null,
    demonstration,
    occurredAt: timer.occurredAt,
    receivedAt,
    commandId,
    requestHash: createHash('sha256').update(canonicalJson(body)).digest('hex'),
    correlationId: commandId,
    causationId: null,
  } as const;
  return { ...body, signature, facts };
};
