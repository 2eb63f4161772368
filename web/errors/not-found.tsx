import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';

export const NotFound = () => {
  const { t } = useText();
  usePageTitle(t('error.notFound'));
  return (
    <Stack align="flex-start">
      <Title order={1}>{t('error.notFound')}</Title>
      <Text>{t('error.notFoundHint')}</Text>
      <Anchor component={Link} href="/work">
        {t('error.toWork')}
      </Anchor>
    </Stack>
  );
};
