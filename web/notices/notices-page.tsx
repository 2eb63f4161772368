import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { DataTable } from '../lists/data-table.tsx';
import { Empty } from '../lists/empty.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { Paging } from '../lists/paging.tsx';
import { type Address, useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import narrow from '../theme/narrow-list.module.css';
import { MarkAllRead } from './mark-all-read.tsx';
import { NOTICE_COLUMNS } from './notice-columns.tsx';
import { NOTICE_FILTERS, useNotices } from './use-notices.ts';

const Filters = ({ address }: { readonly address: Address }) => {
  const { t } = useText();
  const options = [{ value: 'true', label: t('notices.unread') }];
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      <FilterSelect address={address} name="unread" label={t('notices.filter')} options={options} />
    </search>
  );
};

/** What was sent to the officer's offices, newest first. */
export const NoticesPage = () => {
  const { t } = useText();
  const address = useAddress();
  const notices = useNotices(address);
  usePageTitle(t('notices.title'));
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{t('notices.title')}</Title>
        <Anchor component={Link} href="/preferences">
          {t('preferences.title')} →
        </Anchor>
      </Group>
      <Text c="dimmed">{t('notices.hint')}</Text>
      <Group justify="space-between" align="flex-end">
        <Filters address={address} />
        <MarkAllRead upTo={notices.data?.items[0]?.id} unread={notices.data?.unread ?? 0} />
      </Group>
      <QueryState query={notices}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty
              text={t('notices.empty')}
              filteredText={t('notices.emptyFiltered')}
              address={address}
              filters={NOTICE_FILTERS}
            />
          ) : (
            <div className={narrow['list']}>
              <DataTable
                caption={t('notices.title')}
                columns={NOTICE_COLUMNS}
                rows={page.items}
                rowKey={({ id }) => id}
              />
              <Paging page={page} address={address} label="notices.total" />
            </div>
          )
        }
      </QueryState>
    </Stack>
  );
};
