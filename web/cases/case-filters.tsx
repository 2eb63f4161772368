import { useText } from '../i18n/language.tsx';
import { AreaFilter } from '../lists/area-filter.tsx';
import { LEVELS, RECOGNITIONS, STATUSES, STEPS, UNIT_TYPES } from '../lists/codes.ts';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { OverdueFilter } from '../lists/overdue-filter.tsx';
import { SearchField } from '../lists/search-field.tsx';
import type { Address } from '../lists/use-address.ts';
import { useNamedOptions } from '../lists/use-named-options.ts';
import { YearFilter } from '../lists/year-filter.tsx';

export const CaseFilters = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const named = useNamedOptions();
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      <SearchField address={address} />
      <YearFilter address={address} />
      <AreaFilter address={address} />
      <FilterSelect address={address} name="stage" label={t('filter.stage')} options={named('step', STEPS)} />
      <FilterSelect address={address} name="status" label={t('filter.status')} options={named('status', STATUSES)} />
      <FilterSelect address={address} name="type" label={t('filter.type')} options={named('unitType', UNIT_TYPES)} />
      <FilterSelect address={address} name="level" label={t('filter.level')} options={named('level', LEVELS)} />
      <FilterSelect
        address={address}
        name="recognition"
        label={t('filter.recognition')}
        options={named('recognition', RECOGNITIONS)}
      />
      <OverdueFilter address={address} />
    </search>
  );
};
