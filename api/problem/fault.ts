import type { FieldErrorCode } from '#texts/field-errors.ts';
import type { ApiProblemCode, ProblemCode } from './codes.ts';
import type { Refusal } from './refusal-status.ts';

/** One wrong field; the message comes in the officer's language when the answer is written. */
export type FieldFault = {
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What went wrong, before anybody's language. */
export type Fault = {
  readonly code: ProblemCode;
  readonly legalBasis?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
};
/** Thrown by handlers; the one error handler answers it. */
export type FaultError = Error & { readonly fault: Fault };

const asError = (fault: Fault, cause?: unknown): FaultError =>
  Object.assign(new Error(fault.code, { cause }), { fault });

/** A problem of the interface, to be thrown; the cause is for the log alone. */
export const problem = (code: ApiProblemCode, more: Omit<Fault, 'code'> = {}, cause?: unknown): FaultError =>
  asError({ code, ...more }, cause);

export const faultOfRefusal = ({ code, legalBasis, ...facts }: Refusal): Fault => ({ code, legalBasis, facts });
/** A decider's refusal, to be thrown: the api shows the same value as the disabled button. */
export const refused = (refusal: Refusal): FaultError => asError(faultOfRefusal(refusal));

export const isFaultError = (error: unknown): error is FaultError => error instanceof Error && 'fault' in error;
