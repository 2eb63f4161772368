import { useText } from '../i18n/language.tsx';
import { FilterSelect } from './filter-select.tsx';
import type { Address } from './use-address.ts';

/** Only cases around which a duty is overdue. */
export const OverdueFilter = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const options = [{ value: 'true', label: t('overdue.only') }];
  return <FilterSelect address={address} name="overdue" label={t('overdue.filter')} options={options} />;
};
