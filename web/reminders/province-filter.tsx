import { useText } from '../i18n/language.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import type { Address } from '../lists/use-address.ts';
import { useProvinces } from '../lists/use-provinces.ts';

/** For whoever works for the whole country: reminders are those of one province. */
export const ProvinceFilter = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const options = [{ value: '', label: t('common.choose') }, ...useProvinces()];
  return (
    <FilterSelect address={address} name="province" label={t('reminders.province')} options={options} otherwise="" />
  );
};
