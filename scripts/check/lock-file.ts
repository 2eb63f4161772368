import { z } from 'zod';

const Names = z.record(z.string(), z.string()).optional();
const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      link: z.boolean().optional(),
      resolved: z.string().optional(),
      optionalDependencies: Names,
    }),
  ),
});

/**
 * What is wrong with a package-lock.json, one line each. npm sometimes writes optional platform packages without a
 * version, or leaves them out: `npm ci` then fails on another machine. A resolved host name ties the lock to one registry.
 */
export const lockFileComplaints = (text: string): readonly string[] => {
  const { packages } = LockFile.parse(JSON.parse(text));
  const paths = Object.keys(packages);
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = path === '' ? 'the project' : path;
    const absent = Object.keys(entry.optionalDependencies ?? {}).filter(
      (optional) => !paths.some((other) => other.endsWith(`node_modules/${optional}`)),
    );
    return [
      ...(entry.version === undefined && entry.link !== true ? [`${name} has no version`] : []),
      ...(entry.resolved?.includes('://') ? [`${name} names a host: ${entry.resolved}`] : []),
      ...absent.map((optional) => `${name} needs the optional ${optional}, which the lock does not have`),
    ];
  });
};
