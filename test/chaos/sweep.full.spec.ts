import { describeSweepKills } from '#test/support/chaos/sweep-kills.ts';

describeSweepKills({ obligations: 100_000, pause: 700, timeout: 300_000 });
