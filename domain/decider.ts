/** What a command comes to: events to append together, or one refusal as a value. */
export type Decision<E, R> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly refusal: R };

export const accept = <E extends readonly unknown[]>(
  ...events: E
): { readonly accepted: true; readonly events: E } => ({
  accepted: true,
  events,
});
export const refuse = <R>(refusal: R): { readonly accepted: false; readonly refusal: R } => ({
  accepted: false,
  refusal,
});

/** Chassaing's decider: pure, total, and it says when nothing more is expected. */
export type Decider<C, E, S, R> = {
  readonly initial: S;
  readonly decide: (command: C, state: S) => Decision<E, R>;
  readonly evolve: (state: S, event: E) => S;
  readonly isTerminal: (state: S) => boolean;
};
