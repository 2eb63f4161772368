import { Context } from '@temporalio/activity';
import type { CaseId } from '#schema/ids.ts';
import type { OpenYearDeps } from './request.ts';

const AT_ONCE = 16;

/** Starts the runs behind the first events; after a failure it goes on behind the last batch that was reported. */
export const createStartCaseRuns =
  ({ startCase }: Pick<OpenYearDeps, 'startCase'>) =>
  async (caseIds: readonly CaseId[]): Promise<void> => {
    const context = Context.current();
    const reported: unknown = context.info.heartbeatDetails;
    for (let done = typeof reported === 'number' ? reported : 0; done < caseIds.length; done += AT_ONCE) {
      await Promise.all(caseIds.slice(done, done + AT_ONCE).map(startCase));
      context.heartbeat(done + AT_ONCE);
    }
  };
