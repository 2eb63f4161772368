import { Table } from '@mantine/core';
import { type RowData, useTable } from '@tanstack/react-table';
import { useText } from '../i18n/language.tsx';
import { type Column, features } from './column.tsx';

type Props<T extends RowData> = {
  readonly caption: string;
  readonly columns: Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
};

/** A column is called by its label (`column`): where a list of cards has no headings, each cell says which it is. */
const useHeadings = (): ((label: string) => string) => {
  const { name } = useText();
  return (label) => {
    const at = label.lastIndexOf('.');
    return name(label.slice(0, at), label.slice(at + 1));
  };
};

/** A plain table of what the api sent, in the order it sent it. */
export const DataTable = <T extends RowData>({ caption, columns, rows, rowKey }: Props<T>) => {
  const headingOf = useHeadings();
  const table = useTable({ features, columns, data: rows, getRowId: rowKey });
  return (
    <Table.ScrollContainer minWidth={900} scrollAreaProps={{ tabIndex: 0, 'aria-label': caption }}>
      <Table highlightOnHover verticalSpacing="xs" captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          {table.getHeaderGroups().map((group) => (
            <Table.Tr key={group.id}>
              {group.headers.map((header) => (
                <Table.Th key={header.id} scope="col">
                  <table.FlexRender header={header} />
                </Table.Th>
              ))}
            </Table.Tr>
          ))}
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <Table.Td key={cell.id} data-label={headingOf(cell.column.id)}>
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
