import { officerDecider } from '#domain/officer/officer.ts';
import { officeAt } from '#domain/policy/office.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import { type Instant, OfficerId } from '#schema/ids.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { createEventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import type { Queryable } from '#store/pool.ts';
import { signWork } from '#store/registers/sign.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { usageError } from './command.ts';
import type { Outcome } from './outcome.ts';

const OPERATOR = systemActor(OfficerId.parse('system:operator'));

/** The first administrator, whom nobody in the system could appoint: of the whole country, or of one province. */
export const appointAdmin = async (
  db: Queryable,
  asked: { readonly officer: string; readonly province?: string | undefined; readonly now: Instant },
): Promise<Outcome> => {
  const { province, now } = asked;
  const officer = OfficerId.safeParse(asked.officer);
  if (!officer.success || officer.data.startsWith('system:'))
    throw usageError(`OFFICER must look like of-nv0001, not ${asked.officer}`);
  const office = province === undefined ? officeAt('ADMIN') : officeAt('ADMIN', province);
  const appointment = { role: 'ADMIN', office, from: now, until: null };
  const command = OfficerCommand.parse({ type: 'AppointOfficer', data: { appointment } });
  const streamId = `officer-${officer.data}`;
  const when = { occurredAt: now, receivedAt: now, lateEntryGround: null, demonstration: false };
  const work = { actor: OPERATOR, ...when, correlationId: commandIdOf(OPERATOR.officer, streamId, now) };
  const decider = { ...officerDecider, event: OfficerEvent };
  const executed = await execute(createEventStore(db), decider, streamId, signWork(command, work, streamId, now));
  const data = { officer: officer.data, office, appointed: executed.accepted };
  if (executed.accepted) return { exitCode: 0, lines: [`${officer.data} is administrator of ${office}.`], data };
  if (executed.refusal.code !== 'AlreadyAppointed') throw new Error(`Refused: ${executed.refusal.code}`);
  return { exitCode: 0, lines: [`${officer.data} was administrator of ${office} already.`], data };
};
