import type { FastifyReply } from 'fastify';

const FOR_ALL = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const;

/** Of an answer that no browser should run or show as a page. */
const OF_DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Of a page: scripts and styles of this origin, inline ones only with the nonce of this answer. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'self'`,
    `style-src 'nonce-${nonce}' 'self'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');

/** Set before a route runs; a page then replaces the policy by its own. */
export const setSecurityHeaders = (reply: FastifyReply): void => {
  const overTls = reply.request.protocol === 'https';
  reply.headers({ ...FOR_ALL, 'content-security-policy': OF_DATA, 'cache-control': 'no-store' });
  if (overTls) reply.header('strict-transport-security', 'max-age=31536000');
};
