import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '#texts/language.ts';
import { useText } from '../i18n/language.tsx';

/** Switching asks the api again too: names of offices and refusals come in the officer's language. */
export const LanguageSwitch = () => {
  const { t, language, speak } = useText();
  const queries = useQueryClient();
  const choose = (chosen: Language) => {
    speak(chosen);
    void queries.invalidateQueries();
  };
  return (
    <Group gap={4} role="group" aria-label={t('app.language')} wrap="nowrap">
      {LANGUAGES.map((one) => (
        <Button
          key={one}
          lang={one}
          size="compact-sm"
          variant={one === language ? 'light' : 'subtle'}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {t(`app.language.${one}`)}
        </Button>
      ))}
    </Group>
  );
};
