import { describeKills } from '#test/support/chaos/kills.ts';
import { EACH } from '#test/support/chaos/rounds.ts';

describeKills({ clients: 4, rounds: EACH, timeout: 240_000 });
