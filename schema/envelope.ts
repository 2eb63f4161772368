import { z } from 'zod';
import { Instant, OfficeId, OfficerId, PlainDate } from './ids.ts';
import { Role } from './roles.ts';

/** Free text as written: NFC, no NUL, no lone surrogates; kept and shown as it is. */
export const Text = (max: number) => z.string().min(1).max(max);

/** A document kept outside the system until files exist: where it is, who saw it, when. */
export const DocumentRef = z
  .strictObject({
    kind: Text(60).describe(
      'Kind of document, e.g. PLAN, FORM, RESOLUTION, MINUTES, TO_TRINH, RESULT_REPORT, DECISION',
    ),
    number: Text(60).describe('Number and symbol as printed'),
    date: PlainDate.describe('Date of the document'),
    title: Text(500).describe('Abstract as printed'),
    at: z.strictObject({
      heldElsewhere: z.strictObject({ custodian: Text(200), seenBy: OfficerId, on: PlainDate }),
    }),
  })
  .describe('A document: until files exist it is held elsewhere');
export type DocumentRef = z.infer<typeof DocumentRef>;

export const Channel = z
  .union([
    z.literal('ONLINE'),
    z.strictObject({
      paper: z.strictObject({ scan: DocumentRef, receiptNumber: Text(60), receivedOn: PlainDate }),
    }),
  ])
  .describe('How the act arrived: typed by the signer, or on paper with its receipt');
export type Channel = z.infer<typeof Channel>;

/** Who acted, in which capacity, for whom; frozen at the time of the act. */
export const Actor = z.strictObject({
  officer: OfficerId,
  role: Role,
  office: OfficeId,
  onBehalfOf: OfficerId.nullable().describe('Principal of a delegation; counts in four eyes'),
  enteredBy: OfficerId.nullable().describe('Typist of a paper act; not a signer'),
});
export type Actor = z.infer<typeof Actor>;

/** Set by the server, never taken from a client. Every event of one command carries the same signature. */
export const Signature = z.strictObject({
  actor: Actor,
  channel: Channel,
  lateEntryGround: Text(1000).nullable(),
  demonstration: z.boolean(),
  occurredAt: Instant.describe('When it happened in law; fixed at receipt'),
  receivedAt: Instant.describe("The api's clock port at receipt"),
  commandId: z.uuid(),
  requestHash: z.stringFormat('sha256-hex', /^[0-9a-f]{64}$/),
  correlationId: z.uuid(),
  causationId: z.uuid().nullable(),
});
export type Signature = z.infer<typeof Signature>;

export type Message = { readonly type: string; readonly data: unknown };
/** A command or event together with who, in which capacity, and when in law. */
export type Signed<M extends Message = Message> = M & { readonly signature: Signature };

/** An event as the store keeps it. Positions travel as strings (int8). */
export type Stored<M extends Message = Message> = Signed<M> & {
  readonly streamId: string;
  readonly version: number;
  readonly position: string;
  readonly eventId: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly hash: string;
  readonly prevHash: string;
};

export const message = <T extends string, S extends z.ZodRawShape>(type: T, meaning: string, data: S) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(data) }).describe(meaning);
