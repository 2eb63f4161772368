type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** A query without the parameters that nobody chose. */
export const withoutEmpty = <T extends object>(query: T): Filled<T> => {
  const filled: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in query) {
    const value = query[key];
    if (value !== undefined && value !== '') filled[key] = value as Exclude<T[typeof key], undefined>;
  }
  return filled;
};
