import { useQueries, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { CaseLine, CaseList, CaseView } from '../api/contract.ts';
import { readAll } from '../api/read-all.ts';
import { isFor } from './candidates.ts';

const LIMIT = 200;
/** A document lists 2,000 cases at most; no body waits for more. */
const PAGES = 12;

const withStatus = async (status: CaseLine['status']): Promise<readonly CaseLine[]> => {
  const read = (cursor: { readonly cursor?: string }) =>
    dataOf(api.GET('/v1/cases', { params: { query: { status, limit: LIMIT, ...cursor } } }));
  return (await readAll<CaseLine, CaseList>(read, PAGES)).items;
};

const awaiting = async (): Promise<readonly CaseLine[]> => {
  const read = (cursor: { readonly cursor?: string }) =>
    dataOf(api.GET('/v1/work/pending-recognitions', { params: { query: { limit: LIMIT, ...cursor } } }));
  return (await readAll<CaseLine, CaseList>(read, PAGES)).items;
};

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
