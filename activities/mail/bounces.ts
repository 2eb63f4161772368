import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Instant } from '#schema/ids.ts';
import { bounceDigest } from '#store/mail-outbox.ts';
import type { Queryable } from '#store/pool.ts';

export type BounceDeps = {
  readonly db: Queryable;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
};
export type BounceTerms = {
  /** `local@domain`: reports come to `local+<number>@domain`. */
  readonly address: string;
  readonly host: string;
  readonly port: number;
};

const LARGEST_BYTES = 2_000_000;

const digestOf = (address: string, to: string): string | null => {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const [name = '', where = ''] = to.toLowerCase().split('@');
  const id = name.startsWith(`${local}+`) ? name.slice(local.length + 1) : '';
  return where === domain && /^\d{1,18}$/.test(id) ? id : null;
};

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
  return (
    said
      .join(' ')
      .replaceAll(/[^\s<>"'(]+@[^\s<>"')]+/g, '…')
      .slice(0, 500) || 'failed'
  );
};

const take = async ({ db, now }: BounceDeps, id: string | null, raw: Buffer): Promise<void> => {
  const failure = id === null ? null : await failureIn(raw);
  if (id !== null && failure !== null) await bounceDigest(db, id, failure, now());
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
    logger: false,
    closeTimeout: 1000,
    onRcptTo: ({ address: to }, _session, answer) =>
      digestOf(address, to) === null ? answer(refusal(550, '5.1.1 reports about our mails only')) : answer(),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => void (stream.sizeExceeded || parts.push(part)));
      stream.on('end', () => {
        if (stream.sizeExceeded) return answer(refusal(552, 'too large'));
        const id = digestOf(address, session.envelope.rcptTo[0]?.address ?? '');
        return take(deps, id, Buffer.concat(parts)).then(
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
