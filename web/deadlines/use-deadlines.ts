import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { components } from '../api/schema.generated.ts';

type Schemas = components['schemas'];
export type DeadlineLine = Schemas['DeadlineLine'];
export type YearCalendar = Schemas['YearCalendar'];
export type CalendarDay = Schemas['CalendarDay'];
export type PolicyRows = Schemas['PolicyRows'];
export type PolicyCommand = Schemas['PolicyCommandInput'];
export type RowPreview = Schemas['PolicyPreview'];
export type PolicyRow = Extract<PolicyCommand, { readonly type: 'ProposePolicyRow' }>['data']['row'];
/** Whose rows, and of which year and province the page shows the dates. */
export type RowsAt = { readonly scope: string; readonly province: string; readonly year: number };

const KEY = 'deadlines';

/** The dated duties of a year; with `preview` also what a row that waits would move. */
export const useDeadlines = (year: number, province: string, preview?: string) =>
  useQuery({
    queryKey: [KEY, year, province, preview],
    queryFn: () =>
      dataOf(
        api.GET('/v1/deadlines', {
          params: { query: { year, province, ...(preview === undefined ? {} : { preview }) } },
        }),
      ),
  });

export const useCalendar = (year: number, province: string) =>
  useQuery({
    queryKey: [KEY, 'calendar', year, province],
    queryFn: () => dataOf(api.GET('/v1/calendar/{year}', { params: { path: { year }, query: { province } } })),
  });

export const usePolicyRows = (scope: string) =>
  useQuery({
    queryKey: [KEY, 'rows', scope],
    queryFn: () => dataOf(api.GET('/v1/policy/{scope}', { params: { path: { scope } } })),
  });

type Asked = { readonly row: PolicyRow } | { readonly repeal: string };

/** What a row would move before anybody proposes it, or what the end of an adopted one would; `undefined` asks nothing. */
export const useRowPreview = ({ scope, ...at }: RowsAt, asked: Asked | undefined) => {
  const what =
    asked === undefined ? {} : 'row' in asked ? { row: JSON.stringify(asked.row) } : { repeal: asked.repeal };
  const query = { ...at, ...what };
  return useQuery({
    queryKey: [KEY, 'preview', scope, query],
    queryFn: () => dataOf(api.GET('/v1/policy/{scope}/preview', { params: { path: { scope }, query } })),
    enabled: asked !== undefined,
  });
};

type Sending = { readonly scope: string; readonly key: string; readonly body: PolicyCommand };

/** One act on the rows of a scope; whatever the page shows of dates is asked for again. */
export const useSendRow = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ scope, key, body }: Sending) =>
      dataOf(
        api.POST('/v1/policy/{scope}/commands', {
          params: { path: { scope }, header: { 'idempotency-key': key } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
};
