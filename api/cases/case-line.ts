import { workingDaysLeft } from '#domain/calendar/days-left.ts';
import { dueOf } from '#domain/case/due.ts';
import { caseDates } from '#domain/policy/case-dates.ts';
import type { PolicyTables } from '#domain/policy-stream/tables.ts';
import type { CaseLineRow } from '#projections/case-current/table.ts';
import { CaseStatus, Recognition } from '#schema/case/parts.ts';
import type { Instant } from '#schema/ids.ts';
import type { PersonNames } from '../auth/persons.ts';
import { CaseLine } from '../models/case.ts';
import type { Names } from '../names.ts';

/** `terms`: of the row's own province. */
type Reading = {
  readonly names: Names;
  readonly now: Instant;
  readonly personOf: PersonNames;
  readonly terms: PolicyTables;
  readonly overdueOf: readonly string[];
};

/** One line of a list, with names and days in the officer's language and time. */
export const caseLine = (row: CaseLineRow, { names, now, personOf, terms, overdueOf }: Reading): CaseLine =>
  CaseLine.parse({
    caseId: row.case_id,
    version: row.version,
    year: row.year,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitType: row.unit_type,
    level: row.level,
    bloc: row.bloc,
    area: row.area,
    areaName: names.area(row.area),
    status: row.status,
    step: row.step,
    registration: row.registration,
    recognition: row.recognition,
    grade: row.grade,
    reward: row.reward,
    pendingOffice: pendingOffice(row, names),
    pendingRole: row.pending_role,
    assignee: row.assignee,
    assigneeName: row.assignee === null ? null : personOf(row.assignee),
    dueAt: row.due_at,
    dueOf: dueOfRow(row, terms),
    workingDaysLeft: row.due_at === null ? null : workingDaysLeft(row.due_at, now, terms.calendar),
    overdue: overdueOf.length > 0,
    overdueOf,
    ready: row.ready,
    missing: [...row.missing],
    countsInDenominator: row.denominator,
    demonstration: row.demonstration,
    updatedAt: row.updated_at,
  });

/** The row keeps the date alone: its name follows from where the case stands. */
const dueOfRow = ({ status, recognition, due_at, year, province }: CaseLineRow, { tables }: PolicyTables) => {
  const named = { status: CaseStatus.parse(status), recognition: Recognition.parse(recognition) };
  return dueOf(named, due_at, caseDates(year, province, tables).decisionBefore);
};

const pendingOffice = ({ pending_office, unit_name }: CaseLineRow, { nameOf }: Names) =>
  pending_office === null
    ? null
    : { id: pending_office, name: pending_office.startsWith('UNIT@') ? unit_name : nameOf(pending_office) };
