import { Group, Loader, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';

export const Loading = () => {
  const { t } = useText();
  return (
    <Group gap="sm" py="lg" role="status">
      <Loader size="sm" aria-hidden />
      <Text c="dimmed">{t('common.loading')}</Text>
    </Group>
  );
};
