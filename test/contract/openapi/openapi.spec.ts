import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SYSTEM_COMMANDS } from '#api/models/command.ts';
import { CaseCommand } from '#schema/case/commands.ts';
import { isFresh } from '#scripts/generate/artifact.ts';
import { openApiDocument } from '#scripts/generate/openapi-document.ts';
import { openApiTypesAreFresh } from '#scripts/generate/openapi-types.ts';

const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi.json'), 'utf8');
const { paths, components } = Document.parse(JSON.parse(text));
const operations = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, path, method, operation })),
);

describe('the committed OpenAPI document', () => {
  it('is what the api serves, and the types of the pages are made from it', async () => {
    const made = await openApiDocument();
    expect(isFresh(made), 'run `npm run generate`').toBe(true);
    expect(openApiTypesAreFresh(made), 'run `npm run generate`').toBe(true);
  });

  it('names every operation once, with its answers and its problems', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of operations) {
      const answers = Object.keys(operation.responses);
      expect([name, answers.includes('4XX'), answers.includes('5XX')]).toEqual([name, true, true]);
      expect([name, answers.some((status) => status.startsWith('2'))]).toEqual([name, true]);
    }
  });

  it('asks every write for an idempotency key, but signing in', () => {
    const writes = operations.filter(({ method, path }) => method === 'post' && path !== '/v1/session/demo');
    for (const { name, operation } of writes) {
      const key = operation.parameters.find((parameter) => parameter.name === 'idempotency-key');
      expect([name, key?.in, key?.required]).toEqual([name, 'header', true]);
    }
  });

  it('has no reference into nothing', () => {
    const referred = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? '');
    expect([...new Set(referred)].filter((name) => !(name in components.schemas))).toEqual([]);
  });

  it('offers every command of a case but those of the system', () => {
    const body = JSON.stringify(components.schemas['CaseCommandInput']);
    for (const { shape } of CaseCommand.options) {
      const type = shape.type.value;
      expect([type, body.includes(`"const":"${type}"`)]).toEqual([type, !SYSTEM_COMMANDS.includes(type)]);
    }
  });
});
