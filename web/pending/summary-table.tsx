import { Anchor, Table, Text } from '@mantine/core';
import { Link, useSearch } from 'wouter';
import type { PendingSummary } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { type Figure, isWithoutCommune, listBehind } from './number-links.ts';
import styles from './pending.module.css';

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

const countOf = (figure: Figure, counts: Counts): number =>
  figure === 'notReady' ? counts.pending - counts.ready : counts[figure];

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

const Head = ({ by }: Pick<PendingSummary, 'by'>) => {
  const { t } = useText();
  return (
    <Table.Tr>
      <Table.Th scope="col">{t(`pending.by.${by}`)}</Table.Th>
      {FIGURES.map((figure) => (
        <Table.Th key={figure} scope="col" className={styles['number'] ?? ''}>
          {t(`pending.column.${figure}`)}
        </Table.Th>
      ))}
    </Table.Tr>
  );
};

export const SummaryTable = ({ summary }: { readonly summary: PendingSummary }) => {
  const { t } = useText();
  if (summary.rows.length === 0) return <Text role="status">{t('pending.empty')}</Text>;
  const caption = `${t('pending.title')}, ${summary.year}`;
  return (
    <Table.ScrollContainer minWidth={780} scrollAreaProps={{ tabIndex: 0, 'aria-label': caption }}>
      <Table highlightOnHover captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Head by={summary.by} />
        </Table.Thead>
        <Table.Tbody>
          {summary.rows.map((row) => (
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
