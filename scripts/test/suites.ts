export type Suite = {
  /** Folder below test/ and name of the vitest project. */
  readonly name: string;
  readonly needs: 'nothing' | 'postgres' | 'all servers';
  /** Suites of one turn share the workers; the next turn begins when they are through. */
  readonly turn: number;
  /** Spec files at the same time: made for two cores. */
  readonly workers: number;
};

export const SUITES: readonly Suite[] = [
  { name: 'unit', needs: 'nothing', turn: 0, workers: 2 },
  { name: 'architecture', needs: 'nothing', turn: 0, workers: 2 },
  { name: 'contract', needs: 'nothing', turn: 0, workers: 2 },
  { name: 'replay', needs: 'nothing', turn: 1, workers: 1 },
  { name: 'workflow', needs: 'all servers', turn: 2, workers: 2 },
  { name: 'integration', needs: 'all servers', turn: 2, workers: 2 },
  { name: 'api', needs: 'all servers', turn: 2, workers: 2 },
  // An open write transaction anywhere on the server holds the feed back: one file at a time.
  { name: 'projection', needs: 'postgres', turn: 3, workers: 1 },
  { name: 'e2e', needs: 'all servers', turn: 4, workers: 1 },
  { name: 'chaos', needs: 'all servers', turn: 5, workers: 1 },
];
