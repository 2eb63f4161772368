import { Progress, Text } from '@mantine/core';
import type { Run } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { momentOf } from '../time/local-time.ts';

type Cell = { readonly row: Run };

const Kind = ({ row }: Cell) => {
  const { name } = useText();
  return (
    <>
      <Text fw={600}>{name('runKind', row.kind)}</Text>
      <Text size="sm" c="dimmed">
        {[row.year, row.province].filter((part) => part !== null).join(' · ')}
      </Text>
    </>
  );
};

const State = ({ row }: Cell) => useText().name('runState', row.state);

const Done = ({ row }: Cell) => {
  const { t } = useText();
  const text = t('runs.of', { done: row.done, total: row.total });
  return (
    <>
      {text}
      {row.total > 0 && <Progress value={(row.done / row.total) * 100} aria-label={text} />}
    </>
  );
};

const Counts = ({ row }: Cell) => {
  const { name } = useText();
  const counts = Object.entries(row.counts).filter(([, value]) => typeof value === 'number');
  return counts.map(([key, value]) => `${name('runCount', key)}: ${String(value)}`).join(' · ');
};

export const RUN_COLUMNS = [
  column('runs.kind', Kind),
  column('runs.state', State),
  column('runs.progress', Done),
  column('runs.counts', Counts),
  column<Run>('runs.failures', ({ row }) => row.failed),
  column<Run>('runs.started', ({ row }) => momentOf(row.startedAt)),
  column<Run>('runs.finished', ({ row }) => (row.finishedAt === null ? '' : momentOf(row.finishedAt))),
];
