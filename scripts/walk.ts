import { readOperatorConfig } from '#config.ts';
import { walk } from './walk/walk.ts';

const [address] = process.argv.slice(2);
try {
  await walk(address ?? `http://127.0.0.1:${readOperatorConfig().PORT}`, new Date());
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
