/** What a command comes to: `main.ts` prints the lines, or with --json the data, and exits with the code. */
export type Outcome = {
  /** 0: fine. 1: a finding. */
  readonly exitCode: 0 | 1;
  readonly lines: readonly string[];
  readonly data: unknown;
};
