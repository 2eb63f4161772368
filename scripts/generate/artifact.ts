import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** A committed file that is made from the sources. */
export type Artifact = {
  /** Relative to the checkout. */
  readonly path: string;
  readonly content: string;
  /** A shape that was written to a store: it never changes. */
  readonly released: boolean;
  readonly exists: boolean;
};

export const artifact = (path: string, content: string, released = false): Artifact => ({
  path,
  content,
  released,
  exists: existsSync(join(ROOT, path)),
});

export const isFresh = ({ path, content, exists }: Artifact): boolean =>
  exists && readFileSync(join(ROOT, path), 'utf8') === content;

export const write = ({ path, content }: Artifact): void => {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), content);
};
