import { NativeSelect, Stack } from '@mantine/core';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { oneOf } from '../lists/one-of.ts';
import type { Address } from '../lists/use-address.ts';
import { YearFilter } from '../lists/year-filter.tsx';
import { DecisionDay } from './decision-day.tsx';
import { SummaryTable } from './summary-table.tsx';
import { SPLITS, usePendingSummary } from './use-pending.ts';

export const PendingSummaryView = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const by = oneOf(SPLITS, address.get('by')) ?? 'commune';
  const summary = usePendingSummary(by, address);
  return (
    <Stack>
      <search aria-label={t('filter.title')} className={styles['filters']}>
        <NativeSelect
          label={t('pending.by')}
          value={by}
          data={SPLITS.map((value) => ({ value, label: t(`pending.by.${value}`) }))}
          onChange={({ currentTarget }) => address.filter({ by: currentTarget.value })}
        />
        <YearFilter address={address} {...(summary.data ? { otherwise: summary.data.year } : {})} />
      </search>
      <QueryState query={summary}>
        {(found) => (
          <>
            <DecisionDay day={found} />
            <SummaryTable summary={found} address={address} />
          </>
        )}
      </QueryState>
    </Stack>
  );
};
