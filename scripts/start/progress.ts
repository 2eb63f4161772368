/** Prints one line per step, each with the seconds since the start. */
export type Say = (line: string) => void;

export const createSay = (write: (text: string) => void = console.log): Say => {
  const startedAt = performance.now();
  return (line) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
    write(`${seconds} s  ${line}`);
  };
};

/** A reason that a person can act on: printed as it is, without a stack. */
export const CANNOT_START = Symbol('cannot start');

export const cannotStart = (sentence: string): Error => Object.assign(new Error(sentence), { [CANNOT_START]: true });

export const isCannotStart = (error: unknown): error is Error => error instanceof Error && CANNOT_START in error;
