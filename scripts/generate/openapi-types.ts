import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Artifact, ROOT } from './artifact.ts';
import { OPENAPI } from './openapi-document.ts';

const TYPES = join(ROOT, 'web', 'api', 'schema.generated.ts');
const OWN = join(import.meta.dirname, 'openapi-types');
/** Outside the checkout's own node_modules: the generator needs TypeScript 5.9, everything else runs on 7. */
const INSTALLED = join(ROOT, '.ghi-nhan', 'openapi-types');

const headOf = ({ content }: Artifact): string =>
  `// Types of ${OPENAPI}, SHA-256 ${createHash('sha256').update(content).digest('hex')}\n`;

/** By the hash in the first line: the check needs no second TypeScript. */
export const openApiTypesAreFresh = (openApi: Artifact): boolean =>
  existsSync(TYPES) && readFileSync(TYPES, 'utf8').startsWith(headOf(openApi));

const install = (): void => {
  mkdirSync(INSTALLED, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(OWN, file), join(INSTALLED, file));
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: INSTALLED, stdio: 'inherit' });
};

/** Installs the generator when it is not there, and writes the types that web/ is checked against. */
export const writeOpenApiTypes = (openApi: Artifact): void => {
  install();
  const program = join(INSTALLED, 'node_modules', 'openapi-typescript', 'bin', 'cli.js');
  const types = execFileSync(process.execPath, [program, join(ROOT, OPENAPI)], { encoding: 'utf8' });
  writeFileSync(TYPES, headOf(openApi) + types);
};
