import { csvHead, csvLine } from '#store/csv.ts';
import { deadlineName, stepName } from '#texts/deadline-name.ts';
import type { Language } from '#texts/language.ts';
import { type ReminderColumn, reminderText } from '#texts/reminder-columns.ts';
import type { Owing, ReminderStep, ToTelephone } from '../models/reminder.ts';
import type { Names } from '../names.ts';

/** A table as a file: each column with its heading, and its cell of a row. */
type Columns<T> = readonly (readonly [ReminderColumn, (row: T) => string | number | null])[];

const COUNTS = [
  'issued',
  'read',
  'accepted',
  'queued',
  'failed',
  'unreachable',
  'unsent',
  'telephoned',
  'reached',
  'owing',
] as const;

const stepColumns = ({ language }: Names): Columns<ReminderStep> => [
  ['deadline', ({ deadline }) => deadlineName(deadline, language)],
  ['year', ({ year }) => year],
  ['before', ({ before }) => before],
  ['step', ({ step }) => stepName(step, language)],
  ['day', ({ day }) => day],
  ...COUNTS.map((count) => [count, (row: ReminderStep) => row[count]] as const),
];

const owedColumns = ({ language, area }: Names): Columns<Owing | ToTelephone> => [
  ['owes', ({ owes }) => owes.name],
  ['office', ({ owes }) => owes.id],
  ['area', (row) => area(row.area)],
  ['deadline', ({ deadline }) => deadlineName(deadline, language)],
  ['year', ({ year }) => year],
  ['lastGoodDay', ({ lastGoodDay }) => lastGoodDay],
];
const callColumns = ({ language }: Names): Columns<Owing | ToTelephone> => [
  ['callDay', ({ lastCall }) => lastCall?.on ?? null],
  ['callOutcome', ({ lastCall }) => lastCall && reminderText(`call.${lastCall.outcome}`, language)],
  ['obligationId', ({ obligationId }) => obligationId],
];

const owingColumns = (names: Names): Columns<Owing> => [
  ...owedColumns(names),
  ['overdue', ({ overdue }) => reminderText(overdue ? 'yes' : 'no', names.language)],
  ['step', ({ lastStep }) => lastStep && stepName(lastStep, names.language)],
  ['day', ({ lastDay }) => lastDay],
  ['told', ({ told }) => reminderText(`told.${told}`, names.language)],
  ...callColumns(names),
];

const telephoneColumns = (names: Names): Columns<ToTelephone> => [
  ...owedColumns(names),
  ['telephone', ({ telephone }) => telephone],
  ['step', ({ step }) => stepName(step, names.language)],
  ['day', ({ day }) => day],
  ['why', ({ why }) => reminderText(`why.${why}`, names.language)],
  ...callColumns(names),
];

const headOf = (columns: readonly (readonly [ReminderColumn, unknown])[], language: Language): string =>
  csvHead(columns.map(([key]) => reminderText(key, language)));
const linesOf = <T>(columns: Columns<T>, rows: readonly T[]): string =>
  rows.map((row) => csvLine(columns.map(([, cell]) => String(cell(row) ?? '')))).join('');

export const stepsCsv = (rows: readonly ReminderStep[], names: Names): string => {
  const columns = stepColumns(names);
  return headOf(columns, names.language) + linesOf(columns, rows);
};

async function* pagesCsv<T>(columns: Columns<T>, pages: AsyncIterable<readonly T[]>, language: Language) {
  yield headOf(columns, language);
  for await (const page of pages) yield linesOf(columns, page);
}

export const owingCsv = (pages: AsyncIterable<readonly Owing[]>, names: Names): AsyncGenerator<string> =>
  pagesCsv(owingColumns(names), pages, names.language);
export const telephoneCsv = (pages: AsyncIterable<readonly ToTelephone[]>, names: Names): AsyncGenerator<string> =>
  pagesCsv(telephoneColumns(names), pages, names.language);
