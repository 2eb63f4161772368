import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import './servers.ts';

export type TestDatabase = {
  /** The database as its owner. */
  readonly adminUrl: string;
  /** The same database as the application role. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
};

const addressOf = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const run = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A database of this test alone, on the server that the run started. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const adminUrl = addressOf(server, name);
  return { adminUrl, appUrl: adminUrl, close: () => run(server, `drop database ${name} with (force)`) };
};
