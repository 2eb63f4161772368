import type { UseQueryResult } from '@tanstack/react-query';
import type { CaseLine, CaseList as Page } from '../api/contract.ts';
import { QueryState } from '../errors/query-state.tsx';
import type { Column } from './column.tsx';
import { DataTable } from './data-table.tsx';
import { Empty } from './empty.tsx';
import { Paging } from './paging.tsx';
import type { Address } from './use-address.ts';

type Props = {
  readonly query: UseQueryResult<Page>;
  readonly address: Address;
  readonly caption: string;
  readonly empty: string;
  readonly columns: Column<CaseLine>[];
  readonly filters: readonly string[];
};

/** A list of cases in all its states: loading, refused, empty, a page of many. */
export const CaseList = ({ query, address, caption, empty, columns, filters }: Props) => (
  <QueryState query={query}>
    {(page) =>
      page.items.length === 0 ? (
        <Empty text={empty} address={address} filters={filters} />
      ) : (
        <>
          <DataTable caption={caption} columns={columns} rows={page.items} rowKey={({ caseId }) => caseId} />
          <Paging page={page} address={address} />
        </>
      )
    }
  </QueryState>
);
