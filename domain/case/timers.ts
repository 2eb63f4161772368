import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { Instant } from '#schema/ids.ts';
import { lapseOf } from './lapse.ts';
import type { CaseState } from './state.ts';

export type CaseTimer = {
  /** When it fires. */
  readonly at: Instant;
  readonly command: 'CloseRegistrationWindow';
  readonly cause: 'WINDOW' | 'FIX';
  /** The legal instant which the lapse records. */
  readonly occurredAt: Instant;
};

/** The one timer of a case: the registration window, or the date by which a returned registration must be mended. */
export const nextTimer = (state: CaseState, terms: PolicyTables): CaseTimer | null => {
  if (state.status !== 'AwaitingRegistration' && state.status !== 'RegistrationReturned') return null;
  const lapse = lapseOf(state, terms);
  return lapse && { command: 'CloseRegistrationWindow', ...lapse };
};
