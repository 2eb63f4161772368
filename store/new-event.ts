import { Signature } from '#schema/envelope.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Append, NewEvent } from './event-store.ts';
import { invalidEvent } from './failure.ts';
import type { EventRegistry, EventShape } from './registry.ts';
import { streamKindOf } from './stream-id.ts';
import { eventIdOf } from './uuid-v5.ts';

/** One element of `es.append`'s events: keys are the fields of the type `es.new_event`. */
type NewEventRow = Readonly<Record<string, string | number | boolean | null>>;

type Shape = { readonly version: number; readonly shape: EventShape };

const shapeOf = (registry: EventRegistry, streamType: string, event: NewEvent): Shape => {
  const versions = registry[streamType]?.[event.type];
  if (!versions) throw invalidEvent(`${event.type} is no event of a ${streamType} stream`);
  const version = event.schemaVersion ?? Math.max(...Object.keys(versions).map(Number));
  const shape = versions[version];
  if (!shape) throw invalidEvent(`${event.type} has no version ${version}`);
  return { version, shape };
};

const signatureOf = (append: Append, event: NewEvent): Signature => {
  const result = Signature.safeParse(event.signature);
  if (!result.success) throw invalidEvent(`Signature of ${event.type} for ${append.streamId}: ${result.error.message}`);
  if (result.data.commandId !== append.commandId)
    throw invalidEvent(`${event.type} for ${append.streamId} is signed for another command than the append`);
  return result.data;
};

/** The paper's receipt goes to meta; the column says only how the act arrived. */
const channelOf = ({ channel }: Signature) =>
  channel === 'ONLINE' ? { channel, meta: {} } : { channel: 'PAPER', meta: { paper: channel.paper } };

const rowOf = (registry: EventRegistry, append: Append, event: NewEvent, index: number): NewEventRow => {
  const { version, shape } = shapeOf(registry, streamKindOf(append.streamId).type, event);
  const parsed = shape.safeParse({ type: event.type, data: event.data });
  if (!parsed.success) throw invalidEvent(`${event.type} for ${append.streamId}: ${parsed.error.message}`);
  const signature = signatureOf(append, event);
  const { channel, meta } = channelOf(signature);
  return {
    event_id: eventIdOf(append.commandId, index),
    type: event.type,
    schema_version: version,
    actor_id: signature.actor.officer,
    actor_role: signature.actor.role,
    actor_office: signature.actor.office,
    on_behalf_of: signature.actor.onBehalfOf,
    entered_by: signature.actor.enteredBy,
    channel,
    late_entry_ground: signature.lateEntryGround,
    demonstration: signature.demonstration,
    request_hash: signature.requestHash,
    correlation_id: signature.correlationId,
    causation_id: signature.causationId,
    occurred_at: signature.occurredAt,
    received_at: signature.receivedAt,
    payload: canonicalJson(parsed.data.data),
    meta: canonicalJson(meta),
  };
};

/** Validates strictly and writes the exact text that will be stored and hashed. Throws `InvalidEvent` or TypeError. */
export const eventRowsOf = (registry: EventRegistry, append: Append): readonly NewEventRow[] =>
  append.events.map((event, index) => rowOf(registry, append, event, index));
