import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { areaColumn, dueColumn, pendingColumn, statusColumn, unitColumn } from '../lists/case-columns.tsx';
import { CaseList } from '../lists/case-list.tsx';
import { QUEUES } from '../lists/codes.ts';
import { oneOf } from '../lists/one-of.ts';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import narrow from '../theme/narrow-list.module.css';
import { holderColumn } from './claim-cell.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { useWork, WORK_FILTERS } from './use-work.ts';
import { WorkFilters } from './work-filters.tsx';

const COLUMNS = [unitColumn, areaColumn, statusColumn, pendingColumn, dueColumn, holderColumn];

export const WorkPage = () => {
  const { t } = useText();
  const address = useAddress();
  const queue = oneOf(QUEUES, address.get('queue')) ?? 'needs-me';
  const work = useWork(queue, address);
  usePageTitle(t('work.title'));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{t('work.title')}</Title>
        <Anchor component={Link} href="/plan">
          {t('plan.office.title')} →
        </Anchor>
      </Group>
      <QueueTabs current={queue} />
      <Text c="dimmed">{t(`work.queueHint.${queue}`)}</Text>
      <WorkFilters address={address} />
      <div className={narrow['list']}>
        <CaseList
          query={work}
          address={address}
          caption={t(`work.queue.${queue}`)}
          empty={t(`work.empty.${queue}`)}
          columns={COLUMNS}
          filters={WORK_FILTERS}
        />
      </div>
    </Stack>
  );
};
