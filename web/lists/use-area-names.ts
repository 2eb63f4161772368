import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { sentenceCase } from '../i18n/sentence-case.ts';

/** How the communes of a province are called, by their paths; a path that is not among them is shown as it is. */
export const useAreaNames = (province: string): ((path: string) => string) => {
  const parent = `vn.${province}`;
  const { data } = useQuery({
    queryKey: ['areas', parent],
    queryFn: () => dataOf(api.GET('/v1/areas', { params: { query: { parent } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: province !== '',
  });
  const names = new Map((data?.items ?? []).map(({ path, name }) => [path, sentenceCase(name)]));
  return (path) => names.get(path) ?? '';
};
