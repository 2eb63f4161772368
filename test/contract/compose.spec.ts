import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeSettings, readServingConfig } from '#config.ts';

// compose-spec.json is the JSON Schema of the Compose Specification (Apache-2.0), as the npm package dclint 3.1.0
// ships it. No container engine was at hand to run the file itself.
const ROOT = join(import.meta.dirname, '..', '..');

const Service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const Compose = z.looseObject({ services: z.record(z.string(), Service) });

const read = (file: string) => readFileSync(file, 'utf8');
const compose: unknown = parse(read(join(ROOT, 'docker-compose.yml')), { merge: true });
const { services } = Compose.parse(compose);
const serviceOf = (name: string) => Service.parse(services[name]);
const OURS = ['migrate', 'worker', 'api'];

const validator = () => {
  const { $schema: _draft07, ...schema } = z
    .looseObject({})
    .parse(JSON.parse(read(join(import.meta.dirname, 'compose-spec.json'))));
  // Formats are those of docker itself ("duration", "ports"): its own words, unknown to JSON Schema.
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
};

it('is a valid Compose file', () => {
  const validate = validator();
  validate(compose);
  expect(validate.errors).toBeNull();
});

it('would not be one with a word that Compose does not know', () => {
  const validate = validator();
  expect(validate({ services: { api: { image: 'x', healthchek: {} } } })).toBe(false);
  expect(validate({ services: { api: { image: 'x', depends_on: { db: { condition: 'healthy' } } } } })).toBe(false);
});

it('describes the database, Temporal on a database of its own, the migration, the api and the worker', () => {
  const expected = ['postgres', 'temporal', 'temporal-postgres', 'temporal-schema', 'temporal-namespace', ...OURS];
  expect(Object.keys(services).sort()).toEqual(expected.sort());
  expect(serviceOf('postgres').image).toBe('postgres:18');
  expect(serviceOf('temporal').environment['POSTGRES_SEEDS']).toBe('temporal-postgres');
});

it('publishes the api on loopback and nothing else', () => {
  const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  expect(published).toEqual([['api', `127.0.0.1:$\{PORT:-8080}:8080`]]);
});

it('starts api and worker only when the schema is migrated', () => {
  for (const name of ['api', 'worker'])
    expect(serviceOf(name).depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
  expect(serviceOf('migrate').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
});

it('runs programs of this checkout, and copies the folders that they need into the image', () => {
  for (const name of OURS) {
    const [program, file = ''] = serviceOf(name).command ?? [];
    expect([name, program, existsSync(join(ROOT, file))]).toEqual([name, 'node', true]);
  }
  const { build } = z.looseObject({ build: z.object({ dockerfile_inline: z.string() }) }).parse(serviceOf('api'));
  const copied = [...build.dockerfile_inline.matchAll(/^COPY (\w+) \.\/\w+$/gm)].map(([, folder = '']) => folder);
  expect(copied.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
});

/** `${NAME:-default}` and `${NAME:?message}` as Compose fills them, with our values for what has no default. */
const filled = (environment: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, text]) => [
      name,
      text.replaceAll(
        /\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g,
        (_all, key: string, fallback) => values[key] ?? fallback ?? '',
      ),
    ]),
  );

it('gives the processes settings that they know and accept', () => {
  const known = new Set(describeSettings().map(({ name }) => name));
  const values = {
    APP_PASSWORD: 'abc',
    POSTGRES_PASSWORD: 'def',
    COMMAND_SIGNING_KEYS: `k1:${Buffer.alloc(32).toString('base64url')}`,
  };
  for (const name of OURS) {
    const environment = filled(serviceOf(name).environment, values);
    expect(Object.keys(environment).filter((setting) => setting !== 'TZ' && !known.has(setting))).toEqual([]);
    expect(readServingConfig(environment)).toMatchObject({ NODE_ENV: 'production', AUTH_MODE: 'oidc', POOL_MAX: 8 });
  }
});
