import { createServer } from 'node:http';
import { readServingConfig } from '#config.ts';

/** In the place of the api: ready at once, and says which settings it was given. */
const config = readServingConfig();
const server = createServer((_request, response) => {
  response.end(JSON.stringify({ pid: process.pid, database: config.DATABASE_URL, temporal: config.TEMPORAL_ADDRESS }));
});
server.listen(config.PORT, config.HOST);
process.once('SIGTERM', () => server.close(() => process.exit(0)));
