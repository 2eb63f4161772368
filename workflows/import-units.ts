import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '#activities/index.ts';

// A worker takes one file at a time: a large one, behind others of its kind, may take its time.
const { importUnits: workOff } = proxyActivities<Activities>({
  startToCloseTimeout: 3_600_000,
  heartbeatTimeout: 30_000,
  retry: { initialInterval: 200, maximumInterval: 30_000 },
});
const { failImport } = proxyActivities<Activities>({
  startToCloseTimeout: 30_000,
  retry: { initialInterval: 200, maximumInterval: 30_000 },
});

/** Works an import off; closing the browser stops nothing. Its result is read from the register, not from here. */
export async function importUnits(importId: string): Promise<void> {
  try {
    await workOff(importId);
  } catch (error) {
    await failImport(importId);
    throw error;
  }
}
