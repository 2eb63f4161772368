import { Stack, Title } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import {
  areaColumn,
  dueColumn,
  outcomeColumn,
  pendingColumn,
  statusColumn,
  unitColumn,
} from '../lists/case-columns.tsx';
import { CaseList } from '../lists/case-list.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import narrow from '../theme/narrow-list.module.css';
import { CaseFilters } from './case-filters.tsx';
import { CASE_FILTERS, useCases } from './use-cases.ts';

const COLUMNS = [unitColumn, areaColumn, statusColumn, pendingColumn, dueColumn, outcomeColumn];

export const CasesPage = () => {
  const { t } = useText();
  const address = useAddress();
  const cases = useCases(address);
  usePageTitle(t('cases.title'));
  return (
    <Stack>
      <Title order={1}>{t('cases.title')}</Title>
      <CaseFilters address={address} />
      <div className={narrow['list']}>
        <CaseList
          query={cases}
          address={address}
          caption={t('cases.title')}
          empty={t('cases.empty')}
          columns={COLUMNS}
          filters={CASE_FILTERS}
        />
      </div>
    </Stack>
  );
};
