import type { CaseCommand, CaseCommandType, SignedCommand } from '#schema/case/commands.ts';
import type { CaseEvent, CaseEventType } from '#schema/case/events.ts';
import type { Signature, Signed } from '#schema/envelope.ts';

export type CommandOf<T extends CaseCommandType> = SignedCommand<Extract<CaseCommand, { type: T }>>;
export type EventOf<T extends CaseEventType> = Signed<Extract<CaseEvent, { type: T }>>;

/** An event of this act: it carries the signature of the command that caused it, consequences included. */
export const happened = <T extends CaseEventType>(
  by: { readonly signature: Signature },
  type: T,
  data: Extract<CaseEvent, { type: T }>['data'],
) => ({ type, data, signature: by.signature });
