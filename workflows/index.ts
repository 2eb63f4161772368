export { caseLifecycle } from './case-lifecycle.ts';
export { importUnits } from './import-units.ts';
export { openYear } from './open-year.ts';
export { reminderSweep, sweepProvince } from './reminder-sweep.ts';
