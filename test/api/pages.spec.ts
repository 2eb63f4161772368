import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '#test/support/api/api.ts';
import { ask } from '#test/support/api/caller.ts';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html><script nonce="__CSP_NONCE__" src="/assets/a.js"></script></html>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  api = await startApi({ at: '2026-03-05T03:00:00.000Z', pages: folder });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const page = { accept: 'text/html,application/xhtml+xml' };
const get = (url: string, headers = {}) => ask(api, { method: 'GET', url, headers });
const nonceOf = (text: unknown) => /nonce="([^"]+)"/.exec(String(text))?.[1];

describe('the pages', () => {
  it.each(['/', '/work', '/cases/2026-56-CQ-000001?tab=history'])('are one page for a browser at %s', async (url) => {
    const { status, headers, body } = await get(url, page);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const nonce = nonceOf(body['text']);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(headers['content-security-policy']).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('have another nonce each time', async () => {
    const [first, second] = await Promise.all([get('/', page), get('/', page)]);
    expect(nonceOf(first.body['text'])).not.toBe(nonceOf(second.body['text']));
  });

  it('keep their files for good, and serve nothing beside them', async () => {
    const { status, headers } = await get('/assets/a.js');
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(headers['x-content-type-options']).toBe('nosniff');
    for (const url of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/none.js'])
      expect([url, (await get(url)).status]).toEqual([url, 404]);
  });

  it('are no answer to a program, nor for an address of the interface', async () => {
    expect(await get('/work')).toMatchObject({ status: 404, body: { code: 'RouteNotFound' } });
    expect(await get('/v1/nothing', page)).toMatchObject({ status: 404, body: { code: 'RouteNotFound' } });
  });
});

describe('the page behind a problem', () => {
  it('says what the code means, in the language asked for', async () => {
    const vi = await get('/problems/StaleCase', page);
    expect(vi.body['text']).toContain('<h1>Hồ sơ đã thay đổi</h1>');
    const en = await get('/problems/StaleCase', { ...page, 'accept-language': 'en' });
    expect(en.body['text']).toContain('<h1>The case has moved on</h1>');
    expect(en.body['text']).toContain('412');
  });

  it('does not exist for a made-up code', async () => {
    expect((await get('/problems/%3Cscript%3E')).status).toBe(404);
  });
});

describe('the document of the interface', () => {
  it('is served with pages to read it', async () => {
    expect((await get('/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
    const docs = await get('/docs/', page);
    expect(docs.status).toBe(200);
    expect(String(docs.headers['content-security-policy'])).toContain("script-src 'self'");
    expect((await get('/docs/json')).body).toMatchObject({ openapi: '3.1.0' });
  });
});

describe('what every answer carries', () => {
  it('are headers that keep it in its place', async () => {
    const { headers } = await get('/healthz');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers['x-correlation-id']).toMatch(/^[\da-f-]{36}$/);
  });
});
