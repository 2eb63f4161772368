import { Button, Paper, Stack, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import type { Address } from './use-address.ts';

type Props = {
  readonly text: string;
  readonly address: Address;
  readonly filters: readonly string[];
  /** What to say where filters hide everything; otherwise that no case matches. */
  readonly filteredText?: string;
};

/** Nothing to show: because there is nothing, or because of the filters, which one press takes away. */
export const Empty = ({ text, address, filters, filteredText }: Props) => {
  const { t } = useText();
  const filtered = filters.some((name) => address.get(name) !== undefined);
  const clear = () => address.filter(Object.fromEntries(filters.map((name) => [name, undefined])));
  return (
    <Paper withBorder p="xl" role="status">
      <Stack align="center" gap="sm">
        <Text>{filtered ? (filteredText ?? t('work.emptyFiltered')) : text}</Text>
        {filtered && (
          <Button variant="default" size="sm" onClick={clear}>
            {t('common.clear')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
};
