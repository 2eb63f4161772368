import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { useSession } from '../session/use-session.ts';
import { FilterSelect } from './filter-select.tsx';
import { provinceOf } from './province-of.ts';
import type { Address } from './use-address.ts';

/** Communes of the officer's province; provinces for whoever works for the whole country. */
export const AreaFilter = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const { officer } = useSession();
  const parent = provinceOf(officer.appointments.map(({ office }) => office.id));
  const { data } = useQuery({
    queryKey: ['areas', parent],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const options = (data?.items ?? []).map(({ path, name }) => ({ value: path, label: sentenceCase(name) }));
  return <FilterSelect address={address} name="area" label={t('filter.area')} options={options} />;
};
