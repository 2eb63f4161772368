import type { AreaTree } from '#projections/area/area-tree.ts';
import type { CaseDb } from '#projections/case-current/table.ts';
import type { Clock } from '#store/clock.ts';
import type { SigningKey } from '#store/command-signature.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Pool } from '#store/pool.ts';
import type { Officers } from './auth/officers.ts';
import type { CaseEngine } from './engine/case-engine.ts';
import type { LongRuns } from './engine/long-runs.ts';

/** What the routes are given; `server.ts` wires it, tests wire their own. */
export type ApiDeps = {
  readonly clock: Clock;
  readonly authMode: 'demo' | 'oidc';
  readonly db: Pool;
  readonly cases: CaseDb;
  readonly store: EventStore;
  readonly engine: CaseEngine;
  readonly longRuns: LongRuns;
  readonly officers: Officers;
  readonly signingKeys: readonly SigningKey[];
  readonly areas: AreaTree;
  /** `configured`: the worker has a mail server; `catcher`: page of the local one, for a demonstration. */
  readonly mail?: { readonly configured: boolean; readonly catcher: string | null };
  /** A gateway for short messages is configured. */
  readonly sms?: boolean;
  /** Folder of the built pages; absent: the api alone. */
  readonly pages?: string;
};
