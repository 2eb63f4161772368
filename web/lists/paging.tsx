import { Button, Group, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { LabelKey } from '../i18n/translator.ts';
import type { Address } from './use-address.ts';

type Page = {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalExact: boolean;
};

/** Keyset pages: forward, and back to the start; the browser's back button is the page before. */
export const Paging = ({
  page,
  address,
  label,
}: {
  readonly page: Page;
  readonly address: Address;
  readonly label?: LabelKey;
}) => {
  const { t } = useText();
  const values = { shown: page.items.length, total: page.total };
  return (
    <Group justify="space-between">
      <Text size="sm" role="status">
        {page.totalExact ? t(label ?? 'common.total', values) : t('common.totalAtLeast', values)}
      </Text>
      <Group gap="xs">
        {address.get('cursor') !== undefined && (
          <Button variant="default" size="sm" onClick={() => address.set({ cursor: undefined })}>
            {t('common.first')}
          </Button>
        )}
        {page.nextCursor !== null && (
          <Button variant="default" size="sm" onClick={() => address.set({ cursor: page.nextCursor ?? undefined })}>
            {t('common.next')}
          </Button>
        )}
      </Group>
    </Group>
  );
};
