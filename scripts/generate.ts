import { parseArgs } from 'node:util';
import { type Artifact, isFresh, write } from './generate/artifact.ts';
import { eventShapes } from './generate/event-shapes.ts';
import { eventsDocument } from './generate/events-document.ts';
import { openApiDocument } from './generate/openapi-document.ts';
import { openApiTypesAreFresh, writeOpenApiTypes } from './generate/openapi-types.ts';
import { whoMayWhatDocument } from './generate/who-may-what-document.ts';

/**
 * Writes what is made from the contracts: docs/openapi.json and the pages' types, docs/events.md, docs/who-may-what.md,
 * the JSON Schema of every event. `--check` writes nothing and fails when one is stale. A shape that is committed does
 * not change (architecture §3.1): `--reshape` overrides that before the first release.
 */
const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, reshape: { type: 'boolean', default: false } },
});

// Before the api is built: it gives names to the contracts, which would then stand as references.
const ofEvents = [eventsDocument(), whoMayWhatDocument(), ...eventShapes()];
const openApi = await openApiDocument();
const artifacts: readonly Artifact[] = [openApi, ...ofEvents];
const stale = artifacts.filter((artifact) => !isFresh(artifact));
const typesAreStale = !openApiTypesAreFresh(openApi);
const changed = stale.filter(({ released, exists }) => released && exists);

if (values.check) {
  for (const { path } of stale) console.error(`${path} is stale: run \`npm run generate\``);
  if (typesAreStale) console.error('web/api/schema.generated.ts is stale: run `npm run generate`');
  process.exitCode = stale.length > 0 || typesAreStale ? 1 : 0;
} else if (changed.length > 0 && !values.reshape) {
  for (const { path } of changed) console.error(`${path}: a released shape does not change, add a new version`);
  process.exitCode = 1;
} else {
  for (const artifact of stale) {
    write(artifact);
    console.log(`wrote ${artifact.path}`);
  }
  if (typesAreStale) {
    writeOpenApiTypes(openApi);
    console.log('wrote web/api/schema.generated.ts');
  }
}
