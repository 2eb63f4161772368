import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Instant } from '#schema/ids.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,200})$/;

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** `__Host-`: over TLS a browser keeps it for this very host and path alone. */
const cookieName = (request: FastifyRequest): string => (isSecure(request) ? '__Host-ghi-nhan' : 'ghi-nhan');

export const sessionCookie = (request: FastifyRequest, expiresAt: Instant): [string, CookieSerializeOptions] => [
  cookieName(request),
  { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request), expires: new Date(expiresAt) },
];

/** A bearer token goes before a cookie: a program says who it is, a browser sends what it has. */
export const tokenOf = (
  request: FastifyRequest,
): { readonly token: string; readonly viaCookie: boolean } | undefined => {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, viaCookie: false };
  const cookie = request.cookies[cookieName(request)];
  return cookie === undefined ? undefined : { token: cookie, viaCookie: true };
};
