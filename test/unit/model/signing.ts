import { CaseCommand, type CommandFacts, type SignedCommand } from '#schema/case/commands.ts';
import { Signature } from '#schema/envelope.ts';

/** Who gives a command, in which capacity, and when. */
export type Who = {
  readonly officer: string;
  readonly role: string;
  readonly office: string;
  readonly onBehalfOf?: string;
  readonly enteredBy?: string;
};
export type When = { readonly occurredAt: string; readonly receivedAt: string; readonly ground: string | null };
export type Asked = { readonly type: string; readonly data: unknown };

const UUID = '00000000-0000-4000-8000-000000000000';

/** What the server makes of a request: parsed by its contract and signed. */
export const sign = (asked: Asked, who: Who, when: When, facts: CommandFacts = {}): SignedCommand => {
  const { officer, role, office, onBehalfOf = null, enteredBy = null } = who;
  const receivedOn = when.occurredAt.slice(0, 10);
  const scan = {
    kind: 'SCAN',
    number: '12/BN',
    date: receivedOn,
    title: 'Bản quét',
    at: { heldElsewhere: { custodian: 'Văn thư', seenBy: enteredBy ?? officer, on: receivedOn } },
  };
  const signature = Signature.parse({
    actor: { officer, role, office, onBehalfOf, enteredBy },
    channel: enteredBy === null ? 'ONLINE' : { paper: { scan, receiptNumber: '12', receivedOn } },
    lateEntryGround: when.ground,
    demonstration: false,
    occurredAt: when.occurredAt,
    receivedAt: when.receivedAt,
    commandId: UUID,
    requestHash: '0'.repeat(64),
    correlationId: UUID,
    causationId: null,
  });
  return { ...CaseCommand.parse(asked), signature, facts };
};
