import type { RouteOptions } from 'fastify';

type Known = { readonly pattern: RegExp; readonly method: string };

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replace(/:[A-Za-z]+/g, '[^/]+')}$`,
  );

/** Which methods an address takes, so that a wrong one is 405 with `Allow`, and only an unknown address is 404. */
export const createKnownMethods = () => {
  const known: Known[] = [];
  return {
    note: ({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void => {
      for (const each of [method].flat()) known.push({ pattern: patternOf(url), method: each });
    },
    of: (path: string): readonly string[] => [
      ...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)),
    ],
  };
};
