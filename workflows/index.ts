export { caseLifecycle } from './case-lifecycle.ts';
export { openYear } from './open-year.ts';
