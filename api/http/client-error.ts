import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { problemsVi } from '#texts/problems-vi.ts';
import { API_STATUS, type ApiProblemCode } from '../problem/codes.ts';

/** What Node itself refuses before there is a request: headers too large, too slow, no HTTP at all. */
const BY_CODE: Readonly<Record<string, ApiProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'HeadersTooLarge',
  ERR_HTTP_REQUEST_TIMEOUT: 'RequestTimeout',
};

/** There are no headers to read a language from. */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code = BY_CODE[error.code ?? ''] ?? 'MalformedHttp';
  const status = API_STATUS[code];
  const body = JSON.stringify({
    type: `/problems/${code}`,
    status,
    code,
    ...problemsVi[code],
    correlationId: randomUUID(),
  });
  const head = [
    `HTTP/1.1 ${status} ${code}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};
