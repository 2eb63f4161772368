import type { Message, Stored } from '#schema/envelope.ts';
import type { Queryable } from '#store/pool.ts';
import { readPersonNames } from '../auth/persons.ts';
import { EventView } from '../models/case.ts';
import type { Names } from '../names.ts';

type NameOf = (officer: string) => string;

const eventView = ({ signature, ...event }: Stored<Message>, names: Names, personOf: NameOf): EventView => {
  const { actor, ...rest } = signature;
  const officeName = names.office(actor.office).name;
  return EventView.parse({
    ...event,
    ...rest,
    actor: { ...actor, officerName: personOf(actor.officer), officeName },
  });
};

/** A stream's events with their envelope; role and office are those of the time of the act, names those of today. */
export const viewEvents = async (
  db: Queryable,
  events: readonly Stored<Message>[],
  names: Names,
): Promise<EventView[]> => {
  const personOf = await readPersonNames(
    db,
    events.map(({ signature }) => signature.actor.officer),
  );
  return events.map((event) => eventView(event, names, personOf));
};
