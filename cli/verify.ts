import { createPool, type Pool } from '#store/pool.ts';
import { type Finding, verifyStore } from '#store/verify.ts';
import type { Outcome } from './outcome.ts';

export type VerifyCommand = {
  readonly url: string;
  /** Only streams of this year; 0: those without a year. */
  readonly year?: number;
  readonly onProgress?: (events: number) => void;
};

const textOf = ({ streamId, version, problem }: Finding): string => `${streamId} version ${version}: ${problem}`;

/** The second verifier shares no code with the first: where they differ, one of them was tampered with. */
const verifyInSql = async (pool: Pool, year: number | undefined): Promise<readonly Finding[]> => {
  const text = 'select stream_id as "streamId", version, problem from es.verify_all($1)';
  return (await pool.query<Finding>({ text, values: [year ?? null] })).rows;
};

const sortedTexts = (findings: readonly Finding[]): readonly string[] => findings.map(textOf).sort();

/** Walks every chain twice, in Node and in SQL, and names stream and version of the first bad event of each bad stream. */
export const verify = async ({ url, year, onProgress }: VerifyCommand): Promise<Outcome> => {
  const pool = createPool({
    url,
    applicationName: 'ghi-nhan verify',
    max: 2,
    statementTimeout: 3_600_000,
    onError: () => undefined, // the running query reports it
  });
  try {
    const verified = await verifyStore(pool, {
      ...(year === undefined ? {} : { year }),
      ...(onProgress ? { onProgress } : {}),
    });
    const inNode = sortedTexts(verified.findings);
    const inSql = sortedTexts(await verifyInSql(pool, year));
    const both = [...new Set([...inNode, ...inSql])].sort();
    const agree = inNode.length === both.length && inSql.length === both.length;
    const { events, streams } = verified;
    const summary = `${events} events in ${streams} streams: ${both.length === 0 ? 'whole' : `${both.length} bad`}`;
    const lines = [...both, summary, ...(agree ? [] : ['The two verifiers differ.'])];
    const data = { events, streams, findings: verified.findings, agree };
    return { exitCode: both.length === 0 ? 0 : 1, lines, data };
  } finally {
    await pool.end();
  }
};
