import { Group, Stack, Text, Title } from '@mantine/core';
import type { Reminders } from '../api/contract.ts';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { Empty } from '../lists/empty.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import styles from '../lists/lists.module.css';
import { provinceOf } from '../lists/province-of.ts';
import { type Address, useAddress } from '../lists/use-address.ts';
import { YearFilter } from '../lists/year-filter.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import { Download } from './download.tsx';
import { grouped } from './grouped.ts';
import { ProvinceFilter } from './province-filter.tsx';
import { StepsTable } from './steps-table.tsx';
import { sweepText } from './sweep-text.ts';
import { DEADLINES, useReminders } from './use-reminders.ts';

const FILTERS = ['deadline', 'year'] as const;

type At = { readonly address: Address };

/** The session's own province; empty for whoever works for the whole country. */
const useOwnProvince = (): string => {
  const { officer } = useSession();
  return provinceOf(officer.appointments.map(({ office }) => office.id)).slice(3);
};

const Filters = ({ address, own }: At & { readonly own: string }) => {
  const { t, name } = useText();
  const deadlines = DEADLINES.map((id) => ({ value: id, label: sentenceCase(name('deadline', id)) }));
  return (
    <search aria-label={t('filter.title')} className={styles['filters']}>
      {own === '' && <ProvinceFilter address={address} />}
      <FilterSelect address={address} name="deadline" label={t('reminders.deadline')} options={deadlines} />
      <YearFilter address={address} />
    </search>
  );
};

const Told = ({ address, found }: At & { readonly found: Reminders }) => {
  const { t } = useText();
  const nothing = (
    <Empty
      text={t('reminders.empty')}
      filteredText={t('reminders.emptyFiltered')}
      address={address}
      filters={FILTERS}
    />
  );
  return (
    <>
      <Group justify="space-between">
        <Text role="status">{sweepText(t, found.lastSweep, Date.now())}</Text>
        {found.items.length > 0 && <Download province={found.province} steps={found.items} />}
      </Group>
      {found.items.length === 0
        ? nothing
        : grouped(found.items).map((group) => (
            <StepsTable key={`${group.deadline} ${group.year} ${group.before}`} group={group} />
          ))}
    </>
  );
};

/** Who was reminded of which date, step by step, and how many still owe: the record of the campaigns. */
export const RemindersPage = () => {
  const { t } = useText();
  const address = useAddress();
  const own = useOwnProvince();
  const province = own === '' ? (address.get('province') ?? '') : own;
  const reminders = useReminders(province, address);
  usePageTitle(t('reminders.title'));
  return (
    <Stack>
      <Title order={1}>{t('reminders.title')}</Title>
      <Text c="dimmed">{t('reminders.hint')}</Text>
      <Filters address={address} own={own} />
      {province !== '' && (
        <QueryState query={reminders}>{(found) => <Told address={address} found={found} />}</QueryState>
      )}
    </Stack>
  );
};
