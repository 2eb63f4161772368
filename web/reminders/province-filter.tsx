import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import type { Address } from '../lists/use-address.ts';

/** For whoever works for the whole country. */
export const ProvinceFilter = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: ['areas', 'vn'],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent: 'vn' } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const provinces = (data?.items ?? []).map(({ path, name }) => ({ value: path.slice(3), label: name }));
  const options = [{ value: '', label: t('common.choose') }, ...provinces];
  return (
    <FilterSelect address={address} name="province" label={t('reminders.province')} options={options} otherwise="" />
  );
};
