import { createHash, hash } from 'node:crypto';

/** The columns that the chain covers, in plain form: instants as `…sssZ`, hashes in hex, payload and meta as stored. */
export type HashedEvent = {
  readonly year: number;
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly actor_office: string;
  readonly on_behalf_of: string | null;
  readonly entered_by: string | null;
  readonly channel: string;
  readonly late_entry_ground: string | null;
  readonly demonstration: boolean;
  readonly request_hash: string;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly occurred_at: string;
  readonly received_at: string;
  readonly recorded_at: string;
  readonly payload_hash: string;
  readonly meta: string;
};

export const sha256Hex = (text: string): string => hash('sha256', text, 'hex');

export const genesisOf = (streamId: string): string => sha256Hex(`es1:${streamId}`);

const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value));

/** RFC 8785 text of the envelope. Keys are written out in their order: sorting each would halve the verifier's speed. */
export const envelopeOf = (e: HashedEvent): string =>
  `{"actor_id":${text(e.actor_id)},"actor_office":${text(e.actor_office)},"actor_role":${text(e.actor_role)},` +
  `"causation_id":${text(e.causation_id)},"channel":${text(e.channel)},"command_id":"${e.command_id}",` +
  `"correlation_id":"${e.correlation_id}","demonstration":${e.demonstration},"entered_by":${text(e.entered_by)},` +
  `"event_id":"${e.event_id}","late_entry_ground":${text(e.late_entry_ground)},"occurred_at":"${e.occurred_at}",` +
  `"on_behalf_of":${text(e.on_behalf_of)},"received_at":"${e.received_at}","recorded_at":"${e.recorded_at}",` +
  `"request_hash":"${e.request_hash}","schema_version":${e.schema_version},"stream_id":${text(e.stream_id)},` +
  `"type":${text(e.type)},"version":${e.version},"year":${e.year}}`;

const PREFIX = Buffer.of(0x01);
const digest = (value: string) => hash('sha256', value, 'buffer');

/** `SHA256(0x01 ‖ prev ‖ SHA256(envelope) ‖ payload_hash ‖ SHA256(meta))`, in hex. */
export const eventHashOf = (event: HashedEvent, prevHash: string): string =>
  createHash('sha256')
    .update(PREFIX)
    .update(prevHash, 'hex')
    .update(digest(envelopeOf(event)))
    .update(event.payload_hash, 'hex')
    .update(digest(event.meta))
    .digest('hex');
