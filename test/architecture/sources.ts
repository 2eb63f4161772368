import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const FOLDERS = [
  'schema',
  'domain',
  'workflows',
  'activities',
  'store',
  'projections',
  'api',
  'web',
  'cli',
  'scripts',
  'texts',
  'test',
  'bench',
] as const;

export type Source = { readonly path: string; readonly text: string };
export type Import = { readonly from: string; readonly target: string; readonly typeOnly: boolean };

const isGenerated = (path: string) => path.endsWith('.generated.ts') || path.includes('/dist/');

/** The TypeScript files of these folders and of the root, without generated ones; paths from the root. */
export const sourcesOf = (...folders: readonly string[]): readonly Source[] =>
  folders
    .flatMap((folder) => globSync(folder === '' ? '*.ts' : `${folder}/**/*.{ts,tsx}`, { cwd: ROOT }))
    .filter((path) => !isGenerated(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const parsed = new Map<string, ReturnType<typeof parseSync>>();
export const syntaxOf = ({ path, text }: Source): ReturnType<typeof parseSync> => {
  const known = parsed.get(path) ?? parseSync(path, text);
  parsed.set(path, known);
  return known;
};

/** A module of ours as its path from the root, another one as it is named. */
const resolved = (from: string, specifier: string): string => {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : specifier;
};

/** `import type { … }` alone is erased; with `verbatimModuleSyntax` `import { type … }` still loads the module. */
const isTypeOnly = (statement: string): boolean => /^(import|export)\s+type\s/.test(statement);

/** Every static and dynamic import of a file, and what it re-exports. */
export const importsOf = (source: Source): readonly Import[] => {
  const { staticImports, staticExports, dynamicImports } = syntaxOf(source).module;
  const named = [
    ...staticImports.map(({ start, end, moduleRequest }) => ({ start, end, specifier: moduleRequest.value })),
    ...staticExports.flatMap(({ start, end, entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ start, end, specifier: moduleRequest.value }] : [])),
    ),
  ];
  const loaded = dynamicImports.map(({ moduleRequest }) =>
    source.text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''),
  );
  return [
    ...named.map(({ start, end, specifier }) => ({
      from: source.path,
      target: resolved(source.path, specifier),
      typeOnly: isTypeOnly(source.text.slice(start, end)),
    })),
    ...loaded.map((specifier) => ({ from: source.path, target: resolved(source.path, specifier), typeOnly: false })),
  ];
};

/** The folder of ours or the package that a target belongs to. */
export const ownerOf = (target: string): string => {
  const [first = '', second = ''] = target.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
};
