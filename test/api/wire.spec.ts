import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { freePort } from '#test/support/free-port.ts';

let api: TestApi;
let port: number;
beforeAll(async () => {
  api = await startApi({ at: '2026-03-05T03:00:00.000Z' });
  port = await freePort();
  await api.app.listen({ host: '127.0.0.1', port });
});
afterAll(() => api.stop());

/** What comes back for raw bytes on a real port. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(text));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    socket.on('error', reject);
  });

describe('on a real port', () => {
  it('answers what is no HTTP with a problem', async () => {
    const answer = await raw('NOT HTTP AT ALL\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 MalformedHttp\r\ncontent-type: application\/problem\+json/);
    expect(answer).toContain('"code":"MalformedHttp"');
  });

  it('answers headers that are too large with a problem', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 HeadersTooLarge/);
  });

  it('answers a body of 10 MB before it has all come', async () => {
    const body = JSON.stringify({ officer: 'x'.repeat(10_000_000) });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}/v1/session/demo`, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toMatchObject([413, { code: 'BodyTooLarge' }]);
  });
});
