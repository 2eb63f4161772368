import type { CaseRefusal } from '#domain/case/refusal.ts';
import type { CaseId } from '#schema/ids.ts';
import type { SealedCommand } from '#store/command-signature.ts';
import type { Advanced } from '#workflows/messages.ts';
import type { CaseRun } from '../models/case.ts';

/** What a case made of a command. */
export type Answer =
  | { readonly accepted: true; readonly advanced: Advanced }
  | { readonly accepted: false; readonly refusal: CaseRefusal };

/** The engine as the api sees it. It throws the problems `EngineUnavailable` and `OutcomeUnknown`. */
export type CaseEngine = {
  readonly advance: (caseId: CaseId, sealed: SealedCommand) => Promise<Answer>;
  readonly describe: (caseId: CaseId) => Promise<CaseRun>;
  /** Throws `EngineUnavailable` when the last call failed and the engine does not answer a probe either. */
  readonly assertThere: () => Promise<void>;
  /** How many workers have polled for cases lately; throws when the engine does not answer. */
  readonly workers: () => Promise<number>;
  /** Whether somebody has paused the daily sweep; null: it has no Schedule. Throws when the engine does not answer. */
  readonly sweepPaused: () => Promise<boolean | null>;
};
