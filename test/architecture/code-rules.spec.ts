import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLDERS, ROOT, type Source, sourcesOf } from './sources.ts';

const SPECS_OF_RULES = 'test/architecture/';
const all = sourcesOf('', ...FOLDERS).filter(({ path }) => !path.startsWith(SPECS_OF_RULES));
/** What the code says beside its comments and texts. */
const codeOf = ({ text }: Source): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, `''`);
const found = (sources: readonly Source[], pattern: RegExp): readonly string[] =>
  sources.filter((source) => pattern.test(codeOf(source))).map(({ path }) => path);

describe('the domain', () => {
  const pure = sourcesOf('domain');

  it.each([/\bDate\.now\b/, /\bnew Date\(\s*\)/, /\bMath\.random\b/, /\bperformance\b/, /\bprocess\b/, /\bconsole\b/])(
    'has no clock, no chance and no process: %s',
    (pattern) => expect(found(pure, pattern)).toEqual([]),
  );

  it('waits for nothing', () => {
    expect(found(pure, /\b(async|await|Promise|setTimeout)\b/)).toEqual([]);
  });
});

describe('workflows', () => {
  const durable = sourcesOf('workflows');

  it('throw failures of Temporal alone: a plain error fails the task and blocks the case', () => {
    expect(found(durable, /\bthrow new (Error|TypeError|RangeError)\b/)).toEqual([]);
  });

  it('have validators that do not wait', () => {
    expect(found(durable, /validator:\s*async\b/)).toEqual([]);
  });
});

describe('the code', () => {
  it('has settings read in one place', () => {
    expect(found(all, /\bprocess\.env\b/).filter((path) => path !== 'config.ts')).toEqual([]);
  });

  it.each([
    ['a class', /^\s*(export\s+)?(abstract\s+)?class\s/m],
    ['an enum', /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s/m],
    ['any', /[:<|&(]\s*any\b|\bas any\b/],
  ])('has no place for %s', (_name, pattern) => expect(found(all, pattern)).toEqual([]));

  it('has one default export where a tool asks for it, and none elsewhere', () => {
    expect(found(all, /\bexport default\b/).filter((path) => !path.endsWith('.config.ts'))).toEqual([]);
  });

  it('switches no check off and leaves nothing for later', () => {
    const words =
      /biome-ignore|@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(skip|todo|only)\b/;
    expect(all.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('lists exports of others in the two entries alone', () => {
    const barrels = sourcesOf(...FOLDERS).filter(({ path }) => /(^|\/)index\.tsx?$/.test(path));
    expect(barrels.map(({ path }) => path).sort()).toEqual(['activities/index.ts', 'workflows/index.ts']);
  });
});

describe('the layout', () => {
  it('has no folder and no file that is named for nothing', () => {
    const nameless =
      /(^|\/)(src|lib|utils?|helpers?|common|shared|types|services|core|misc)\/|\/(utils?|helpers?|common|misc)\.tsx?$/;
    expect(all.map(({ path }) => path).filter((path) => nameless.test(path))).toEqual([]);
  });

  it('has at its root what the documents name', () => {
    const folders = [...FOLDERS, 'data', 'docs', 'node_modules', 'coverage'];
    const present = readdirSync(ROOT, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    expect(present.filter((entry) => entry.isDirectory() && !folders.some((name) => name === entry.name))).toEqual([]);
    expect(all.map(({ path }) => path).filter((path) => !path.includes('/'))).toEqual([
      'config.ts',
      'vitest.config.ts',
      'worker.ts',
    ]);
  });
});
