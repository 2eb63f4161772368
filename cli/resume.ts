import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { readOperatorConfig } from '#config.ts';
import { createPool } from '#store/pool.ts';
import { TASK_QUEUE } from '#workflows/messages.ts';
import { type Resumed, resumeCases } from './resume-cases.ts';

const USAGE = 'Usage: npm run cli -- resume [--province 56] [--json]';
const PROVINCE = /^\d{2}$/;

const sentence = ({ started, running }: Resumed): string =>
  `${started} case runs started, ${running} were running already.`;

const parse = (args: readonly string[]): { readonly province: string | null; readonly json: boolean } | null => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { province: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { province = null, json } = values;
    return province === null || PROVINCE.test(province) ? { province, json } : null;
  } catch {
    return null; // parseArgs throws on an unknown option
  }
};

/** Restarts the run of every open case from the store, after Temporal was lost. Answers the exit code. */
export const resume = async (args: readonly string[]): Promise<number> => {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const config = readOperatorConfig();
  const connection = await Connection.connect({ address: config.TEMPORAL_ADDRESS });
  const onError = (error: Error) => console.error(`An idle connection to PostgreSQL broke: ${error.message}`);
  const pool = createPool({ url: config.DATABASE_URL, applicationName: 'ghi-nhan resume', max: 1, onError });
  try {
    const resumed = await resumeCases({
      client: new Client({ connection, namespace: config.TEMPORAL_NAMESPACE }),
      db: pool,
      taskQueue: TASK_QUEUE,
      province: options.province,
      onProgress: (soFar) => process.stderr.isTTY && console.error(sentence(soFar)),
    });
    console.log(options.json ? JSON.stringify(resumed) : sentence(resumed));
    return 0;
  } finally {
    await pool.end();
    await connection.close();
  }
};
