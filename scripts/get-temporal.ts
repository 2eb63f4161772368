import { readConfig } from '#config.ts';
import { findTemporalBinary } from './temporal-binary.ts';

/** Prints the path of the `temporal` program that npm start would run, fetching it when there is none. */
const config = readConfig();
try {
  const found = await findTemporalBinary({ cli: config.TEMPORAL_CLI, cacheFolder: config.DATA_DIR });
  console.log(`${found.path}  (server ${found.server}, from ${found.source})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
