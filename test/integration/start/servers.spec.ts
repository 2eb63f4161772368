import { Connection, WorkflowClient } from '@temporalio/client';
import pg from 'pg';
import { expect, it } from 'vitest';
import { createTestDatabase } from '#test/support/postgres.ts';
import { createTestNamespace } from '#test/support/temporal.ts';

const query = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
};

it('gives each spec a database of its own on PostgreSQL 18 in UTF-8, also where the machine speaks C', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await query(one.adminUrl, 'create table only_here (id int)');
  const facts = `select current_setting('server_version_num')::int / 10000 as major, pg_encoding_to_char(encoding) as encoding,
    datlocale, to_regclass('only_here') as only_here from pg_database where datname = current_database()`;
  expect(await query(one.adminUrl, facts)).toMatchObject([{ major: 18, encoding: 'UTF8', datlocale: 'C.UTF-8' }]);
  expect(await query(other.adminUrl, facts)).toMatchObject([{ only_here: null }]);
  await Promise.all([one.close(), other.close()]);
});

it('lets the login of the application read the migrated schema but not write past its functions', async () => {
  const database = await createTestDatabase();
  const facts = 'select current_user as login, (select count(*)::int from es.migration) > 0 as migrated';
  expect(await query(database.appUrl, facts)).toEqual([{ login: 'ghi_nhan_app', migrated: true }]);
  await expect(query(database.appUrl, 'truncate es.event')).rejects.toThrow('permission denied');
  await database.close();
});

it('gives each spec a namespace in which the workflow ids of others do not exist', async () => {
  const [one, other] = await Promise.all([createTestNamespace(), createTestNamespace()]);
  const connection = await Connection.connect({ address: one.address });
  const client = (namespace: string) => new WorkflowClient({ connection, namespace });
  await client(one.namespace).start('nothing', { workflowId: 'same-id', taskQueue: one.taskQueue });
  await expect(client(other.namespace).getHandle('same-id').describe()).rejects.toThrow('not found');
  await client(other.namespace).start('nothing', { workflowId: 'same-id', taskQueue: other.taskQueue });
  await connection.close();
});
