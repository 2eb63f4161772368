import { List, Text } from '@mantine/core';
import type { CaseLine } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { missingText, readMissing } from '../lists/missing.ts';

/** Ready to decide, or not and what is missing. */
export const Readiness = ({ row }: { readonly row: Pick<CaseLine, 'ready' | 'missing'> }) => {
  const { t, name } = useText();
  if (row.ready) return <Text fw={600}>✓ {t('pending.ready')}</Text>;
  return (
    <>
      <Text fw={600}>✗ {t('pending.notReady')}</Text>
      <List size="sm">
        {readMissing(row.missing).map((missing) => (
          <List.Item key={missing.code}>{missingText({ name }, missing)}</List.Item>
        ))}
      </List>
    </>
  );
};

export const readinessColumn = column<CaseLine>('pending.column.readiness', Readiness);
