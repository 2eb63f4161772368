import { randomUUID } from 'node:crypto';
import type { CaseCommand, CommandFacts, SignedCommand } from '#schema/case/commands.ts';
import { CaseCommand as CaseCommandSchema } from '#schema/case/commands.ts';
import type { Signature } from '#schema/envelope.ts';
import type { Person } from './officers.ts';

type Options = {
  readonly receivedAt?: string;
  readonly lateEntryGround?: string;
  readonly onBehalfOf?: Signature['actor']['onBehalfOf'];
  readonly enteredBy?: Signature['actor']['enteredBy'];
  readonly facts?: CommandFacts;
};

/** Noon in Vietnam on a date, or the instant as given. */
export const at = (when: string): string => (when.includes('T') ? when : `${when}T05:00:00.000Z`);

/** A command as the server signs it: parsed like a request, received when it happened unless the story says otherwise. */
export function signed(
  type: CaseCommand['type'],
  data: unknown,
  { officer, role, office }: Person,
  when: string,
  { receivedAt, lateEntryGround, onBehalfOf, enteredBy, facts }: Options = {},
): SignedCommand {
  const signature: Signature = {
    actor: { officer, role, office, onBehalfOf: onBehalfOf ?? null, enteredBy: enteredBy ?? null },
    channel: 'ONLINE',
    lateEntryGround: lateEntryGround ?? null,
    demonstration: false,
    occurredAt: at(when),
    receivedAt: at(receivedAt ?? when),
    commandId: randomUUID(),
    requestHash: '0'.repeat(64),
    correlationId: randomUUID(),
    causationId: null,
  };
  return { ...CaseCommandSchema.parse({ type, data }), signature, facts: facts ?? {} };
}
