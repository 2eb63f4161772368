import { useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { CaseLine, CaseView } from '../api/contract.ts';
import { isFor } from './candidates.ts';

type Page = { readonly items: readonly CaseLine[]; readonly nextCursor: string | null };
type Read = (cursor: { readonly cursor?: string }) => Promise<Page>;

const LIMIT = 200;
/** A document lists 2,000 cases at most; no body waits for more. */
const PAGES = 12;

const readAll = async (read: Read): Promise<readonly CaseLine[]> => {
  const lines: CaseLine[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < PAGES && cursor !== null; page += 1) {
    const found: Page = await read(cursor === '' ? {} : { cursor });
    lines.push(...found.items);
    cursor = found.nextCursor;
  }
  return lines;
};

const withStatus = (status: CaseLine['status']) =>
  readAll((cursor) => dataOf(api.GET('/v1/cases', { params: { query: { status, limit: LIMIT, ...cursor } } })));

const awaiting = (): Promise<readonly CaseLine[]> =>
  readAll((cursor) =>
    dataOf(api.GET('/v1/work/pending-recognitions', { params: { query: { limit: LIMIT, ...cursor } } })),
  );

/** The cases that a document of this subject and issuer may list, soonest due first. */
const readCandidates = async (subject: string, issuer: string): Promise<readonly CaseLine[]> => {
  if (subject === 'RECOGNITION') return (await awaiting()).filter((line) => isFor(issuer, line));
  if (subject === 'GRADE') {
    const proposed = await withStatus('Proposed');
    return proposed.filter((line) => isFor(issuer, line) && (line.grade === null || line.grade === 'Ungraded'));
  }
  const graded = await Promise.all((['Classified', 'Reported', 'Closed'] as const).map(withStatus));
  return graded.flat().filter(({ reward }) => reward === 'Proposed');
};

export const useCandidates = (subject: string, issuer: string) =>
  useQuery({
    queryKey: ['decision', 'candidates', subject, issuer],
    queryFn: () => readCandidates(subject, issuer),
    enabled: subject !== '' && issuer !== '',
  });

/** What the standing body proposed for each of these cases; the lists do not say it. */
export const useProposals = (caseIds: readonly string[]): ReadonlyMap<string, CaseView['proposal']> =>
  useQueries({
    queries: caseIds.map((caseId) => ({
      queryKey: ['case', caseId, 'view'],
      queryFn: () => dataOf(api.GET('/v1/cases/{caseId}', { params: { path: { caseId } } })),
      staleTime: 60_000,
      retry: false,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.caseId, data.proposal] as const] : []))),
  });
