import { dateOf } from '#domain/calendar/instant.ts';
import { textOf } from '#scripts/walk/client.ts';
import { PROVINCE } from './communes.ts';
import type { Seeding } from './context.ts';
import { dutyActs } from './duties.ts';
import { inPool } from './in-pool.ts';
import { type Act, ROADS, type Target } from './roads.ts';
import { type Cited, closingActs, issueDecision, settlingActs } from './settle.ts';
import { send } from './walk-case.ts';
import type { CastCase } from './year.ts';

const SETTLED: readonly Target[] = ['Classified', 'Reported', 'Closed'];
const REPORTED: readonly Target[] = ['Reported', 'Closed'];
const WIDTH = 8;

/** Walks each case its acts; answers what was refused. A case stops at its first refusal. */
const walkAll = async (
  seeding: Seeding,
  part: string,
  cases: readonly CastCase[],
  actsOf: (each: CastCase) => readonly Act[],
): Promise<readonly string[]> => {
  const refused: string[] = [];
  let done = 0;
  await inPool(cases, WIDTH, async (each) => {
    for (const act of actsOf(each)) {
      const problem = await send(seeding, each.c, act, each.play(act.by), `${act.type}-${act.on}`);
      if (problem === null) continue;
      refused.push(problem);
      break;
    }
    done += 1;
    seeding.progress(part, done, cases.length);
  });
  return refused;
};

/** What has happened by now; in the current year nothing is entered that still lies ahead. */
const past = ({ now }: Seeding, acts: readonly Act[]): readonly Act[] => {
  const first = acts.findIndex(({ on }) => `${on}T05:00:00.000Z` > now.toISOString());
  return first === -1 ? acts : acts.slice(0, first);
};

const settle = async (seeding: Seeding, year: number, cases: readonly CastCase[]): Promise<readonly string[]> => {
  const settled = cases.filter(({ c }) => SETTLED.includes(c.target));
  const cited = new Map<string, Cited>();
  for (const [, group] of Map.groupBy(settled, ({ play }) => play('decider').office)) {
    const decider = group[0]?.play('decider');
    if (decider === undefined) continue;
    const rows = await issueDecision(
      seeding,
      year,
      decider,
      group.map(({ c }) => c),
    );
    for (const [caseId, row] of rows) cited.set(caseId, row);
  }
  return walkAll(seeding, `Năm ${year}: quyết định`, settled, ({ c }) => {
    const row = cited.get(c.caseId);
    return row ? settlingActs(c, row) : [];
  });
};

const report = async (seeding: Seeding, year: number, cases: readonly CastCase[]): Promise<readonly string[]> => {
  const { client, sessions, now } = seeding;
  const token = await sessions(`of-pp${PROVINCE}c`);
  const drafting = { kind: 'R6', year, province: PROVINCE };
  const { status, body } = await client.post('/v1/reports', drafting, token, `seed-report-${year}-${PROVINCE}`);
  if (status >= 300) throw new Error(`report: ${status} ${JSON.stringify(body)}`);
  const reportId = textOf(body, 'reportId');
  const today = dateOf(now.toISOString());
  const reported = cases.filter(({ c }) => REPORTED.includes(c.target));
  return walkAll(seeding, `Năm ${year}: báo cáo`, reported, ({ c }) => closingActs(c, reportId, today));
};

/** A road and what is owed beside it, as the year went. */
const byDate = (road: readonly Act[], duties: readonly Act[]): readonly Act[] =>
  [...road, ...duties].sort((a, b) => a.on.localeCompare(b.on));

/** The latest finished year: cases at every step. */
export const spreadFinishedYear = async (seeding: Seeding, year: number, cases: readonly CastCase[]) => [
  ...(await walkAll(seeding, `Năm ${year}: hồ sơ`, cases, ({ c }) => byDate(ROADS[c.target](c), dutyActs(c)))),
  ...(await settle(seeding, year, cases)),
  ...(await report(seeding, year, cases)),
];

/** The current year: as far as the calendar allows today. */
export const spreadCurrentYear = (seeding: Seeding, year: number, cases: readonly CastCase[]) =>
  walkAll(seeding, `Năm ${year}: hồ sơ`, cases, ({ c }) => past(seeding, ROADS[c.target](c)));
