import type { ParseArgsConfig } from 'node:util';
import type { Outcome } from './outcome.ts';

/** How one command was called. */
export type Call = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  /** A line for the person who waits: on a terminal only, and never in the way of --json. */
  readonly progress: (line: string) => void;
  /** A line that is always said, on the error output. */
  readonly say: (line: string) => void;
};

export type Command = {
  /** Its arguments, as they are written behind its name. */
  readonly usage: string;
  readonly meaning: string;
  /** How many arguments without a name it takes, at least and at most. */
  readonly arguments: readonly [number, number];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (call: Call) => Promise<Outcome>;
};

const USAGE = Symbol('usage');
type UsageError = Error & { readonly [USAGE]: true };

/** The command was called wrongly: exit 2, with the usage. */
export const usageError = (message: string): Error => Object.assign(new Error(message), { [USAGE]: true });
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && USAGE in error;

/** An option's text; undefined when it was not given. */
export const optionOf = ({ values }: Call, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};
export const isSet = ({ values }: Call, name: string): boolean => values[name] === true;

/** An option that must have a form, for instance two digits. */
export const matching = (call: Call, name: string, form: RegExp, example: string): string | undefined => {
  const value = optionOf(call, name);
  if (value !== undefined && !form.test(value)) throw usageError(`--${name} must look like ${example}, not ${value}`);
  return value;
};
