import type { CaseStatus } from '#schema/case/parts.ts';

/** A case in these statuses sleeps: its run ends, and the next command starts one that reads the stream first. */
export const SLEEPING: readonly (CaseStatus | 'NotOpened')[] = ['NotOpened', 'Excluded', 'Dissolved', 'Closed'];
