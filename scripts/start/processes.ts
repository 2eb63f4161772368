import {
  type Launch,
  lastLines,
  type ServerProcess,
  launch as startProcess,
  stopProcess,
} from '#scripts/servers/server-process.ts';
import { removePidFile, writePidFile } from './pid-files.ts';
import { cannotStart, type Say } from './progress.ts';
import { inStoppingOrder, stoppingOf } from './stopping.ts';

/** Every process of this start: noted in a pid file while it runs, and stopped in order at the end. */
export type Processes = {
  readonly launch: (launch: Launch) => ServerProcess;
  /** Runs a program to its end; throws with the end of its log when it fails. */
  readonly runTool: (launch: Launch, what: string) => Promise<void>;
  readonly isStopping: () => boolean;
  readonly stopAll: (say: Say) => Promise<void>;
  /** For the impatient second Ctrl-C: nothing is asked. */
  readonly killAll: () => void;
};

type State = { readonly running: Set<ServerProcess>; stopping: boolean };

const launchNoted = (state: State, folder: string, launch: Launch): ServerProcess => {
  if (state.stopping) throw cannotStart('Stopped while starting.');
  // Its own process group: a Ctrl-C in the terminal reaches this process alone, which stops the others in order.
  const server = startProcess({ ...launch, detached: true });
  if (!server.hasEnded()) {
    state.running.add(server);
    writePidFile(folder, launch.name, server.pid);
  }
  void server.ended.then(() => {
    state.running.delete(server);
    if ([...state.running].every(({ name }) => name !== server.name)) removePidFile(folder, server.name);
  });
  return server;
};

const stopAll = async (state: State, say: Say): Promise<void> => {
  state.stopping = true;
  for (const server of inStoppingOrder([...state.running])) {
    const { signal, graceMs } = stoppingOf(server.name);
    const how = await stopProcess(server, signal, graceMs);
    say(`${server.name} stopped (${how})`);
  }
};

export const createProcesses = (folder: string): Processes => {
  const state: State = { running: new Set(), stopping: false };
  const launch = (what: Launch) => launchNoted(state, folder, what);
  return {
    launch,
    runTool: async (tool, what) => {
      const server = launch(tool);
      const how = await server.ended;
      if (state.stopping) throw cannotStart('Stopped while starting.');
      if (how !== 'exit code 0') throw cannotStart(`${what} failed (${how}):\n${lastLines(server.logFile)}`);
    },
    isStopping: () => state.stopping,
    stopAll: (say) => stopAll(state, say),
    killAll: () => {
      state.stopping = true;
      for (const { child } of state.running) child.kill('SIGKILL');
    },
  };
};
