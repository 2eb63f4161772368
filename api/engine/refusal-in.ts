import { ApplicationFailure, type WorkflowUpdateFailedError } from '@temporalio/client';
import type { CaseRefusal } from '#domain/case/refusal.ts';
import { isRefusalCode } from '../problem/refusal-status.ts';

const isRefusal = (detail: unknown): detail is CaseRefusal =>
  typeof detail === 'object' &&
  detail !== null &&
  'code' in detail &&
  typeof detail.code === 'string' &&
  isRefusalCode(detail.code);

/** The decider's refusal inside a failed Update; anything else (a forged seal, a fault of the store) is thrown on. */
export const refusalIn = (error: WorkflowUpdateFailedError): CaseRefusal => {
  const { cause } = error;
  const detail: unknown = cause instanceof ApplicationFailure ? cause.details?.[0] : undefined;
  if (isRefusal(detail)) return detail;
  throw error;
};
