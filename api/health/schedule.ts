import type { CaseEngine } from '../engine/case-engine.ts';

type Engine = Pick<CaseEngine, 'sweepPaused'>;

/** Throws when the daily sweep does not come: a pause is easily forgotten, and nothing else would tell. */
export const checkSchedule = async (engine: Engine): Promise<string> => {
  const paused = await engine.sweepPaused();
  if (paused === null) throw new Error('the daily sweep has no Schedule: a worker makes it when it starts');
  if (paused) throw new Error('the Schedule of the daily sweep is paused');
  return 'the daily sweep is not paused';
};

/** For Prometheus; absent while Temporal does not answer. */
export const scheduleFigures = async (engine: Engine): Promise<string> => {
  const paused = await engine.sweepPaused().catch(() => undefined);
  if (paused === undefined) return '';
  return `# HELP ghi_nhan_sweep_schedule_paused 1: the Schedule of the daily sweep is paused, or not there.\n# TYPE ghi_nhan_sweep_schedule_paused gauge\nghi_nhan_sweep_schedule_paused ${paused === false ? 0 : 1}\n`;
};
