/** Prints one line per step, each with the seconds since the start. */
export type Say = (line: string) => void;

export const createSay = (write: (text: string) => void = console.log): Say => {
  const startedAt = performance.now();
  return (line) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
    write(`${seconds} s  ${line}`);
  };
};

/** A reason that a person can act on: one sentence, printed as it is. */
export const cannotStart = (sentence: string): Error => new Error(sentence);
