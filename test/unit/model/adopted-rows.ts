import type { CommandFacts } from '#schema/case/commands.ts';
import { type AdoptedRows, PolicyRow } from '#schema/policy.ts';
import { planRow } from '#test/support/policy/rows.ts';

const date = (id: string, month: number, day: number) =>
  planRow({ id, before: { month, day }, ladder: [7], source: 'Kế hoạch 99/KH-UBND' });

/** Days off of the province alone. */
export const DAYS_OFF: readonly string[] = ['2026-03-10', '2026-04-15', '2026-10-22'];
const dayOff = (on: string) => ({ table: 'CALENDAR', kind: 'HOLIDAY', date: on, name: 'Ngày hội', source: 'TB 1' });

const rows = [date('REG', 4, 8), date('DOSSIER', 11, 5), date('UNIT_DEC', 11, 25), date('CLS', 12, 3)];
const provincial: AdoptedRows['provincial'] = [...rows, ...DAYS_OFF.map(dayOff)].map((row, n) => ({
  rowId: `row-${n}`,
  row: PolicyRow.parse(row),
  repealedOn: null,
}));

/** What the server sends with every command of a case in such a province. */
export const adoptedFacts: CommandFacts = { adopted: { province: '56', national: [], provincial } };
