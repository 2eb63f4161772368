import { expect, it } from 'vitest';
import { vectors } from '#test/contract/hash/vectors.ts';
import { openDatabase } from './fixtures.ts';

it('gives the committed hashes in SQL', async () => {
  const { app } = await openDatabase();
  for (const { what, columns, payload, meta, ...wanted } of vectors) {
    const bytes = {
      payload_hash: wanted.payload_hash,
      prev_hash: wanted.prev_hash,
      request_hash: columns.request_hash,
    };
    const asBytes = Object.fromEntries(Object.entries(bytes).map(([name, hex]) => [name, `\\x${hex}`]));
    const text = `select es.envelope(e) as envelope, encode(es.event_hash(e), 'hex') as hash,
        encode(sha256(convert_to($2, 'UTF8')), 'hex') as payload_hash,
        encode(es.genesis(e.stream_id), 'hex') as genesis
      from json_populate_record(null::es.event, $1::json) as e`;
    const values = [JSON.stringify({ ...columns, ...asBytes, meta: JSON.parse(meta) }), payload];
    const { rows } = await app.query(text, values);
    const { envelope, payload_hash, hash } = wanted;
    expect({ what, ...rows[0] }).toMatchObject({ what, envelope, payload_hash, hash });
    if (columns.version === 1) expect(rows[0]?.genesis).toBe(wanted.prev_hash);
  }
});
