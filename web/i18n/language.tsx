import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import vi from '#texts/labels.vi.json' with { type: 'json' };
import type { Language } from '#texts/language.ts';
import { storedLanguage, storeLanguage } from './stored-language.ts';
import { createTranslator, type Labels, type Translator } from './translator.ts';

type Speech = Translator & { readonly speak: (language: Language) => void };

const vietnamese = createTranslator('vi', vi);
const Speaking = createContext<Speech>({ ...vietnamese, speak: () => undefined });

/** English travels only to whoever switches to it. */
const load = async (language: Language): Promise<Labels> =>
  language === 'vi' ? vi : (await import('#texts/labels.en.json', { with: { type: 'json' } })).default;

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(storedLanguage);
  const [translator, setTranslator] = useState<Translator>(vietnamese);

  useEffect(() => {
    let current = true;
    const show = (labels: Labels) => {
      if (!current) return;
      document.documentElement.lang = language;
      setTranslator(createTranslator(language, labels));
    };
    load(language).then(show, () => current && setLanguage('vi'));
    return () => {
      current = false;
    };
  }, [language]);

  const speech = useMemo(() => {
    const speak = (chosen: Language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    return { ...translator, speak };
  }, [translator]);
  return <Speaking value={speech}>{children}</Speaking>;
};

export const useText = (): Speech => use(Speaking);
