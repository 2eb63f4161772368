/** What became of handing a message over. Nothing is called delivered: the next server has it, and said so. */
export type Sent =
  | { readonly outcome: 'accepted'; readonly answer: string }
  /** For good: the server will not take it, however often it is asked. */
  | { readonly outcome: 'refused'; readonly answer: string }
  /** Not now. `away`: the server itself did not answer, or takes nothing from us at all. */
  | { readonly outcome: 'waits'; readonly answer: string; readonly away: boolean };

export type Message = {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** A way to send, and its end. */
export type Sender<T> = { readonly send: (message: T) => Promise<Sent>; readonly close: () => void };
