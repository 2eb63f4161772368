import { describeKills } from '#test/support/chaos/kills.ts';
import { MANY } from '#test/support/chaos/rounds.ts';

describeKills({ clients: 8, rounds: MANY, timeout: 1_800_000 });
