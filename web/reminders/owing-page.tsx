import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { DownloadCsv } from '../lists/download-csv.tsx';
import { Empty } from '../lists/empty.tsx';
import { Paging } from '../lists/paging.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import cards from '../theme/card-list.module.css';
import { DebtFilters } from './debt-filters.tsx';
import { OWING_COLUMNS } from './owing-columns.tsx';
import { OWING_FILTERS, owingQuery, useOwing } from './use-owing.ts';
import { useProvince } from './use-province.ts';

/** Who still owes what, what is known of the last reminder, and the last call; each leads to its case. */
export const OwingPage = () => {
  const { t } = useText();
  const address = useAddress();
  const { province, chooses } = useProvince(address);
  const owing = useOwing(province, address);
  usePageTitle(t('owing.title'));
  return (
    <Stack>
      <Anchor component={Link} href={chooses && province !== '' ? `/reminders?province=${province}` : '/reminders'}>
        ← {t('reminders.title')}
      </Anchor>
      <Title order={1}>{t('owing.title')}</Title>
      <Text c="dimmed">{t('owing.hint')}</Text>
      <DebtFilters address={address} chooses={chooses} withArea />
      <Group justify="flex-end">
        {province !== '' && <DownloadCsv path="/v1/reminders/owing.csv" query={owingQuery(province, address)} />}
      </Group>
      {province !== '' && (
        <QueryState query={owing}>
          {(page) =>
            page.items.length === 0 ? (
              <Empty
                text={t('owing.empty')}
                filteredText={t('owing.emptyFiltered')}
                address={address}
                filters={OWING_FILTERS}
              />
            ) : (
              <div className={cards['list']}>
                <DataTable
                  caption={t('owing.title')}
                  columns={OWING_COLUMNS}
                  rows={page.items}
                  rowKey={({ obligationId }) => obligationId}
                />
                <Paging page={page} address={address} label="owing.total" />
              </div>
            )
          }
        </QueryState>
      )}
    </Stack>
  );
};
