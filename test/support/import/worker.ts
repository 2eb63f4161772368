import { runImport } from '#activities/import/run-import.ts';
import { loadAreas } from '#projections/area/area-tree.ts';
import { createPool } from '#store/pool.ts';

/** A process of its own that works an import off, to be killed in the middle: `node worker.ts URL IMPORT`. */
const [url = '', importId = ''] = process.argv.slice(2);
const pool = createPool({ url, applicationName: 'import worker', onError: () => undefined });
await runImport({ pool, areas: loadAreas(), onProgress: () => undefined }, importId);
await pool.end();
