import { type ColumnDef, type RowData, tableFeatures } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';

export const features = tableFeatures({});
export type Column<T extends RowData> = ColumnDef<typeof features, T, unknown>;

const Heading = ({ label }: { readonly label: LabelKey }) => useText().t(label);

/** A column whose heading is a label and whose cell is drawn from the whole row. */
export const column = <T extends RowData>(
  label: LabelKey,
  Cell: (props: { readonly row: T }) => ReactNode,
): Column<T> => ({
  id: label,
  header: () => <Heading label={label} />,
  cell: ({ row }) => <Cell row={row.original} />,
});
