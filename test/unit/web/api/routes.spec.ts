import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
const openapi: { readonly paths: Readonly<Record<string, object>> } = JSON.parse(
  readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8'),
);

/** `${caseId}` and `{caseId}` alike stand for one part of an address. */
const shapeOf = (route: string): string => route.replace(/\$?\{[^}]+\}/g, '*');
const known = new Set(Object.keys(openapi.paths).map(shapeOf));

const routesIn = (path: string): readonly string[] =>
  [...readFileSync(join(ROOT, 'web', path), 'utf8').matchAll(/['"`](\/v1\/(?:\$\{[^`]*?\}\/?|[^'"`])*)['"`]/g)].map(
    ([, route]) => route ?? '',
  );

it('a page calls only routes of /openapi.json', () => {
  const pages = readdirSync(join(ROOT, 'web'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith('dist') && !/generated|vite\.config/.test(path),
  );
  const called = pages.flatMap(routesIn);
  expect(called.length).toBeGreaterThan(10);
  expect(called.filter((route) => !known.has(shapeOf(route)))).toEqual([]);
});
