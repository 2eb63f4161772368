import { sleep } from '@temporalio/workflow';

/** A run that waits before it reads its stream: no history of the real one fits it. */
export async function caseLifecycle(_caseId: string): Promise<void> {
  await sleep(1000);
}
