/** How many are told of which step on a day: [day, deadline, step, count]. */
export type Told = readonly [day: string, deadline: string, step: string, count: number];

const UNITS = 300;
const COMMUNES = 65;
/** Committees of communes, and one department, which has an officer. */
const OFFICES = 66;

/**
 * The year 2026 of one province, written by hand from a wall calendar: 65 communes, one department, 300 units. No sweep on
 * 28 August, from 5 to 9 October and on 23 October; the province has a day off of its own on Friday 16 October. Nothing here is
 * computed from the system's own calendar.
 */
export const EXPECTED_2026: readonly Told[] = [
  // Registration, before Wed 1 Apr: 200 register on 10 Feb, 60 on 20 Mar, 30 on 26 Mar, ten never.
  ['2026-03-02', 'REG', 'D30', 100],
  ['2026-03-18', 'REG', 'D14', 100],
  ['2026-03-25', 'REG', 'D7', 40],
  ['2026-03-27', 'REG', 'D3', 10], // 29 March is a Sunday
  ['2026-03-31', 'REG', 'D1', 10],
  ['2026-04-01', 'REG', 'E1', 10],
  ['2026-04-07', 'REG', 'E5', 10],
  // Launch, before Fri 1 May: 150 units launch on 10 April, no office. 27 April is a day in lieu, 30 April and 1 May are holidays.
  ['2026-04-01', 'LAUNCH', 'D30', UNITS + OFFICES],
  ['2026-04-17', 'LAUNCH', 'D14', 150 + OFFICES],
  ['2026-04-24', 'LAUNCH', 'D7', 150 + OFFICES],
  ['2026-04-28', 'LAUNCH', 'D3', 150 + OFFICES],
  ['2026-04-29', 'LAUNCH', 'D1', 150 + OFFICES],
  ['2026-05-04', 'LAUNCH', 'E1', 150 + OFFICES],
  ['2026-05-08', 'LAUNCH', 'E5', 150 + OFFICES],
  // Plan, before Sat 5 Sep: 200 units on 10 Aug, 60 on 25 Aug, 29 on 3 Sep in the afternoon, one whose
  // head enters it on 21 Sep, ten never; no office.
  ['2026-08-06', 'PLAN', 'D30', UNITS + OFFICES],
  ['2026-08-22', 'PLAN', 'D14', 100 + OFFICES], // a swapped working Saturday
  ['2026-09-03', 'PLAN', 'D3', 40 + OFFICES], // missed on 28 Aug; 29 and 30 weekend, 31 in lieu, 1 and 2 holidays
  ['2026-09-04', 'PLAN', 'D1', 11 + OFFICES],
  ['2026-09-07', 'PLAN', 'E1', 11 + OFFICES],
  ['2026-09-11', 'PLAN', 'E5', 11 + OFFICES],
  // Periodic report, before Sun 25 Oct: 200 units on 1 Oct, 80 on 14 Oct, five late on 27 Oct, 15 never; no office.
  ['2026-09-25', 'UNIT_RPT', 'D30', UNITS + OFFICES],
  ['2026-10-12', 'UNIT_RPT', 'D14', 100 + OFFICES], // missed on 9 Oct
  ['2026-10-15', 'UNIT_RPT', 'D7', 20 + OFFICES], // 18 October is a Sunday, the 17th a Saturday, the 16th the province's
  ['2026-10-22', 'UNIT_RPT', 'D3', 20 + OFFICES],
  ['2026-10-24', 'UNIT_RPT', 'D1', 20 + OFFICES], // missed on Fri 23: no working day is left
  ['2026-10-26', 'UNIT_RPT', 'E1', 20 + OFFICES],
  ['2026-10-30', 'UNIT_RPT', 'E5', 15 + OFFICES],
  // Dossier, before Sun 1 Nov: nobody.
  ['2026-10-02', 'DOSSIER', 'D30', UNITS],
  ['2026-10-15', 'DOSSIER', 'D14', UNITS],
  ['2026-10-26', 'DOSSIER', 'D7', UNITS], // missed on Fri 23; a working week is left
  ['2026-10-29', 'DOSSIER', 'D3', UNITS],
  ['2026-10-30', 'DOSSIER', 'D1', UNITS],
  ['2026-11-02', 'DOSSIER', 'E1', UNITS],
  ['2026-11-06', 'DOSSIER', 'E5', UNITS],
  // Figures of the communes and the report to the provincial committee, before Fri 6 Nov: nobody.
  ['2026-10-12', 'COMMUNE_FIGURES', 'D30', COMMUNES], // missed on 7 Oct
  ['2026-10-12', 'PPC_RPT', 'D30', 1],
  ['2026-10-26', 'COMMUNE_FIGURES', 'D14', COMMUNES], // missed on 23 Oct
  ['2026-10-26', 'PPC_RPT', 'D14', 1],
  ['2026-10-30', 'COMMUNE_FIGURES', 'D7', COMMUNES],
  ['2026-10-30', 'PPC_RPT', 'D7', 1],
  ['2026-11-03', 'COMMUNE_FIGURES', 'D3', COMMUNES],
  ['2026-11-03', 'PPC_RPT', 'D3', 1],
  ['2026-11-05', 'COMMUNE_FIGURES', 'D1', COMMUNES],
  ['2026-11-05', 'PPC_RPT', 'D1', 1],
  ['2026-11-06', 'COMMUNE_FIGURES', 'E1', COMMUNES],
  ['2026-11-06', 'PPC_RPT', 'E1', 1],
  ['2026-11-12', 'COMMUNE_FIGURES', 'E5', COMMUNES],
  ['2026-11-12', 'PPC_RPT', 'E5', 1],
  // Report to the Ministry, before Sun 15 Nov: nobody.
  ['2026-10-15', 'MIN_RPT', 'D30', 1],
  ['2026-10-30', 'MIN_RPT', 'D14', 1],
  ['2026-11-06', 'MIN_RPT', 'D7', 1],
  ['2026-11-12', 'MIN_RPT', 'D3', 1],
  ['2026-11-13', 'MIN_RPT', 'D1', 1],
  ['2026-11-16', 'MIN_RPT', 'E1', 1],
  ['2026-11-20', 'MIN_RPT', 'E5', 1],
  // Decision on recognition, before Fri 20 Nov: nobody. 24 November is a holiday.
  ['2026-10-21', 'UNIT_DEC', 'D30', UNITS],
  ['2026-11-06', 'UNIT_DEC', 'D14', UNITS],
  ['2026-11-13', 'UNIT_DEC', 'D7', UNITS],
  ['2026-11-17', 'UNIT_DEC', 'D3', UNITS],
  ['2026-11-19', 'UNIT_DEC', 'D1', UNITS],
  ['2026-11-20', 'UNIT_DEC', 'E1', UNITS],
  ['2026-11-27', 'UNIT_DEC', 'E5', UNITS],
  // Classification, before Mon 30 Nov: nobody. Three days and one day before fall on Fri 27.
  ['2026-10-30', 'CLS', 'D30', UNITS],
  ['2026-11-16', 'CLS', 'D14', UNITS],
  ['2026-11-23', 'CLS', 'D7', UNITS], // proposed as a day in lieu, not adopted: a working Monday
  ['2026-11-27', 'CLS', 'D1', UNITS],
  ['2026-11-30', 'CLS', 'E1', UNITS],
  ['2026-12-04', 'CLS', 'E5', UNITS],
  // Final report, before Thu 31 Dec: nobody.
  ['2026-12-01', 'FINAL_RPT', 'D30', 1],
  ['2026-12-17', 'FINAL_RPT', 'D14', 1],
  ['2026-12-24', 'FINAL_RPT', 'D7', 1],
  ['2026-12-28', 'FINAL_RPT', 'D3', 1],
  ['2026-12-30', 'FINAL_RPT', 'D1', 1],
  ['2026-12-31', 'FINAL_RPT', 'E1', 1],
];

/** Days on which nothing runs. */
export const OUTAGES: readonly string[] = [
  '2026-08-28',
  '2026-10-05',
  '2026-10-06',
  '2026-10-07',
  '2026-10-08',
  '2026-10-09',
  '2026-10-23',
];

/** Registrations that lapse: of the ten units that never registered, at the start of Wednesday 1 April. */
export const LAPSES_2026 = { count: 10, occurredAt: '2026-03-31T17:00:00.000Z' } as const;

/** What went out on another day than the plan of 5 January said: [deadline, step, planned, sent]. */
export const MOVED_2026: readonly (readonly [string, string, string, string])[] = [
  ['PLAN', 'D3', '2026-08-28', '2026-09-03'], // an outage
  ['UNIT_RPT', 'D14', '2026-10-09', '2026-10-12'], // an outage
  ['UNIT_RPT', 'D7', '2026-10-16', '2026-10-15'], // the province's day off
  ['UNIT_RPT', 'D1', '2026-10-23', '2026-10-24'], // an outage
  ['DOSSIER', 'D14', '2026-10-16', '2026-10-15'], // the province's day off
  ['DOSSIER', 'D7', '2026-10-23', '2026-10-26'], // an outage
];
