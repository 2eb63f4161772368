import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { decideCase } from '#domain/case/decide.ts';
import type { evolveCase } from '#domain/case/evolve.ts';
import type { Subject } from './play.ts';

/** One change of one line of the decider. */
export type Mutation = { readonly file: string; readonly find: string; readonly put: string };

const root = new URL('../../../', import.meta.url);

type Decide = { readonly decideCase: typeof decideCase };
type Evolve = { readonly evolveCase: typeof evolveCase };

/** A copy of the domain with one change in it, beside the real one, which stays as it is. */
export const mutantOf = async ({ file, find, put }: Mutation): Promise<Subject & { readonly remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'mutant-'));
  const domain = join(folder, 'domain');
  cpSync(new URL('domain/', root), domain, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "imports": { "#*": "./*" } }');
  const text = readFileSync(join(domain, file), 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} has not exactly one "${find}"`);
  writeFileSync(join(domain, file), text.replace(find, put));
  const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(domain, 'case', name)).href);
  const [decide, evolve]: [Decide, Evolve] = await Promise.all([load('decide.ts'), load('evolve.ts')]);
  const remove = () => rmSync(folder, { recursive: true });
  return { decideCase: decide.decideCase, evolveCase: evolve.evolveCase, notOpened: { status: 'NotOpened' }, remove };
};
