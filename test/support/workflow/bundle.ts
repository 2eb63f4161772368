import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/workflow-bundles');

/** Names the bundle by all that may be in it. */
const contentHash = (): string => {
  const hash = createHash('sha256');
  const sources = globSync(['workflows/**/*.ts', 'domain/**/*.ts', 'package-lock.json'], { cwd: ROOT });
  for (const path of sources.sort()) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 32);
};

const make = async (codePath: string): Promise<void> => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/index.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${codePath}.${randomUUID()}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, codePath); // spec files run side by side
};

/** The workflows as a worker runs them, bundled once for all spec files. */
export const workflowBundle = async (): Promise<{ readonly codePath: string }> => {
  const codePath = join(CACHE, `${contentHash()}.cjs`);
  if (!existsSync(codePath)) await make(codePath);
  return { codePath };
};
