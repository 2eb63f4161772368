import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useSearch } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { AreaFilter } from '../lists/area-filter.tsx';
import { areaColumn, pendingColumn, statusColumn, unitColumn } from '../lists/case-columns.tsx';
import { CaseList } from '../lists/case-list.tsx';
import { LEVELS, UNIT_TYPES } from '../lists/codes.ts';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { OverdueFilter } from '../lists/overdue-filter.tsx';
import { SearchField } from '../lists/search-field.tsx';
import type { Address } from '../lists/use-address.ts';
import { useNamedOptions } from '../lists/use-named-options.ts';
import narrow from '../theme/narrow-list.module.css';
import { DecisionDay } from './decision-day.tsx';
import { readinessColumn } from './readiness.tsx';
import { PENDING_FILTERS, usePendingList } from './use-pending.ts';

const COLUMNS = [unitColumn, areaColumn, statusColumn, pendingColumn, readinessColumn];

const Filters = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const named = useNamedOptions();
  const readiness = [
    { value: 'true', label: t('filter.readyYes') },
    { value: 'false', label: t('filter.readyNo') },
  ];
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      <SearchField address={address} />
      <AreaFilter address={address} />
      <FilterSelect address={address} name="type" label={t('filter.type')} options={named('unitType', UNIT_TYPES)} />
      <FilterSelect address={address} name="level" label={t('filter.level')} options={named('level', LEVELS)} />
      <FilterSelect address={address} name="ready" label={t('filter.ready')} options={readiness} />
      <OverdueFilter address={address} />
    </search>
  );
};

/** `/pending` with the same filters, without the list. */
const summaryAddress = (search: string): string => {
  const params = new URLSearchParams(search);
  for (const name of ['list', 'cursor', 'ready', 'overdue', 'q', 'area', 'level', 'bloc', 'type', 'withoutCommune'])
    params.delete(name);
  return `/pending?${params}`;
};

export const PendingList = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const list = usePendingList(address);
  const search = useSearch();
  return (
    <Stack>
      <Anchor component={Link} href={summaryAddress(search)}>
        ← {t('pending.toSummary')}
      </Anchor>
      <QueryState query={list}>{(day) => <DecisionDay day={day} />}</QueryState>
      {address.get('withoutCommune') !== undefined && <Text fw={600}>{t('pending.withoutCommuneOnly')}</Text>}
      <Filters address={address} />
      <div className={narrow['list']}>
        <CaseList
          query={list}
          address={address}
          caption={t('pending.list')}
          empty={t('pending.empty')}
          columns={COLUMNS}
          filters={PENDING_FILTERS}
        />
      </div>
    </Stack>
  );
};
