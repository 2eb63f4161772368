import { lastGoodDay, workingDaysLeft } from '#domain/calendar/days-left.ts';
import { rowOf } from '#domain/deadline/row-of.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { NoticeRow } from '#projections/obligation/notices.ts';
import { readTablesByProvince } from '#projections/policy/read-policy.ts';
import { CaseId, type Instant, OfficeId } from '#schema/ids.ts';
import type { EventStore } from '#store/event-store.ts';
import type { Notice } from '../models/notice.ts';
import type { Names } from '../names.ts';

/** Rows of policy by province: on what each date rests. */
type Terms = ReadonlyMap<string, PolicyTables>;

const ruled = (
  terms: Terms,
  row: NoticeRow,
  now: Instant,
): Pick<Notice, 'workingDaysLeft' | 'legalBasis' | 'design'> => {
  const policy = terms.get(row.province);
  const rests = policy ? rowOf(policy.tables, row) : null;
  const owing = policy !== undefined && row.met_at === null && !row.closed;
  return {
    workingDaysLeft: owing ? workingDaysLeft(row.due_now, now, policy.calendar) : null,
    legalBasis: rests?.source ?? null,
    design: rests?.design ?? false,
  };
};

/** How notices look to somebody, at an instant. */
export type NoticeView = (row: NoticeRow, names: Names, now: Instant) => Notice;

const viewBy =
  (terms: Terms): NoticeView =>
  (row, names, now) => {
    const { notice_id: id, deadline, step, recipient, owes, case_id, unit_name, due, day } = row;
    const unit = unit_name ?? undefined;
    return {
      id,
      deadline,
      step,
      kind: step.startsWith('E') ? 'ESCALATION' : 'REMINDER',
      to: names.office(OfficeId.parse(recipient), unit),
      owes: names.office(OfficeId.parse(owes), unit),
      caseId: case_id === null ? null : CaseId.parse(case_id),
      unitName: unit_name,
      due,
      lastGoodDay: lastGoodDay(due),
      day,
      readAt: row.read_at,
      owing: row.met_at === null && !row.closed,
      metAt: row.met_at,
      closed: row.closed,
      ...ruled(terms, row, now),
    };
  };

/** The view of these notices, with the rows of policy of their provinces. */
export const noticeView = async (store: EventStore, rows: readonly NoticeRow[]): Promise<NoticeView> => {
  return viewBy(
    await readTablesByProvince(
      store,
      rows.map(({ province }) => province),
    ),
  );
};
