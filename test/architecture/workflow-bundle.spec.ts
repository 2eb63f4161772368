import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const INLINE_MAP = /\/\/# sourceMappingURL=data:[^,]+,([A-Za-z0-9+/=]+)\s*$/;
const SourceMap = z.object({ sources: z.array(z.string()) });

describe('the workflow bundle', () => {
  let code: string;
  let modules: readonly string[];
  beforeAll(async () => {
    const bundled = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(import.meta.resolve('#workflows/index.ts')),
      logger: new DefaultLogger('ERROR'),
    });
    const [comment = '', map = ''] = INLINE_MAP.exec(bundled.code) ?? [];
    code = bundled.code.slice(0, bundled.code.length - comment.length);
    modules = SourceMap.parse(JSON.parse(Buffer.from(map, 'base64').toString())).sources;
  });

  it('holds the SDK, the deciders and the workflows, and no other package', () => {
    const packages = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual([
      '@temporalio/common',
      '@temporalio/workflow',
      'long',
      'ms',
      'nexus-rpc',
    ]);
    expect(modules.some((path) => path.includes('/domain/case/decide.ts'))).toBe(true);
  });

  it('holds nothing of the shells or of the contracts, whose zod costs ten times the memory', () => {
    expect(modules.filter((path) => /\/(schema|store|activities|projections|api|texts)\//.test(path))).toEqual([]);
  });

  it('stays under a megabyte', () => {
    expect(code.length).toBeLessThan(1_000_000);
  });
});
