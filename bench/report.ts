import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** One floor or ceiling: `value` must be at least, or at most, so much. */
export type Ratio = {
  readonly id: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
};

/** Figures carry their unit in their name: `sweepRowsPerSecond`. */
export type Measured = {
  readonly ratios: readonly Ratio[];
  readonly figures: Readonly<Record<string, number>>;
  readonly versions: Readonly<Record<string, string>>;
};

export type Report = Measured & { readonly name: string; readonly machine: string };

export type Ask = { readonly quick: boolean; readonly say: (line: string) => void };
export type Bench = (ask: Ask) => Promise<Measured>;

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const machineOf = (): string => {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${process.platform}`;
};

const packageVersion = (name: string): string => {
  const url = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const parsed: unknown = JSON.parse(readFileSync(url, 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
};

const PACKAGES = ['@temporalio/worker', 'pg'] as const;

export const reportOf = (name: string, measured: Measured): Report => ({
  name,
  ...measured,
  machine: machineOf(),
  versions: {
    node: process.version,
    ...Object.fromEntries(PACKAGES.map((each) => [each, packageVersion(each)])),
    ...measured.versions,
  },
});

export const holds = ({ value, atLeast, atMost }: Ratio): boolean =>
  value >= (atLeast ?? Number.NEGATIVE_INFINITY) && value <= (atMost ?? Number.POSITIVE_INFINITY);

const round = (value: number): number => Number(value.toPrecision(value >= 1000 ? 6 : 4));

const wantedOf = ({ atLeast, atMost }: Ratio): string =>
  [atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === undefined ? '' : `≤ ${atMost}`].join(' ').trim();

/** For people: ratios with their floors, then figures. */
export const tableOf = ({ name, ratios, figures, machine, versions }: Report): readonly string[] => [
  `${name} · ${machine} · ${Object.entries(versions)
    .map((each) => each.join(' '))
    .join(' · ')}`,
  ...ratios.map(
    (ratio) =>
      `  ${holds(ratio) ? '✓' : '✗'} ${ratio.id.padEnd(34)} ${String(round(ratio.value)).padStart(12)}  ${wantedOf(ratio)}`,
  ),
  ...Object.entries(figures).map(([id, value]) => `    ${id.padEnd(34)} ${String(round(value)).padStart(12)}`),
];

/** One line for programs. */
export const lineOf = (report: Report): string =>
  JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? round(value) : value));
