import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dumpSchema } from '#scripts/dump-schema.ts';
import { SQL_FOLDER } from '#store/migrations.ts';
import { openDatabase } from './fixtures.ts';

// Stale after a new migration? `node scripts/dump-schema.ts` writes it anew.
it('is what the migrations come to', async () => {
  const { admin } = await openDatabase();
  expect(await dumpSchema(admin)).toBe(readFileSync(join(SQL_FOLDER, 'snapshot.sql'), 'utf8'));
});

it('changes with the schema', async () => {
  const { admin } = await openDatabase();
  const before = await dumpSchema(admin);
  await admin.query('revoke select on es.event from es_auditor');
  const revoked = await dumpSchema(admin);
  await admin.query('drop trigger no_truncate on es.event_2026');
  expect(revoked).not.toBe(before);
  expect(await dumpSchema(admin)).not.toBe(revoked);
});
