import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '#test/support/browser.ts';

const POLICY = "default-src 'none'; script-src 'nonce-right'";
const INLINE = `<!doctype html><title>x</title>
<script nonce="right">window.right = true</script>
<script nonce="wrong">window.wrong = true</script>
<script>window.bare = true</script>`;

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });

const serve = (headers: Readonly<Record<string, string>>, body: string): Server =>
  createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    response.end(body);
  });

// A browser whose security is switched off would let every other page test pass while real browsers block the pages.
describe('the browser of the page tests', () => {
  const open = serve({}, '<!doctype html><title>open</title>');
  const guarded = serve({ 'content-security-policy': POLICY }, INLINE);
  const secret = serve({}, 'secret');
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    for (const server of [open, guarded, secret]) server.close();
  });

  it('may not read what another origin answers', async () => {
    const [here, there] = await Promise.all([listen(open), listen(secret)]);
    const page = await browser.newPage();
    await page.goto(here);
    const read = (address: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            (answer) => answer.text(),
            () => 'blocked',
          ),
        address,
      );
    expect(await read(here)).toContain('open');
    expect(await read(there)).toBe('blocked');
    await page.close();
  });

  it('runs an inline script with the nonce of the policy, and no other', async () => {
    const page = await browser.newPage();
    await page.goto(await listen(guarded));
    const ran = (name: string) => page.evaluate((key) => Reflect.get(window, key), name);
    expect(await ran('right')).toBe(true);
    expect(await ran('wrong')).toBeUndefined();
    expect(await ran('bare')).toBeUndefined();
    await page.close();
  });
});
