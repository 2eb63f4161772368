import type { Message, Signature, Stored } from '#schema/envelope.ts';

/** A row of `es.event` as the columns below return it. */
export type EventRow = {
  readonly stream_id: string;
  readonly version: number;
  readonly position: string;
  readonly xid: string;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly actor_id: Signature['actor']['officer'];
  readonly actor_role: Signature['actor']['role'];
  readonly actor_office: Signature['actor']['office'];
  readonly on_behalf_of: Signature['actor']['onBehalfOf'];
  readonly entered_by: Signature['actor']['enteredBy'];
  readonly channel: 'ONLINE' | 'PAPER';
  readonly late_entry_ground: string | null;
  readonly demonstration: boolean;
  readonly request_hash: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly occurred_at: string;
  readonly received_at: string;
  readonly recorded_at: string;
  readonly payload: unknown;
  readonly meta: { readonly paper?: Exclude<Signature['channel'], 'ONLINE'>['paper'] };
  readonly hash: string;
  readonly prev_hash: string;
};

export const EVENT_COLUMNS = `stream_id, version, position, xid, event_id, type, schema_version, actor_id, actor_role,
  actor_office, on_behalf_of, entered_by, channel, late_entry_ground, demonstration,
  encode(request_hash, 'hex') as request_hash, command_id, correlation_id, causation_id, occurred_at, received_at,
  recorded_at, payload, meta, encode(hash, 'hex') as hash, encode(prev_hash, 'hex') as prev_hash`;

const signatureOf = (row: EventRow): Signature => ({
  actor: {
    officer: row.actor_id,
    role: row.actor_role,
    office: row.actor_office,
    onBehalfOf: row.on_behalf_of,
    enteredBy: row.entered_by,
  },
  channel: row.meta.paper ? { paper: row.meta.paper } : 'ONLINE',
  lateEntryGround: row.late_entry_ground,
  demonstration: row.demonstration,
  occurredAt: row.occurred_at,
  receivedAt: row.received_at,
  commandId: row.command_id,
  requestHash: row.request_hash,
  correlationId: row.correlation_id,
  causationId: row.causation_id,
});

export const storedEventOf = (row: EventRow): Stored<Message> => ({
  type: row.type,
  data: row.payload,
  signature: signatureOf(row),
  streamId: row.stream_id,
  version: row.version,
  position: row.position,
  eventId: row.event_id,
  schemaVersion: row.schema_version,
  recordedAt: row.recorded_at,
  hash: row.hash,
  prevHash: row.prev_hash,
});
