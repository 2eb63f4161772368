import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Instant } from '#schema/ids.ts';
import { bounceDigest } from '#store/mail-outbox.ts';
import type { Queryable } from '#store/pool.ts';
import { shownAnswer } from './answer.ts';
import { type ReturnedMail, returnedMail } from './return-path.ts';

export type BounceDeps = {
  readonly db: Queryable;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
};
export type BounceTerms = {
  /** `local@domain`: reports come to `local+<number>-<chance>@domain`. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
};

const LARGEST_BYTES = 2_000_000;
/** Each may hold as many bytes of the worker's memory; the others are told to come back. */
const MOST_AT_ONCE = 20;

const contentOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

const fieldOf = (status: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(status)?.[1]?.replaceAll(/\s+/g, ' ').trim();

/** Why a mail did not arrive, from its delivery status (RFC 3464); null: delayed, relayed, or no such report at all. */
const failureIn = async (raw: Buffer): Promise<string | null> => {
  const { attachments } = await PostalMime.parse(raw);
  const status = attachments
    .filter(({ mimeType }) => mimeType === 'message/delivery-status')
    .map(contentOf)
    .join('\n');
  if (fieldOf(status, 'Action')?.toLowerCase() !== 'failed') return null;
  const said = [fieldOf(status, 'Status'), fieldOf(status, 'Diagnostic-Code')].filter((part) => part !== undefined);
  return shownAnswer(said.join(' ')) || 'failed';
};

const take = async ({ db, now }: BounceDeps, mail: ReturnedMail | null, raw: Buffer): Promise<void> => {
  const failure = mail === null ? null : await failureIn(raw);
  if (mail !== null && failure !== null) await bounceDigest(db, mail, failure, now());
};

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/**
 * Takes the reports about mails that did not arrive, and nothing else. Only `Action: failed` says so: a delay is none.
 * A database that is away is answered with 451, so that the other server comes back.
 */
export const listenForBounces = async (
  deps: BounceDeps,
  { address, host, port }: BounceTerms,
): Promise<{ readonly close: () => Promise<void> }> => {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_BYTES,
    maxClients: MOST_AT_ONCE,
    logger: false,
    closeTimeout: 1000,
    onRcptTo: ({ address: to }, _session, answer) =>
      returnedMail(address, to) === null ? answer(refusal(550, '5.1.1 reports about our mails only')) : answer(),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void (stream.sizeExceeded || parts.push(part)));
      stream.on('end', () => {
        if (stream.sizeExceeded) return answer(refusal(552, 'too large'));
        const mail = returnedMail(address, session.envelope.rcptTo[0]?.address ?? '');
        return take(deps, mail, Buffer.concat(parts)).then(
          () => answer(null, 'noted'),
          (error: unknown) => {
            deps.onError(error);
            answer(refusal(451, '4.3.0 not now'));
          },
        );
      });
    },
  });
  server.on('error', () => undefined); // of one connection that broke
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
};
