import { useText } from '../i18n/language.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import type { Address } from '../lists/use-address.ts';
import { useProvinces } from '../lists/use-provinces.ts';

/** The provinces, for whoever works for the whole country. */
export const ProvinceSelect = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  return <FilterSelect address={address} name="province" label={t('deadlines.province')} options={useProvinces()} />;
};
