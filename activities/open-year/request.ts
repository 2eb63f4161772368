import { ApplicationFailure } from '@temporalio/activity';
import type { CycleCommand, PinnedPolicy } from '#schema/cycle.ts';
import type { Signed } from '#schema/envelope.ts';
import type { CaseId, Instant, UnitId } from '#schema/ids.ts';
import { type Sealed, type SigningKey, verifySealed } from '#store/command-signature.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Queryable } from '#store/pool.ts';
import { openingRunId } from '#store/runs.ts';

/** The opening of a province's year as the api sealed it, and the run under which people see it. */
export type OpenYearRequest = { readonly runId: string; readonly sealed: Sealed<Signed<CycleCommand>> };

export type OpenYearDeps = {
  readonly store: EventStore;
  readonly db: Queryable;
  readonly keys: readonly SigningKey[];
  readonly now: () => Instant;
  /** Starts the run of a case behind its first event; one that runs already is left alone. */
  readonly startCase: (caseId: CaseId) => Promise<void>;
};

export type PageOpened = {
  /** Where the next page begins; null: this was the last. */
  readonly next: UnitId | null;
  readonly units: number;
  /** Cases whose run must be there: those opened now, and those of an earlier try. */
  readonly toStart: readonly CaseId[];
  readonly opened: number;
  readonly excluded: number;
  readonly alreadyOpen: number;
  readonly withoutCase: readonly {
    readonly unitId: UnitId;
    readonly code: string;
    readonly fields: readonly string[];
  }[];
};
export type PinnedCycle = { readonly policy: PinnedPolicy; readonly units: number };

export const cycleStream = ({ sealed }: OpenYearRequest): string => {
  const { year, province } = sealed.command.data;
  return `cycle-${year}-${province}`;
};

/** Temporal's port alone opens no year: the request must carry the api's seal for this very cycle, and name its own run. */
export const assertSealed = (keys: readonly SigningKey[], request: OpenYearRequest): void => {
  const { runId, sealed } = request;
  if (verifySealed(keys, cycleStream(request), sealed) && runId === openingRunId(sealed.command)) return;
  throw ApplicationFailure.nonRetryable('The seal of the request does not fit', 'ForgedCommand');
};
