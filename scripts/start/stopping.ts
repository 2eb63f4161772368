export type Stopping = { readonly signal: NodeJS.Signals; readonly graceMs: number };

/**
 * How each process is asked to end, in the order in which they end (tools first): nobody loses the server it writes to.
 * SIGINT is PostgreSQL's fast shutdown; the worker gives running activities 15 s.
 */
const ORDER: readonly (readonly [string, Stopping])[] = [
  ['api', { signal: 'SIGTERM', graceMs: 10_000 }],
  ['worker', { signal: 'SIGTERM', graceMs: 20_000 }],
  ['mail', { signal: 'SIGTERM', graceMs: 5000 }],
  ['temporal', { signal: 'SIGTERM', graceMs: 10_000 }],
  ['postgres', { signal: 'SIGINT', graceMs: 30_000 }],
];

export const stoppingOf = (name: string): Stopping =>
  ORDER.find(([known]) => known === name)?.[1] ?? { signal: 'SIGTERM', graceMs: 5000 };

const rank = (name: string): number => ORDER.findIndex(([known]) => known === name);

export const inStoppingOrder = <T extends { readonly name: string }>(processes: readonly T[]): readonly T[] =>
  processes.toSorted((a, b) => rank(a.name) - rank(b.name));
