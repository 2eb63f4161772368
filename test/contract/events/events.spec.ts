import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { RELEASED_EVENTS } from '#store/registry.ts';

const FOLDER = import.meta.dirname;
const read = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

/** Formats are the names of our id types: the pattern beside each says what they mean. */
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validator = (file: string) => {
  const schema = read(file);
  if (typeof schema !== 'object' || schema === null) throw new Error(`${file} is no schema`);
  return ajv.compile(schema);
};

const released = Object.values(RELEASED_EVENTS).flatMap((types) =>
  Object.entries(types).flatMap(([type, versions]) =>
    Object.entries(versions).map(([version, shape]) => ({ name: `${type}.v${version}`, shape })),
  ),
);

describe('every shape ever written', () => {
  it.each(released)('$name has a golden payload that parses unchanged for good', ({ name, shape }) => {
    const golden = read(`${name}.golden.json`);
    const parsed = shape.safeParse(golden);
    expect(parsed).toMatchObject({ success: true });
    expect(parsed.success && parsed.data).toEqual(golden);
  });

  it.each(released)('$name is what its committed JSON Schema says', ({ name }) => {
    const validate = validator(`${name}.schema.generated.json`);
    const golden = read(`${name}.golden.json`);
    expect(validate(golden), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...Object(golden), unknown: 1 })).toBe(false);
    expect(validate({ ...Object(golden), type: 'Another' })).toBe(false);
  });

  it('has no file of a shape that no program knows: a retired one has an upcaster, and stays', () => {
    const known = released.map(({ name }) => name);
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
    const names = files.map((file) => file.replace(/\.(golden|schema\.generated)\.json$/, ''));
    expect([...new Set(names)].toSorted()).toEqual(known.toSorted());
    for (const name of known) expect(existsSync(join(FOLDER, `${name}.golden.json`))).toBe(true);
  });
});
