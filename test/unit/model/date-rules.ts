import type { SignedCommand } from '#schema/case/commands.ts';
import { rowOf } from '#schema/case/who-may-what.ts';
import { all, type Doubt, may, must } from './doubt.ts';
import { localDate } from './legal-dates.ts';
import type { Memory } from './memory.ts';
import { workingDaysAfter } from './working-days.ts';

const couldMove = (command: SignedCommand, { status }: Memory): boolean =>
  rowOf(command.type)?.moves.some(({ from, to }) => from.includes(status) && to.some((next) => next !== '=')) ?? false;

/** The three rules of time that hold for every command (lifecycle §4), in the order of the project. */
export const dateDoubts = (command: SignedCommand, before: Memory, after: Memory): readonly Doubt[] => {
  const { occurredAt, receivedAt, lateEntryGround, actor } = command.signature;
  const late = workingDaysAfter(localDate(occurredAt), localDate(receivedAt), before.adopted) > 10;
  return [
    must(occurredAt > receivedAt, 'OccurredInFuture'),
    all(
      must(after.status !== before.status && occurredAt < before.since, 'OccurredOutOfOrder'),
      // One that could have changed the status, but does not with these data: the design leaves it open.
      may(couldMove(command, before) && occurredAt < before.since, 'OccurredOutOfOrder'),
    ),
    // A timer gives no ground: what it enters late is the fault of nobody.
    must(late && lateEntryGround === null && actor.role !== 'SYSTEM', 'LateEntryGroundRequired'),
  ];
};
