import { UNIT_COLUMNS } from './unit-columns.ts';

/** Columns of a file of contacts. `office`: a unit's id, an office's id, or a unit's name beside its commune. */
const CONTACT_COLUMNS = ['office', 'commune_code', 'email', 'telephone'] as const;

/** What is read from files, and with which columns. */
export const IMPORT_COLUMNS = { units: UNIT_COLUMNS, contacts: CONTACT_COLUMNS } as const;
export type ImportKind = keyof typeof IMPORT_COLUMNS;
export type ImportColumn = (typeof IMPORT_COLUMNS)[ImportKind][number];

/** An empty file with the right columns; the mark at its start lets spreadsheets read Vietnamese. */
export const importTemplate = (kind: ImportKind): string => `\uFEFF${IMPORT_COLUMNS[kind].join(',')}\r\n`;
