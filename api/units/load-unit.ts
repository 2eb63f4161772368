import { areaOfUnit } from '#domain/policy/scope.ts';
import type { Message, Stored } from '#schema/envelope.ts';
import type { UnitId } from '#schema/ids.ts';
import { UnitEvent } from '#schema/unit.ts';
import type { EventStore } from '#store/event-store.ts';
import { scopeOf, seesUnit } from '../auth/scope.ts';
import { presentAppointments, type SignedIn } from '../auth/signed-in.ts';
import { refused } from '../problem/fault.ts';
import type { KnownUnit } from './unit-view.ts';

export type LoadedUnit = KnownUnit & { readonly unitId: UnitId; readonly events: readonly Stored<Message>[] };

const sourceOf = (events: readonly UnitEvent[]): KnownUnit['source'] | undefined =>
  events.flatMap((event) => (event.type === 'UnitEntered' ? [event.data.source] : []))[0];

/** The unit as its stream tells it, when the officer may see it. */
export const loadUnit = async (store: EventStore, unitId: UnitId, signedIn: SignedIn): Promise<LoadedUnit> => {
  const stored = await store.read(`unit-${unitId}`);
  const events = stored.map(({ type, data }) => UnitEvent.parse({ type, data }));
  const facts = events.at(-1)?.data.facts;
  const source = sourceOf(events);
  if (facts === undefined || source === undefined) throw refused({ code: 'UnitNotFound', legalBasis: null });
  const area = areaOfUnit(facts);
  if (!seesUnit(scopeOf(presentAppointments(signedIn)), unitId, area))
    throw refused({ code: 'OutsideScope', legalBasis: null, area });
  return { unitId, version: stored.length, facts, source, events: stored };
};
