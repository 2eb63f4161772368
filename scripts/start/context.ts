import type { Config } from '#config.ts';
import type { DataFolder } from './data-folder.ts';
import type { Processes } from './processes.ts';
import type { Say } from './progress.ts';

/** What every step of a start is given. */
export type Start = {
  readonly config: Config;
  /** The checkout: worker.ts, api/server.ts and web/ are below it. */
  readonly root: string;
  readonly folder: DataFolder;
  readonly processes: Processes;
  readonly say: Say;
};
