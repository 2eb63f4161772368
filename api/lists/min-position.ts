import { setTimeout as sleep } from 'node:timers/promises';
import { asOfPosition } from '#projections/case-current/queries.ts';
import type { CaseDb } from '#projections/case-current/table.ts';

const PATIENCE_MS = 2000;
const STEP_MS = 25;

/**
 * A read that must see the reader's own write waits until the store has come to its position. After two seconds it
 * answers all the same; `asOfPosition` says how far it is.
 */
export const untilPosition = async (db: CaseDb, wanted: string | undefined): Promise<void> => {
  if (wanted === undefined) return;
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    if (BigInt(await asOfPosition(db)) >= BigInt(wanted)) return;
    await sleep(STEP_MS);
  }
};
