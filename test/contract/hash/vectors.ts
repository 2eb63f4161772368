import { z } from 'zod';
import golden from './vectors.golden.json' with { type: 'json' };

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const optional = z.string().nullable();

/** The hash scheme for good: made once by code that shares nothing with the store, never to be edited. */
export const vectors = z
  .array(
    z.strictObject({
      what: z.string(),
      columns: z.strictObject({
        year: z.int(),
        stream_id: z.string(),
        version: z.int(),
        event_id: z.uuid(),
        type: z.string(),
        schema_version: z.int(),
        actor_id: z.string(),
        actor_role: z.string(),
        actor_office: z.string(),
        on_behalf_of: optional,
        entered_by: optional,
        channel: z.string(),
        late_entry_ground: optional,
        demonstration: z.boolean(),
        request_hash: hex,
        command_id: z.uuid(),
        correlation_id: z.uuid(),
        causation_id: optional,
        occurred_at: z.string(),
        received_at: z.string(),
        recorded_at: z.string(),
      }),
      payload: z.string(),
      meta: z.string(),
      envelope: z.string(),
      payload_hash: hex,
      prev_hash: hex,
      hash: hex,
    }),
  )
  .parse(golden);
