import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Reminders } from '../api/contract.ts';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DownloadCsv } from '../lists/download-csv.tsx';
import { Empty } from '../lists/empty.tsx';
import { type Address, useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { DebtFilters } from './debt-filters.tsx';
import { grouped } from './grouped.ts';
import { StepsTable } from './steps-table.tsx';
import { SweepNow } from './sweep-now.tsx';
import { sweepText } from './sweep-text.ts';
import { useProvince } from './use-province.ts';
import { remindersQuery, useReminders } from './use-reminders.ts';

const FILTERS = ['deadline', 'year'] as const;

type Props = { readonly address: Address; readonly found: Reminders };

const HowItAddsUp = () => {
  const { t } = useText();
  return (
    <details>
      <summary>{t('reminders.adds.title')}</summary>
      <Text>{t('reminders.adds.issued')}</Text>
      <Text>{t('reminders.adds.reached')}</Text>
      <Text>{t('reminders.adds.accepted')}</Text>
      <Text>{t('reminders.adds.owing')}</Text>
    </details>
  );
};

const Steps = ({ address, found }: Props) => {
  const { t } = useText();
  if (found.items.length === 0)
    return (
      <Empty
        text={t('reminders.empty')}
        filteredText={t('reminders.emptyFiltered')}
        address={address}
        filters={FILTERS}
      />
    );
  return (
    <>
      <HowItAddsUp />
      {grouped(found.items).map((group) => (
        <StepsTable key={`${group.deadline} ${group.year} ${group.before}`} group={group} province={found.province} />
      ))}
    </>
  );
};

const Told = ({ address, found }: Props) => {
  const { t } = useText();
  const { province } = found;
  return (
    <>
      <Group justify="space-between">
        <Text role="status" fw={600}>
          {sweepText(t, found.lastSweep, Date.now())}
        </Text>
        <Group gap="md">
          <Anchor component={Link} href={`/reminders/owing?province=${province}`}>
            {t('owing.title')} →
          </Anchor>
          <Anchor component={Link} href={`/telephone?province=${province}`}>
            {t('telephone.title')} →
          </Anchor>
          <DownloadCsv path="/v1/reminders.csv" query={remindersQuery(province, address)} />
        </Group>
      </Group>
      <SweepNow address={address} province={province} />
      <Steps address={address} found={found} />
    </>
  );
};

/** Who was reminded of which date, step by step, and how many still owe: the record of the campaigns. */
export const RemindersPage = () => {
  const { t } = useText();
  const address = useAddress();
  const { province, chooses } = useProvince(address);
  const reminders = useReminders(province, address);
  usePageTitle(t('reminders.title'));
  return (
    <Stack>
      <Title order={1}>{t('reminders.title')}</Title>
      <Text c="dimmed">{t('reminders.hint')}</Text>
      <DebtFilters address={address} chooses={chooses} />
      {province !== '' && (
        <QueryState query={reminders}>{(found) => <Told address={address} found={found} />}</QueryState>
      )}
    </Stack>
  );
};
