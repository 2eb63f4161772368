import { expect, it } from 'vitest';
import { type Import, importsOf, ownerOf, type Source, sourcesOf } from './sources.ts';

type Rule = {
  /** Folders, packages and single files which may be loaded. */
  readonly values: readonly string[];
  /** What may be imported as types beside that. */
  readonly types: readonly string[];
  /** Whether Node's own modules may be loaded. */
  readonly node: boolean;
};

const FASTIFY = ['fastify', '@fastify', 'fastify-plugin', 'fastify-type-provider-zod'];
const REACT = ['react', 'react-dom', '@mantine', '@tanstack', 'wouter', 'openapi-fetch', '@fontsource'];

/** docs/architecture.md: who may import whom. `cli`, `scripts`, `test`, `bench` and the roots wire things together. */
const TABLE: Readonly<Record<string, Rule>> = {
  schema: { values: ['zod'], types: [], node: false },
  domain: { values: [], types: ['schema'], node: false },
  workflows: { values: ['domain', '@temporalio/workflow'], types: ['schema', 'activities'], node: false },
  store: { values: ['schema', 'kysely', 'pg'], types: ['domain'], node: true },
  projections: { values: ['domain', 'schema', 'kysely'], types: ['store'], node: true },
  activities: {
    values: [
      ...['domain', 'schema', 'store', 'projections', 'texts', '@temporalio/activity', 'kysely'],
      ...['csv-parse', 'read-excel-file'], // foreign tables come in by the import of units
      ...['nodemailer', 'smtp-server', 'postal-mime'], // mails go out by the relay, reports of failure come back
    ],
    types: [],
    node: true,
  },
  api: {
    values: [
      ...['domain', 'schema', 'store', 'projections', 'texts', 'workflows/messages.ts'],
      ...['@temporalio/client', 'zod', ...FASTIFY],
    ],
    types: ['workflows'],
    node: true,
  },
  texts: { values: ['intl-messageformat'], types: ['schema', 'domain'], node: false },
  web: { values: ['texts', ...REACT], types: ['schema'], node: false },
};

/** Files of a folder that wire, and may import anything. */
const WIRING = ['api/server.ts', 'web/vite.config.ts'];

/** `@fastify` in the table stands for every package of that scope. */
const names = (allowed: readonly string[], target: string): boolean => {
  const owner = ownerOf(target);
  return allowed.some(
    (each) => each === target || each === owner || (each.startsWith('@') && owner.startsWith(`${each}/`)),
  );
};

const isAllowed = (rule: Rule, folder: string, { target, typeOnly }: Import): boolean => {
  if (ownerOf(target) === folder) return true;
  if (target.startsWith('node:')) return rule.node;
  return names(rule.values, target) || (typeOnly && names(rule.types, target));
};

const breachesIn = (folder: string, rule: Rule, sources: readonly Source[]): readonly string[] =>
  sources
    .filter(({ path }) => !WIRING.includes(path))
    .flatMap(importsOf)
    .filter((each) => !isAllowed(rule, folder, each))
    .map(({ from, target, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${target}`);

it.each(Object.entries(TABLE))('lets %s import what its row allows, and nothing else', (folder, rule) => {
  const sources = sourcesOf(folder);
  expect(sources.length).toBeGreaterThan(0);
  expect(breachesIn(folder, rule, sources)).toEqual([]);
});

it.each([
  ['domain', `import { z } from 'zod';`],
  ['domain', `import { readFileSync } from 'node:fs';`],
  ['workflows', `import { CaseId } from '#schema/ids.ts';`],
  ['workflows', `import { type Activities } from '#activities/index.ts';`],
  ['workflows', `export { createActivities } from '../activities/index.ts';`],
  ['store', `import { decideCase } from '#domain/case/decide.ts';`],
  ['projections', `import { createPool } from '#store/pool.ts';`],
  ['api', `import { caseLifecycle } from '#workflows/case-lifecycle.ts';`],
  ['web', `import { CaseId } from '#schema/ids.ts';`],
  ['web', `const page = () => import('#store/pool.ts');`],
])('catches in %s: %s', (folder, text) => {
  const rule = TABLE[folder];
  const source = { path: `${folder}/${text.length}-seeded.ts`, text };
  expect(rule && breachesIn(folder, rule, [source])).toHaveLength(1);
});

it('crosses folders by # alone, so that every crossing is seen', () => {
  const everywhere = sourcesOf(...Object.keys(TABLE), 'cli', 'scripts');
  const dotted = everywhere.filter(({ path, text }) => {
    const up = '\\.\\./'.repeat(path.split('/').length - 1);
    return new RegExp(`from '${up}`).test(text);
  });
  expect(dotted.map(({ path }) => path)).toEqual([]);
});
