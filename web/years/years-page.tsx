import { Stack, Text, Title } from '@mantine/core';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { OpenYear } from './open-year.tsx';
import { RUN_COLUMNS } from './run-columns.tsx';
import { useRuns } from './use-years.ts';

export const YearsPage = () => {
  const { t } = useText();
  const runs = useRuns();
  usePageTitle(t('runs.title'));
  return (
    <Stack>
      <Title order={1}>{t('runs.title')}</Title>
      <OpenYear />
      <QueryState query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <Text role="status">{t('runs.empty')}</Text>
          ) : (
            <DataTable caption={t('runs.caption')} columns={RUN_COLUMNS} rows={items} rowKey={({ runId }) => runId} />
          )
        }
      </QueryState>
    </Stack>
  );
};
