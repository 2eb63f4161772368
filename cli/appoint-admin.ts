import { officerDecider } from '#domain/officer/officer.ts';
import { officeAt } from '#domain/policy/office.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import { type Instant, type OfficeId, OfficerId } from '#schema/ids.ts';
import { OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import { createEventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import type { Queryable } from '#store/pool.ts';
import { signWork } from '#store/registers/sign.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { usageError } from './command.ts';
import type { Outcome } from './outcome.ts';

const OPERATOR = systemActor(OfficerId.parse('system:operator'));

type Asked = {
  readonly officer: string;
  readonly province?: string | undefined;
  readonly end: boolean;
  readonly now: Instant;
};

const commandOf = ({ end, now }: Asked, office: OfficeId): OfficerCommand =>
  OfficerCommand.parse(
    end
      ? { type: 'EndAppointment', data: { role: 'ADMIN', office, until: now, reason: 'Người vận hành cho thôi' } }
      : { type: 'AppointOfficer', data: { appointment: { role: 'ADMIN', office, from: now, until: null } } },
  );

/** Said of whom nothing needed to change. */
const UNCHANGED: readonly string[] = ['AlreadyAppointed', 'NotAppointed'];

/** Administrators, whom nobody in the system appoints or ends: of the whole country, or of one province. */
export const appointAdmin = async (db: Queryable, asked: Asked): Promise<Outcome> => {
  const { province, end, now } = asked;
  const officer = OfficerId.safeParse(asked.officer);
  if (!officer.success || officer.data.startsWith('system:'))
    throw usageError(`OFFICER must look like of-nv0001, not ${asked.officer}`);
  const office = province === undefined ? officeAt('ADMIN') : officeAt('ADMIN', province);
  const streamId = `officer-${officer.data}`;
  const when = { occurredAt: now, receivedAt: now, lateEntryGround: null, demonstration: false };
  const work = { actor: OPERATOR, ...when, correlationId: commandIdOf(OPERATOR.officer, streamId, now) };
  const decider = { ...officerDecider, event: OfficerEvent };
  const command = signWork(commandOf(asked, office), work, streamId, now);
  const executed = await execute(createEventStore(db), decider, streamId, command);
  const data = { officer: officer.data, office, [end ? 'ended' : 'appointed']: executed.accepted };
  const is = end ? 'no longer administrator' : 'administrator';
  if (executed.accepted) return { exitCode: 0, lines: [`${officer.data} is ${is} of ${office}.`], data };
  const { code } = executed.refusal;
  if (UNCHANGED.includes(code))
    return { exitCode: 0, lines: [`${officer.data} was ${is} of ${office} already.`], data };
  if (code === 'PostsIncompatible')
    return {
      exitCode: 1,
      lines: [`${officer.data} holds another post: an administrator holds none. End it first.`],
      data,
    };
  throw new Error(`Refused: ${code}`);
};
