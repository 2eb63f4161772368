import { Alert, Button, Group, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { timeOf } from '../time/local-time.ts';

type Props = { readonly at: string; readonly isOfOlderCase: boolean; readonly onDiscard: () => void };

/** The form came back as it was left; one press starts it anew. */
export const Restored = ({ at, isOfOlderCase, onDiscard }: Props) => {
  const { t } = useText();
  return (
    <Alert variant="outline" color="gray.8" role="status">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{t('draft.restored', { time: timeOf(at) })}</Text>
          {isOfOlderCase && <Text size="sm">{t('draft.moved')}</Text>}
        </div>
        <Button variant="default" size="sm" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      </Group>
    </Alert>
  );
};
