import { readFileSync } from 'node:fs';
import { Instant } from '#schema/ids.ts';

/** The one clock of api, worker and sessions. `recordedAt` is the database's own and no guard reads it. */
export type Clock = () => Instant;

const machineClock: Clock = () => new Date().toISOString();

/** A file that holds an instant stops the clock of every process of a test there, until the file changes. */
const fileClock =
  (file: string): Clock =>
  () =>
    Instant.parse(readFileSync(file, 'utf8').trim());

/** `testClockFile`: the setting TEST_CLOCK_FILE, which production refuses. */
export const createClock = (testClockFile?: string): Clock =>
  testClockFile === undefined ? machineClock : fileClock(testClockFile);
