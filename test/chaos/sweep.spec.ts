import { describeSweepKills } from '#test/support/chaos/sweep-kills.ts';

describeSweepKills({ obligations: 2000, pause: 150, timeout: 120_000 });
