import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** How a server treats one recipient; each is tried in order, the last one stays. */
export type Treatment = 'accept' | 'hang' | 'later' | 'never' | 'slow' | 'drop' | 'hang in data';

export type Received = Email & { readonly envelope: { readonly from: string; readonly to: string } };

export type TestSmtp = {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** Every attempt to name a recipient, also those that came to nothing. */
  readonly asked: readonly string[];
  readonly treat: (to: string, ...treatments: readonly Treatment[]) => void;
  readonly sessions: () => number;
};

const SLOW_MS = 300;
const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

type State = { readonly treatments: Map<string, Treatment[]>; readonly received: Received[]; readonly asked: string[] };

const nextOf = ({ treatments }: State, to: string): Treatment => {
  const own = treatments.get(to) ?? [];
  return (own.length > 1 ? own.shift() : own[0]) ?? 'accept';
};

const rcpt = (state: State, to: string, chosen: Map<string, Treatment>, answer: (error?: Error) => void): void => {
  state.asked.push(to);
  const treatment = nextOf(state, to);
  chosen.set(to, treatment);
  if (treatment === 'later') answer(refusal(450, `4.2.0 <${to}> greylisted, come back later`));
  else if (treatment === 'never') answer(refusal(550, `5.1.1 <${to}> no such user`));
  else if (treatment !== 'hang') answer();
};

/** A real SMTP server on a port of its own, with a way of its own for each recipient. */
export const startSmtp = async (listenOn = 0): Promise<TestSmtp> => {
  const state: State = { treatments: new Map(), received: [], asked: [] };
  const chosen = new Map<string, Treatment>();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, answer) => rcpt(state, address, chosen, answer),
    onData: (stream, session, answer) => {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      const treatment = chosen.get(to);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (treatment === 'drop') for (const each of server.connections) each.close();
      });
      stream.on('end', async () => {
        if (treatment === 'hang in data' || treatment === 'drop') return;
        if (treatment === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        const mail = await PostalMime.parse(Buffer.concat(parts));
        state.received.push({ ...mail, envelope: { from, to } });
        answer(null, 'queued as 4711');
      });
    },
  });
  server.on('error', () => undefined); // a client that was killed
  const { promise, resolve } = Promise.withResolvers<void>();
  const listener = server.listen(listenOn, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  const { port } = address;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received: state.received,
    asked: state.asked,
    treat: (to, ...treatments) => void state.treatments.set(to, [...treatments]),
    sessions: () => server.connections.size,
  };
};
