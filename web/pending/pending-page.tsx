import { Stack, Text, Title } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { PendingList } from './pending-list.tsx';
import { PendingSummaryView } from './pending-summary.tsx';

/** The manager's question: which recognitions are pending. Figures first; each opens the list behind it. */
export const PendingPage = () => {
  const { t } = useText();
  const address = useAddress();
  usePageTitle(t('pending.title'));
  return (
    <Stack>
      <Title order={1}>{t('pending.title')}</Title>
      <Text c="dimmed">{t('pending.hint')}</Text>
      {address.get('list') === undefined ? <PendingSummaryView address={address} /> : <PendingList address={address} />}
    </Stack>
  );
};
