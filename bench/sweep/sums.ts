import { performance } from 'node:perf_hooks';
import { vietnamCalendar } from '../../domain/calendar/vietnam-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../../domain/calendar/working-days.ts';
import { type Owed, planOf } from '../../domain/deadline/plan.ts';
import { deadlinesOf } from '../../domain/policy/deadline-dates.ts';
import { DEADLINES } from '../../domain/policy/deadlines.ts';
import { OfficeId } from '../../schema/ids.ts';
import { median } from '../report.ts';

const UNIT = OfficeId.parse('UNIT@56-CQ-000001');
const POLICE = OfficeId.parse('COMMUNE_POLICE@vn.56.22366');
const NOW = '2026-01-05T01:00:00.000Z';
const POLICY = { calendar: vietnamCalendar, tables: DEADLINES };
const DUTIES = ['REG', 'LAUNCH', 'PLAN', 'UNIT_RPT', 'DOSSIER'];

const owedBy = (): readonly Owed[] =>
  deadlinesOf(2026, '56')
    .filter(({ id }) => DUTIES.includes(id))
    .map(({ id, legal }) => ({
      deadline: id,
      year: 2026,
      province: '56',
      caseId: '2026-56-CQ-000001',
      owes: UNIT,
      superior: POLICE,
      due: legal,
    }));

const ROUNDS = 5;

/** Microseconds of one call, the median of rounds. */
const microseconds = (calls: number, call: (n: number) => unknown): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    for (let n = 0; n < calls; n += 1) call(n);
    return ((performance.now() - from) * 1000) / calls;
  });
  return median(rounds);
};

/** What a plan of one case and the arithmetic of working days cost. */
export const sumFigures = (): Readonly<Record<string, number>> => {
  const owed = owedBy();
  return {
    planOfCaseMicroseconds: microseconds(2_000, () => owed.flatMap((each) => planOf(POLICY, each, NOW))),
    planOfCaseDuties: owed.length,
    tenWorkingDaysOnMicroseconds: microseconds(20_000, (n) =>
      addWorkingDays(vietnamCalendar, '2026-04-20', (n % 2) * 20 - 10),
    ),
    workingDaysOfYearMicroseconds: microseconds(20_000, () =>
      workingDaysBetween(vietnamCalendar, '2026-01-01', '2027-01-01'),
    ),
  };
};
