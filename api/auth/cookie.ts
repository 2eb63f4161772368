import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Instant } from '#schema/ids.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,200})$/;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** `__Host-`: over TLS a browser keeps it for this very host and path alone. */
const cookieName = (request: FastifyRequest): string => (isSecure(request) ? '__Host-ghi-nhan' : 'ghi-nhan');

/** A lifetime and no date: a browser whose clock runs ahead would drop a dated cookie at once. */
export const sessionCookie = (
  request: FastifyRequest,
  { expiresAt, receivedAt }: { readonly expiresAt: Instant; readonly receivedAt: Instant },
): [string, CookieSerializeOptions] => {
  const maxAge = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.parse(receivedAt)) / 1000));
  return [cookieName(request), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request), maxAge }];
};

/** A bearer token goes before a cookie: a program says who it is, a browser sends what it has. */
export const tokenOf = (
  request: FastifyRequest,
): { readonly token: string; readonly viaCookie: boolean } | undefined => {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, viaCookie: false };
  const cookie = request.cookies[cookieName(request)];
  return cookie === undefined ? undefined : { token: cookie, viaCookie: true };
};
