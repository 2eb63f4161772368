import { Runtime } from '@temporalio/worker';

/**
 * Program `temporal-download.ts <folder> <version>`: the SDK downloads its development server into `folder`.
 * A process of its own, because a download from a site that does not answer cannot be called off otherwise.
 */
const [folder = '', version = ''] = process.argv.slice(2);
const YEAR = 365 * 86_400_000;

const runtime = Runtime.instance();
const server = await runtime.createEphemeralServer({
  type: 'dev-server',
  exe: { type: 'cached-download', downloadDir: folder, version, ttl: YEAR, sdkName: '', sdkVersion: '' },
  namespace: 'default',
  ip: '127.0.0.1',
  port: null,
  uiPort: null,
  dbFilename: null,
  ui: false,
  log: { format: 'pretty', level: 'error' },
  extraArgs: [],
});
await runtime.shutdownEphemeralServer(server);
