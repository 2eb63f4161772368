import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '../api.ts';
import { pagePolicy } from '../http/security-headers.ts';

const NONCE = '__CSP_NONCE__';
const YEAR_MS = 31_536_000_000;

/** HTML with a nonce of its own in place of every placeholder: nothing else inline runs. */
export const sendHtml = (reply: FastifyReply, html: string): FastifyReply => {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy(nonce))
    .serializer(String)
    .send(html.replaceAll(NONCE, nonce));
};

/** Files named by their content are kept for good. */
export const serveAssets = (app: Api, folder: string): void => {
  app.register(serveStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    maxAge: YEAR_MS,
    immutable: true,
  });
};

const wantsPage = ({ method, headers, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.accept ?? '').includes('text/html') &&
  !/^\/(v1|assets|docs|openapi)\b/.test(url);

/**
 * Every address that is no route belongs to the application in the browser, which knows it or says that it does not.
 * The file is read at each request, so that pages built anew are served anew; undefined: this is not for a browser.
 */
export const createFallback =
  (folder: string | undefined) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined =>
    folder !== undefined && wantsPage(request)
      ? sendHtml(reply, readFileSync(join(folder, 'index.html'), 'utf8'))
      : undefined;
