import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { sentenceCase } from '../i18n/sentence-case.ts';

/** The provinces as options, for whoever works for the whole country. */
export const useProvinces = (): readonly { readonly value: string; readonly label: string }[] => {
  const { data } = useQuery({
    queryKey: ['areas', 'vn'],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent: 'vn' } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: sentenceCase(name) }));
};
