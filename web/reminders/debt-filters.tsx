import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { AreaFilter } from '../lists/area-filter.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import type { Address } from '../lists/use-address.ts';
import { YearFilter } from '../lists/year-filter.tsx';
import { ProvinceFilter } from './province-filter.tsx';
import { DEADLINES } from './use-reminders.ts';

type Props = {
  readonly address: Address;
  /** Whoever works for the whole country chooses a province first. */
  readonly chooses: boolean;
  readonly withArea?: boolean;
};

/** Which debts: province, deadline, year, and a commune of the officer's province. */
export const DebtFilters = ({ address, chooses, withArea = false }: Props) => {
  const { t, name } = useText();
  const deadlines = DEADLINES.map((id) => ({ value: id, label: sentenceCase(name('deadline', id)) }));
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      {chooses && <ProvinceFilter address={address} />}
      <FilterSelect address={address} name="deadline" label={t('reminders.deadline')} options={deadlines} />
      <YearFilter address={address} />
      {withArea && !chooses && <AreaFilter address={address} />}
    </search>
  );
};
