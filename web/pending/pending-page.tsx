import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import { PendingList } from './pending-list.tsx';
import { PendingSummaryView } from './pending-summary.tsx';

/** Deciders and their clerks record what was signed (domain/decision, `RoleMissing` for others). */
const ISSUERS: readonly string[] = ['COMMUNE_PC', 'PROV_PC', 'MINISTER', 'REWARD_DECIDER', 'CLERK'];

const ToDecision = () => {
  const { t } = useText();
  const { officer } = useSession();
  if (!officer.appointments.some(({ role }) => ISSUERS.includes(role))) return null;
  return (
    <Anchor component={Link} href="/decisions/new?act=DecideRecognition">
      {t('decision.many')} →
    </Anchor>
  );
};

/** The manager's question: which recognitions are pending. Figures first; each opens the list behind it. */
export const PendingPage = () => {
  const { t } = useText();
  const address = useAddress();
  usePageTitle(t('pending.title'));
  return (
    <Stack>
      <Title order={1}>{t('pending.title')}</Title>
      <Text c="dimmed">{t('pending.hint')}</Text>
      <ToDecision />
      {address.get('list') === undefined ? <PendingSummaryView address={address} /> : <PendingList address={address} />}
    </Stack>
  );
};
