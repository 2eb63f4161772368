import { useText } from '../i18n/language.tsx';
import { AreaFilter } from '../lists/area-filter.tsx';
import { LEVELS, UNIT_TYPES } from '../lists/codes.ts';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { SearchField } from '../lists/search-field.tsx';
import type { Address } from '../lists/use-address.ts';
import { useNamedOptions } from '../lists/use-named-options.ts';

export const UnitFilters = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const named = useNamedOptions();
  const incomplete = [
    { value: 'true', label: t('units.incompleteOnly') },
    { value: 'false', label: t('units.completeOnly') },
  ];
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      <SearchField address={address} />
      <AreaFilter address={address} />
      <FilterSelect address={address} name="type" label={t('filter.type')} options={named('unitType', UNIT_TYPES)} />
      <FilterSelect address={address} name="level" label={t('filter.level')} options={named('level', LEVELS)} />
      <FilterSelect address={address} name="incomplete" label={t('units.column.missing')} options={incomplete} />
    </search>
  );
};
