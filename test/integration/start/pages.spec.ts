import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pagesAreStale } from '#scripts/start/pages.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, second: number) => {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, second, second);
};

it('takes pages that were never built for stale', () => {
  write('web/main.tsx', 1);
  expect(pagesAreStale(root)).toBe(true);
});

it('takes pages for fresh until a source, a text or a dependency is newer', () => {
  write('web/dist/index.html', 10);
  write('web/dist/assets/index.js', 11);
  for (const source of ['web/case/tracker.tsx', 'texts/labels.ts', 'package-lock.json']) {
    write(source, 9);
    expect(pagesAreStale(root)).toBe(false);
    write(source, 12);
    expect(pagesAreStale(root)).toBe(true);
    write(source, 9);
  }
});
