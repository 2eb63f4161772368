import { Anchor, Table, Text, UnstyledButton } from '@mantine/core';
import { Link, useSearch } from 'wouter';
import type { PendingSummary } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import type { Address } from '../lists/use-address.ts';
import { type Figure, isWithoutCommune, listBehind } from './number-links.ts';
import styles from './pending.module.css';
import { countOf, sortedRows } from './sorted-rows.ts';

const FIGURES = [
  'pending',
  'ready',
  'notReady',
  'eligible',
  'registered',
  'submitted',
  'met',
  'notMet',
] as const satisfies readonly Figure[];

type Row = PendingSummary['rows'][number];
type Counts = PendingSummary['total'];

type NumberProps = {
  readonly figure: Figure;
  readonly counts: Counts;
  readonly summary: PendingSummary;
  readonly row: Row | undefined;
};

/** A number that opens the list of exactly the cases it counts. */
const Count = ({ figure, counts, summary, row }: NumberProps) => {
  const { t } = useText();
  const kept = new URLSearchParams(useSearch());
  const count = countOf(figure, counts);
  const href = count === 0 ? undefined : listBehind(figure, summary, row, kept);
  if (href === undefined) return count;
  const group = row?.name ?? t('pending.total');
  const label = t('pending.openList', { count, group, column: t(`pending.column.${figure}`) });
  return (
    <Anchor component={Link} href={href} underline="always" aria-label={label} fw={figure === 'pending' ? 700 : 400}>
      {count}
    </Anchor>
  );
};

const Figures = (props: Omit<NumberProps, 'figure'>) =>
  FIGURES.map((figure) => (
    <Table.Td key={figure} className={styles['number'] ?? ''}>
      <Count figure={figure} {...props} />
    </Table.Td>
  ));

const GroupName = ({ row, by }: Pick<PendingSummary, 'by'> & { readonly row: Row }) => {
  const { t } = useText();
  const name = sentenceCase(row.name);
  return isWithoutCommune({ by }, row) ? t('pending.withoutCommune', { name }) : name;
};

type HeadProps = Pick<PendingSummary, 'by'> & { readonly address: Address };

/** A heading that orders the rows; pressed again it turns the order round. */
const SortBy = ({
  column,
  label,
  address,
}: { readonly column: string; readonly label: string } & Pick<HeadProps, 'address'>) => {
  const sorted = address.get('sort') === column;
  const isDown = address.get('order') === 'desc';
  // Figures are asked for from the largest; names from A.
  const next = sorted ? (isDown ? undefined : 'desc') : column === 'name' ? undefined : 'desc';
  return (
    <Table.Th
      scope="col"
      aria-sort={sorted ? (isDown ? 'descending' : 'ascending') : undefined}
      className={column === 'name' ? '' : (styles['number'] ?? '')}
    >
      <UnstyledButton className={styles['sort'] ?? ''} onClick={() => address.set({ sort: column, order: next })}>
        {label}
        <span aria-hidden>{sorted ? (isDown ? ' ▼' : ' ▲') : ''}</span>
      </UnstyledButton>
    </Table.Th>
  );
};

const Head = ({ by, address }: HeadProps) => {
  const { t } = useText();
  return (
    <Table.Tr>
      <SortBy column="name" label={t(`pending.by.${by}`)} address={address} />
      {FIGURES.map((figure) => (
        <SortBy key={figure} column={figure} label={t(`pending.column.${figure}`)} address={address} />
      ))}
    </Table.Tr>
  );
};

type Props = { readonly summary: PendingSummary; readonly address: Address };

export const SummaryTable = ({ summary, address }: Props) => {
  const { t } = useText();
  const rows = sortedRows(summary, { sort: address.get('sort'), order: address.get('order') });
  if (summary.rows.length === 0) return <Text role="status">{t('pending.empty')}</Text>;
  const caption = `${t('pending.title')}, ${summary.year}`;
  return (
    <Table.ScrollContainer minWidth={300} scrollAreaProps={{ tabIndex: 0, 'aria-label': caption }}>
      <Table highlightOnHover captionSide="top" className={styles['summary'] ?? ''}>
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Head by={summary.by} address={address} />
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key ?? ''}>
              <Table.Th scope="row">
                <GroupName row={row} by={summary.by} />
              </Table.Th>
              <Figures counts={row} summary={summary} row={row} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('pending.total')}</Table.Th>
            <Figures counts={summary.total} summary={summary} row={undefined} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
};
