type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

/** All pages of a list as one; after `most` pages it stops, and says that it did. */
export const readAll = async <T, P extends Page<T>>(
  read: (cursor: { readonly cursor?: string }) => Promise<P>,
  most: number,
): Promise<{ readonly first: P; readonly items: readonly T[]; readonly complete: boolean }> => {
  const first = await read({});
  const items: T[] = [...first.items];
  let cursor = first.nextCursor;
  for (let page = 1; page < most && cursor !== null; page += 1) {
    const next = await read({ cursor });
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return { first, items, complete: cursor === null };
};
