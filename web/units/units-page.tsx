import { Stack, Text, Title } from '@mantine/core';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { Empty } from '../lists/empty.tsx';
import { Paging } from '../lists/paging.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { UNIT_COLUMNS } from './unit-columns.tsx';
import { UnitFilters } from './unit-filters.tsx';
import { UNIT_FILTERS, useUnits } from './use-units.ts';

export const UnitsPage = () => {
  const { t } = useText();
  const address = useAddress();
  const units = useUnits(address);
  usePageTitle(t('units.title'));
  return (
    <Stack>
      <Title order={1}>{t('units.title')}</Title>
      <Text c="dimmed">{t('units.hint')}</Text>
      <UnitFilters address={address} />
      <QueryState query={units}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty text={t('units.empty')} address={address} filters={UNIT_FILTERS} />
          ) : (
            <>
              <DataTable
                caption={t('units.title')}
                columns={UNIT_COLUMNS}
                rows={page.items}
                rowKey={({ unitId }) => unitId}
              />
              <Paging page={page} address={address} label="units.total" />
            </>
          )
        }
      </QueryState>
    </Stack>
  );
};
