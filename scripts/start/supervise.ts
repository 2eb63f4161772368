import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, type ServerProcess } from '#scripts/servers/server-process.ts';
import type { Processes } from './processes.ts';
import type { Say } from './progress.ts';

export type Service = {
  readonly name: string;
  /** Starts it; rejects when it does not come up. */
  readonly start: () => Promise<ServerProcess>;
};

export type Supervision = { readonly say: Say; readonly processes: Pick<Processes, 'isStopping'> };

export type Backoff = { readonly firstMs: number; readonly longestMs: number; readonly steadyMs: number };

/** Doubling from one second to half a minute; a process that ran for a minute begins again at the first. */
const BACKOFF: Backoff = { firstMs: 1000, longestMs: 30_000, steadyMs: 60_000 };

/** Waits until the process ends. Answers with the reason and how long it ran. */
const runOf = async (server: ServerProcess) => {
  const startedAt = performance.now();
  const how = await server.ended;
  return { how, ranMs: performance.now() - startedAt };
};

const attempt = async (service: Service, { say, processes }: Supervision): Promise<ServerProcess | undefined> => {
  try {
    const server = await service.start();
    say(`${service.name} runs again`);
    return server;
  } catch (error) {
    if (!processes.isStopping())
      say(`${service.name} did not come up: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
};

/** Keeps a started process running: whenever it ends by itself it is started again, later each time it ends soon. */
export const keepRunning = async (
  service: Service,
  first: ServerProcess,
  supervision: Supervision,
  backoff: Backoff = BACKOFF,
): Promise<void> => {
  let server: ServerProcess | undefined = first;
  let delayMs = backoff.firstMs;
  for (;;) {
    if (server !== undefined) {
      const { how, ranMs } = await runOf(server);
      if (supervision.processes.isStopping()) return;
      if (ranMs > backoff.steadyMs) delayMs = backoff.firstMs;
      supervision.say(`${service.name} ended (${how}); last lines of ${server.logFile}:\n${lastLines(server.logFile)}`);
    }
    await sleep(delayMs);
    delayMs = Math.min(delayMs * 2, backoff.longestMs);
    if (supervision.processes.isStopping()) return;
    server = await attempt(service, supervision);
  }
};
