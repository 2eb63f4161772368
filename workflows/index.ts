export { caseLifecycle } from './case-lifecycle.ts';
