import { expect, it } from 'vitest';
import { envelopeOf, eventHashOf, genesisOf, sha256Hex } from '#store/envelope-hash.ts';
import { vectors } from './vectors.ts';

it.for(vectors)('gives the committed hash in Node: $what', ({ columns, payload, meta, envelope, ...hashes }) => {
  const hashed = { ...columns, payload_hash: sha256Hex(payload), meta };
  expect(hashed.payload_hash).toBe(hashes.payload_hash);
  expect(envelopeOf(hashed)).toBe(envelope);
  expect(eventHashOf(hashed, hashes.prev_hash)).toBe(hashes.hash);
});

it('chains a first event to its stream id and every later one to the event before', () => {
  const [first, second, other] = vectors;
  expect(first?.prev_hash).toBe(genesisOf('case-2026-56-DN-000123'));
  expect(second?.prev_hash).toBe(first?.hash);
  expect(other?.prev_hash).toBe(genesisOf('officer-of-Amina1'));
});
