import { type ClientRequest, type IncomingMessage, request } from 'node:http';

export type Told = { readonly event: string; readonly id: string; readonly data: Readonly<Record<string, unknown>> };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One block of server-sent events, read as a browser reads it. */
const blockOf = (text: string) => {
  const fields = text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^(\w*): ?(.*)$/.exec(line) ?? [];
    return line.startsWith(':') ? [] : [[name, value] as const];
  });
  return new Map(fields);
};

export type Listener = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly told: Told[];
  readonly comments: () => number;
  /** What a browser would send as Last-Event-ID. */
  readonly lastId: () => string;
  readonly closed: Promise<void>;
  readonly hangUp: () => void;
};

const listen = (sent: ClientRequest, response: IncomingMessage): Listener => {
  const told: Told[] = [];
  let [rest, lastId, comments] = ['', '', 0];
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = blockOf(block);
      if (block.startsWith(':')) comments += 1;
      lastId = fields.get('id') ?? lastId;
      const data: unknown = JSON.parse(fields.get('data') ?? 'null');
      if (isRecord(data)) told.push({ event: fields.get('event') ?? 'message', id: lastId, data });
    }
  });
  const closed = new Promise<void>((resolve) => {
    response.once('close', resolve).once('error', () => resolve());
  });
  const hangUp = () => void sent.destroy();
  const { statusCode: status = 0, headers } = response;
  return { status, headers, told, comments: () => comments, lastId: () => lastId, closed, hangUp };
};

/** Opens `/v1/notifications/stream` on a real port, with a connection of its own. */
export const openStream = (
  port: number,
  headers: Readonly<Record<string, string>>,
  path = '/v1/notifications/stream',
): Promise<Listener> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false });
    sent.once('response', (response) => resolve(listen(sent, response))).once('error', reject);
    sent.on('error', () => undefined); // hung up
    sent.end();
  });
