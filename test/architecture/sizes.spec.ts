import { describe, expect, it } from 'vitest';
import { FOLDERS, type Source, sourcesOf, syntaxOf } from './sources.ts';

const sources = sourcesOf('', ...FOLDERS.filter((folder) => folder !== 'test' && folder !== 'bench'));
const specs = sourcesOf('test');

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const quantile = (sizes: readonly number[], part: number): number =>
  [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length * part)] ?? 0;

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];
type Span = { readonly path: string; readonly lines: number };
const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const functionsIn = (source: Source, node: unknown): readonly Span[] => {
  if (Array.isArray(node)) return node.flatMap((each) => functionsIn(source, each));
  if (!isNode(node)) return [];
  const inner = Object.values(node).flatMap((each) => functionsIn(source, each));
  const { type, start, end } = node;
  if (!FUNCTIONS.includes(String(type)) || typeof start !== 'number' || typeof end !== 'number') return inner;
  return [{ path: source.path, lines: linesOf(source.text.slice(start, end)) }, ...inner];
};

describe('files', () => {
  const tooLong = (each: readonly Source[], limit: number) =>
    each.filter(({ text }) => linesOf(text) > limit).map(({ path, text }) => `${path}: ${linesOf(text)}`);

  it('have 250 lines at most, specs 300', () => {
    expect(tooLong(sources, 250)).toEqual([]);
    expect(tooLong(specs, 300)).toEqual([]);
  });

  it('are short: half of them have 60 lines or fewer', () => {
    expect(
      quantile(
        sources.map(({ text }) => linesOf(text)),
        0.5,
      ),
    ).toBeLessThanOrEqual(60);
  });
});

// The limits that hold for each file and function are Biome's; it knows no medians.
describe('functions', () => {
  const functions = sources.flatMap((source) => functionsIn(source, syntaxOf(source).program));

  it('are short: nine of ten have 25 lines or fewer', () => {
    expect(functions.length).toBeGreaterThan(500);
    expect(
      quantile(
        functions.map(({ lines }) => lines),
        0.9,
      ),
    ).toBeLessThanOrEqual(25);
  });
});
