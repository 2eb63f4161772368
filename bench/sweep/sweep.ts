import { setTimeout as sleep } from 'node:timers/promises';
import { type Ground, openGround } from '../ground.ts';
import { type Bench, median } from '../report.ts';
import { residentMegabytes } from './memory.ts';
import { AT, fillObligations } from './owing.ts';
import { bareRound, createBareTable, type Swept, sweepRound } from './rounds.ts';
import { sumFigures } from './sums.ts';

const SETTLE_MS = 5000;

const measure = async (ground: Ground, obligations: number, rounds: number, say: (line: string) => void) => {
  const filled = await fillObligations(ground.pool, obligations);
  await createBareTable(ground);
  const bare: number[] = [];
  const swept: Swept[] = [];
  say('warming up');
  await bareRound(ground);
  await sweepRound(ground, filled, 0); // its code is loaded once, and is no part of what a sweep holds
  await sleep(SETTLE_MS);
  const idleMegabytes = residentMegabytes(ground.worker.pid);
  for (let round = 1; round <= rounds; round += 1) {
    bare.push(await bareRound(ground));
    swept.push(await sweepRound(ground, filled, round));
    say(`round ${round} of ${rounds}: bare ${bare.at(-1)?.toFixed(1)} s, sweep ${swept.at(-1)?.seconds.toFixed(1)} s`);
  }
  return { bare, swept, idleMegabytes };
};

/** The daily sweep through the real worker ÷ one `INSERT … SELECT` of the same rows into the same kind of table. */
export const benchSweep: Bench = async ({ quick, say }) => {
  const obligations = quick ? 100_000 : 1_000_000;
  const ground = await openGround(AT);
  try {
    const { bare, swept, idleMegabytes } = await measure(ground, obligations, quick ? 1 : 3, say);
    const bareSeconds = median(bare);
    const sweepSeconds = median(swept.map(({ seconds }) => seconds));
    const peak = Math.max(...swept.map(({ peakMegabytes }) => peakMegabytes));
    return {
      ratios: [
        { id: 'sweep rate ÷ bare insert', value: bareSeconds / sweepSeconds, atLeast: 0.5 },
        { id: 'worker growth, MB above idle', value: peak - idleMegabytes, atMost: 50 },
      ],
      figures: {
        obligations,
        bareRowsPerSecond: obligations / bareSeconds,
        sweepRowsPerSecond: obligations / sweepSeconds,
        digests: swept[0]?.digests ?? 0,
        digestSecondsAfterNotices: median(swept.map(({ mailSeconds }) => mailSeconds)),
        workerIdleMegabytes: idleMegabytes,
        workerPeakMegabytes: peak,
        ...sumFigures(),
      },
      versions: ground.versions,
    };
  } finally {
    await ground.close();
  }
};
