type Schemas = Readonly<Record<string, unknown>>;

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g;
const referencesOf = (schema: unknown): readonly string[] =>
  [...JSON.stringify(schema).matchAll(REFERENCE)].map(([, name]) => name ?? '');

const withoutSuffix = (name: string): string => name.replace(/Input$/, '');
const renamed = (schema: unknown, names: ReadonlySet<string>): unknown =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(REFERENCE, (reference, name) =>
      names.has(name) ? reference.replace(/Input"$/, '"') : reference,
    ),
  );

const sameBothWays = (schemas: Schemas): ReadonlySet<string> => {
  const all = new Set(Object.keys(schemas).filter((name) => name.endsWith('Input')));
  const unequal = (name: string) =>
    JSON.stringify(renamed(schemas[name], all)) !== JSON.stringify(renamed(schemas[withoutSuffix(name)], all));
  let names = new Set([...all].filter((name) => !unequal(name)));
  for (;;) {
    const rest = new Set(
      [...names].filter((name) =>
        referencesOf(schemas[name]).every((other) => !other.endsWith('Input') || names.has(other)),
      ),
    );
    if (rest.size === names.size) return names;
    names = rest;
  }
};

const reachable = (schemas: Schemas, roots: unknown): ReadonlySet<string> => {
  const found = new Set<string>();
  const open = [...referencesOf(roots)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...referencesOf(schemas[name] ?? {}));
  }
  return found;
};

type Document = { readonly paths?: unknown; readonly components?: { readonly schemas?: Schemas } };

/**
 * The type provider names each schema twice, as asked (`…Input`) and as answered. One name is enough where both are
 * the same, and what no route refers to is left out.
 */
export const tidyNames = <T extends Document>(document: T): T => {
  const schemas = document.components?.schemas ?? {};
  const same = sameBothWays(schemas);
  const paths = renamed(document.paths ?? {}, same);
  const used = reachable(
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, renamed(schema, same)])),
    paths,
  );
  const kept = Object.keys(schemas)
    .filter((name) => used.has(name))
    .sort()
    .map((name) => [name, renamed(schemas[name], same)]);
  return { ...document, paths, components: { ...document.components, schemas: Object.fromEntries(kept) } };
};
