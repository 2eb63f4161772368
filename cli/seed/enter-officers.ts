import { officerDecider } from '#domain/officer/officer.ts';
import { systemActor } from '#domain/policy/system-actor.ts';
import type { Signed } from '#schema/envelope.ts';
import { OfficerId } from '#schema/ids.ts';
import { type OfficerCommand, OfficerEvent } from '#schema/officer.ts';
import type { EventStore } from '#store/event-store.ts';
import { execute } from '#store/execute.ts';
import type { Queryable } from '#store/pool.ts';
import { commandIdOf } from '#store/uuid-v5.ts';
import { DOMAIN, isWithoutMail } from './contacts.ts';
import { inPool } from './in-pool.ts';
import type { DemoOfficer } from './officers.ts';

const SINCE = '2022-01-01T00:00:00.000Z';
const SEEDER = OfficerId.parse('system:demonstration');

const appoint = (id: string, post: DemoOfficer['posts'][number], now: string): Signed<OfficerCommand> => ({
  type: 'AppointOfficer',
  data: { appointment: { ...post, from: SINCE, until: null } },
  signature: {
    actor: systemActor(SEEDER),
    channel: 'ONLINE',
    lateEntryGround: 'Trình diễn',
    demonstration: true,
    occurredAt: now,
    receivedAt: now,
    commandId: commandIdOf(SEEDER, id, post.role, post.office),
    requestHash: '0'.repeat(64),
    correlationId: commandIdOf(SEEDER, 'officers'),
    causationId: null,
  },
});

const emailOf = (id: string): string | null =>
  id.startsWith('of-uh') && isWithoutMail(id) ? null : `${id.slice(3)}@${DOMAIN}`;

const PERSON = {
  name: 'seed-person',
  text: `insert into pii.person (person_id, name, email, updated_at) values ($1, $2, $3, $4)
    on conflict (person_id) do nothing`,
};
/** Appoints the demonstration's officers; a second time changes nothing. Titles and made-up addresses only, outside the log. */
export const enterOfficers = async (
  { store, db, now }: { readonly store: EventStore; readonly db: Queryable; readonly now: string },
  officers: readonly DemoOfficer[],
): Promise<void> => {
  const decider = { ...officerDecider, event: OfficerEvent };
  const byId = Map.groupBy(officers, ({ id }) => id);
  await inPool([...byId.entries()], 8, async ([id, entries]) => {
    await db.query({ ...PERSON, values: [id, entries[0]?.title ?? id, emailOf(id), now] });
    for (const post of entries.flatMap(({ posts }) => posts)) {
      await execute(store, decider, `officer-${id}`, appoint(id, post, now));
    }
  });
};
