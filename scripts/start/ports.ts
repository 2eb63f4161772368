import { freePort, isFree } from '#scripts/servers/free-port.ts';
import { cannotStart, type Say } from './progress.ts';

/** The port that people type must be the one they asked for. */
export const requirePort = async (port: number, host: string, setting: string): Promise<void> => {
  if (await isFree(port, host)) return;
  throw cannotStart(
    `Port ${port} is taken by another program: stop that program, or choose another port with ${setting}=${port + 1} npm start.`,
  );
};

/** A port that only our own processes use: another one will do, and is named. */
export const preferPort = async (port: number, what: string, say: Say): Promise<number> => {
  if (await isFree(port)) return port;
  const other = await freePort();
  say(`port ${port} is taken by another program: ${what} uses ${other}`);
  return other;
};
