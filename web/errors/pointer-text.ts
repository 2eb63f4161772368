import type { Translator } from '../i18n/translator.ts';

const INDEX = /^\d+$/;
/** Where in a request it stands, not what it is. */
const CONTAINERS: readonly string[] = ['', 'data', 'query', 'params', 'headers', 'document'];

/** `/data/fixes/0/due` → `Nội dung cần bổ sung, mục 1 › Hạn cuối`: the place of an error as the form names it. */
export const pointerText = ({ t, name }: Pick<Translator, 't' | 'name'>, pointer: string): string =>
  pointer
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .filter((part) => !CONTAINERS.includes(part))
    .reduce<readonly string[]>((parts, part) => {
      const last = parts.at(-1);
      if (!INDEX.test(part) || last === undefined) return parts.concat(name('field', part));
      return parts.with(-1, t('error.pointerItem', { label: last, number: Number(part) + 1 }));
    }, [])
    .join(' › ');
