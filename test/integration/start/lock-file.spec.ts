import { expect, it } from 'vitest';
import { lockFileComplaints } from '#scripts/check/lock-file.ts';

const lock = (packages: object) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': { version: '1.0.0' }, ...packages } });

it('accepts a lock whose packages, optional ones too, have a version', () => {
  const complete = {
    'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': { version: '1.0.0', optional: true },
  };
  expect(lockFileComplaints(lock(complete))).toEqual([]);
});

it('names an optional package that npm left without a version or left out', () => {
  const broken = {
    'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a-linux': { optional: true },
  };
  expect(lockFileComplaints(lock(broken))).toEqual([
    'node_modules/a needs the optional a-mac, which the lock does not have',
    'node_modules/a-linux has no version',
  ]);
});

it('names a package that is tied to one host', () => {
  const tied = { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' } };
  expect(lockFileComplaints(lock(tied))).toEqual(['node_modules/a names a host: https://registry.example/a.tgz']);
});
