import { formatMessage, type MessageValue } from '#texts/format.ts';
import type vi from '#texts/labels.vi.json';
import type { Language } from '#texts/language.ts';

export type LabelKey = keyof typeof vi;
export type Labels = Readonly<Record<LabelKey, string>>;
export type Values = Readonly<Record<string, MessageValue>>;

/** `t` takes a key known at compile time; `name` one made of a kind and a code (`status.Proposed`), else the bare code. */
export type Translator = {
  readonly language: Language;
  readonly t: (key: LabelKey, values?: Values) => string;
  readonly name: (kind: string, code: string) => string;
  readonly has: (key: string) => boolean;
};

export const createTranslator = (language: Language, labels: Labels): Translator => {
  const texts = new Map<string, string>(Object.entries(labels));
  return {
    language,
    t: (key, values) => formatMessage(language, labels[key], values),
    name: (kind, code) => {
      const text = texts.get(`${kind}.${code}`);
      return text === undefined ? code : formatMessage(language, text);
    },
    has: (key) => texts.has(key),
  };
};
