const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],:]/g;

type Level = { readonly keys: Set<string> | null; at: string; index: number };

const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (levels: readonly Level[]): string =>
  levels.map(({ keys, at, index }) => `/${keys ? escapeKey(at) : index}`).join('');

const keyOf = (token: string): string => {
  const key: unknown = JSON.parse(token);
  return typeof key === 'string' ? key : token;
};

/** Moves past one token. True: the field just named stands twice in its object. */
const step = (levels: Level[], token: string, last: string): boolean => {
  const level = levels.at(-1);
  switch (token) {
    case '{':
    case '[':
      levels.push({ keys: token === '{' ? new Set() : null, at: '', index: 0 });
      return false;
    case '}':
    case ']':
      levels.pop();
      return false;
    case ',':
      if (level) level.index += 1;
      return false;
    case ':':
      return level?.keys ? isRepeated(level, level.keys, keyOf(last)) : false;
    default:
      return false;
  }
};

const isRepeated = (level: Level, keys: Set<string>, key: string): boolean => {
  level.at = key;
  if (keys.has(key)) return true;
  keys.add(key);
  return false;
};

/**
 * The pointer of the first field that stands twice in one object; undefined when there is none. `JSON.parse` keeps
 * the last one silently, so what was signed would not be what was sent. The text must be valid JSON.
 */
export const findDuplicateKey = (text: string): string | undefined => {
  const levels: Level[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (step(levels, token, last)) return pointerOf(levels);
    last = token;
  }
  return undefined;
};
