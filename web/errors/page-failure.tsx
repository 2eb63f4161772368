import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { Appearance } from '../theme/appearance.tsx';

const Apology = () => {
  const { t } = useText();
  return (
    <Container component="main" size="sm" py="xl" role="alert">
      <Stack align="flex-start">
        <Title order={1}>{t('error.unexpected')}</Title>
        <Text>{t('error.unexpectedHint')}</Text>
        <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
      </Stack>
    </Container>
  );
};

/** Stands in for the whole page when a component threw. */
export const PageFailure = () => (
  <Appearance>
    <Apology />
  </Appearance>
);
