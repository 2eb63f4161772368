import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { FilterSelect } from '../lists/filter-select.tsx';
import type { Address } from '../lists/use-address.ts';

/** The provinces, for whoever works for the whole country. */
export const ProvinceSelect = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const { data } = useQuery({
    queryKey: ['areas', 'vn'],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent: 'vn' } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const options = (data?.items ?? []).map(({ code, name }) => ({ value: code, label: sentenceCase(name) }));
  return <FilterSelect address={address} name="province" label={t('deadlines.province')} options={options} />;
};
