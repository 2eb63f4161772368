import { lastGoodDay } from '#domain/calendar/days-left.ts';
import type { OwingRow, ToTelephoneRow } from '#projections/obligation/owing.ts';
import { AreaPath, CaseId, OfficeId } from '#schema/ids.ts';
import type { Owing, ToTelephone } from '../models/reminder.ts';
import type { Names } from '../names.ts';

const WHY = { unreachable: 'NO_ADDRESS', refused: 'REFUSED', bounced: 'BOUNCED' } as const;

type Shared = Pick<
  Owing,
  'obligationId' | 'deadline' | 'year' | 'owes' | 'caseId' | 'area' | 'due' | 'lastGoodDay' | 'lastCall'
>;

const owedOf = (row: OwingRow | ToTelephoneRow, names: Names): Shared => {
  const { case_id, call_day: on, call_outcome: outcome, deadline, year, due } = row;
  return {
    obligationId: row.obligation_id,
    deadline,
    year,
    owes: names.office(OfficeId.parse(row.owes), row.unit_name ?? undefined),
    caseId: case_id === null ? null : CaseId.parse(case_id),
    area: AreaPath.parse(row.area),
    due,
    lastGoodDay: lastGoodDay(due),
    lastCall: on === null || outcome === null ? null : { on, outcome },
  };
};

export const owingView =
  (names: Names, now: string) =>
  (row: OwingRow): Owing => ({
    ...owedOf(row, names),
    overdue: row.due <= now,
    lastStep: row.step,
    lastDay: row.day,
    told: row.told,
  });

/** `mayCall`: whose numbers the reader is told. */
export const toTelephoneView =
  (names: Names, mayCall: (area: string) => boolean) =>
  (row: ToTelephoneRow): ToTelephone => {
    const { step, day, told, telephone } = row;
    const number = mayCall(row.area) ? telephone : null;
    return { ...owedOf(row, names), step, day, why: WHY[told], telephone: number };
  };
