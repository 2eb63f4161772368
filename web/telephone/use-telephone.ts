import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';
import type { Address } from '../lists/use-address.ts';
import { withoutEmpty } from '../lists/without-empty.ts';
import { owingQuery } from '../reminders/use-owing.ts';

type Schemas = components['schemas'];
export type ToTelephone = Schemas['ToTelephone'];
type RecordCall = Schemas['CampaignCommandInput']['data'];

const KEY = ['telephone'] as const;

const queryOf = (province: string, address: Address) => ({
  ...owingQuery(province, address),
  ...withoutEmpty({ cursor: address.get('cursor') }),
});

export const useTelephone = (province: string, address: Address) => {
  const query = queryOf(province, address);
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: () => dataOf(api.GET('/v1/reminders/telephone', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    enabled: province !== '',
  });
};

/** A letter is in Vietnamese, whatever the language of the page: so are the names in it. */
const IN_VIETNAMESE = { headers: { 'accept-language': 'vi' } } as const;

/** The same page of the list for letters, with who writes them and the paragraphs of the dates. */
export const useLetters = (province: string, address: Address) => {
  const query = queryOf(province, address);
  return useQuery({
    queryKey: [...KEY, 'letters', query],
    queryFn: async () => {
      const [page, session, area] = await Promise.all([
        dataOf(api.GET('/v1/reminders/telephone', { params: { query }, ...IN_VIETNAMESE })),
        dataOf(api.GET('/v1/session', IN_VIETNAMESE)),
        dataOf(api.GET('/v1/areas/{path}', { params: { path: { path: `vn.${province}` } }, ...IN_VIETNAMESE })),
      ]);
      const years = [...new Set(page.items.map(({ year }) => year))];
      const dated = await Promise.all(
        years.map((year) =>
          dataOf(api.GET('/v1/deadlines', { params: { query: { year, province } }, ...IN_VIETNAMESE })),
        ),
      );
      const lines = dated.flatMap(({ year, items }) => items.map((line) => [`${year} ${line.id}`, line] as const));
      return { items: page.items, session, provinceName: area.name, lines: new Map(lines) };
    },
    refetchOnWindowFocus: false,
    enabled: province !== '',
  });
};

type Call = { readonly of: ToTelephone; readonly province: string; readonly key: string } & Pick<
  RecordCall,
  'on' | 'outcome'
>;

/** Records a call; whom it reached leaves the list. */
export const useRecordCall = (onRecorded: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ of: { deadline, year, obligationId }, province, key, on, outcome }: Call) =>
      dataOf(
        api.POST('/v1/campaigns/{campaignId}/commands', {
          params: {
            path: { campaignId: `${deadline}-${year}-${province}` },
            header: { 'idempotency-key': key },
          },
          body: { type: 'RecordCall', data: { obligationId, on, outcome } },
        }),
      ),
    onSuccess: async () => {
      onRecorded();
      await Promise.all([
        queries.invalidateQueries({ queryKey: KEY }),
        queries.invalidateQueries({ queryKey: ['reminders'] }),
      ]);
    },
  });
};
