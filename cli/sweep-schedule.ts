import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { SWEEP_SCHEDULE } from '#store/sweeps.ts';
import type { reminderSweep } from '#workflows/reminder-sweep.ts';

/** Every day at 08:00 in Vietnam: the sweep itself knows which days are days off. */
const spec = { calendars: [{ hour: 8, minute: 0 }], timezone: 'Asia/Ho_Chi_Minh' };
// Missed days are caught up by the next sweep anyway: one that is late is better than many at once.
const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '14 days', pauseOnFailure: false } as const;
const START = {
  type: 'startWorkflow',
  workflowType: 'reminderSweep' satisfies (typeof reminderSweep)['name'],
  workflowId: SWEEP_SCHEDULE,
} as const;

/** Creates the Schedule, or brings the one that is there up to date; a pause that someone ordered stays. */
export const ensureSweepSchedule = async ({ schedule }: Client, taskQueue: string): Promise<void> => {
  const action = { ...START, taskQueue, args: [null] };
  try {
    await schedule.create({ scheduleId: SWEEP_SCHEDULE, spec, action, policies });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await schedule.getHandle(SWEEP_SCHEDULE).update(({ state }) => ({ spec, action, policies, state }));
  }
};
