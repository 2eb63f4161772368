import type { Problem } from './contract.ts';

/** An Error that carries the problem the api answered with (RFC 9457). */
export type ProblemError = Error & { readonly problem: Problem };

export const problemError = (problem: Problem): ProblemError => Object.assign(new Error(problem.title), { problem });

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'title' in value && 'status' in value && 'code' in value;

const unreadable = (status: number): Problem => ({
  type: 'about:blank',
  title: `HTTP ${status}`,
  status,
  detail: '',
  code: 'Unreadable',
  correlationId: '',
});

/** What an answer that is no success says; an answer of someone else (a proxy) becomes a bare problem. */
export const problemFrom = (status: number, body: unknown): Problem => (isProblem(body) ? body : unreadable(status));

/** The problem inside an error; `undefined` when no answer came at all. */
export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof Error && 'problem' in error && isProblem(error.problem) ? error.problem : undefined;

export const isUnauthenticated = (error: unknown): boolean => problemOf(error)?.status === 401;

/** The token was renewed and still did not do: another officer signed in, in another window of this browser. */
export const isOfAnotherSession = (error: unknown): boolean => problemOf(error)?.code === 'CsrfTokenInvalid';
