import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../api/json.ts';

/** What was typed so far: dates and numbers are still text, an optional part that is left out is `null`. */
export type Draft = Json;
export type Path = readonly (string | number)[];

export const draftAt = (draft: Draft | undefined, path: Path): Draft | undefined =>
  path.reduce<Draft | undefined>((inside, key) => {
    if (isJsonArray(inside)) return inside[Number(key)];
    return isJsonObject(inside) ? inside[key] : undefined;
  }, draft);

const replaceAt = (list: readonly Json[], index: number, value: Draft): readonly Json[] =>
  index < list.length ? list.with(index, value) : [...list, value];

/** The same draft with another value at one place; groups on the way are made where they were missing. */
export const withDraftAt = (draft: Draft | undefined, path: Path, value: Draft): Draft => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (isJsonArray(draft)) return replaceAt(draft, Number(key), withDraftAt(draft[Number(key)], rest, value));
  const group: JsonObject = isJsonObject(draft) ? draft : {};
  return { ...group, [key]: withDraftAt(group[key], rest, value) };
};

/** RFC 6901, as the api names the place of an error. */
export const pointerOf = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
