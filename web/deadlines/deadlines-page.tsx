import { Group, Stack, Text, Title } from '@mantine/core';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { DataTable } from '../lists/data-table.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import { provinceOf } from '../lists/province-of.ts';
import { type Address, useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import { plainDateOf } from '../time/local-time.ts';
import { AdoptRow } from './adopt-row.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { DEADLINE_COLUMNS } from './deadline-columns.tsx';
import { ownScope } from './own-scope.ts';
import { ProposeDay } from './propose-day.tsx';
import { ProvinceSelect } from './province-select.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { useDeadlines } from './use-deadlines.ts';

const presentYear = (): number => Number(plainDateOf(new Date().toISOString()).slice(0, 4));

type Of = { readonly year: number; readonly province: string };

const Table = ({ year, province }: Of) => {
  const { t } = useText();
  const deadlines = useDeadlines(year, province);
  return (
    <QueryState query={deadlines}>
      {({ items, provinceName }) => {
        const title = t('deadlines.caption', { year: String(year), province: sentenceCase(provinceName) });
        return (
          <Panel title={title}>
            <DataTable caption={title} columns={DEADLINE_COLUMNS} rows={items} rowKey={({ version }) => version} />
          </Panel>
        );
      }}
    </QueryState>
  );
};

const OfProvince = ({ year, province, address }: Of & { readonly address: Address }) => {
  const { officer } = useSession();
  const scope = ownScope(officer, province);
  const row = address.get('adopt');
  const onAdopt = scope === null ? undefined : (asked: string) => address.set({ adopt: asked });
  const close = () => address.set({ adopt: undefined });
  return (
    <>
      {scope !== null && row !== undefined && (
        <AdoptRow key={row} year={year} province={province} scope={scope} row={row} onClose={close} />
      )}
      <Table year={year} province={province} />
      <CalendarPanel year={year} province={province} onAdopt={onAdopt} />
      <RowsPanel scope={scope ?? province} onAdopt={onAdopt} />
      {scope !== null && <ProposeDay scope={scope} />}
    </>
  );
};

/** The dated duties of a year with their reminders, and the working days that these stand on. */
export const DeadlinesPage = () => {
  const { t } = useText();
  const { officer } = useSession();
  const address = useAddress();
  const own = provinceOf(officer.appointments.map(({ office }) => office.id)).slice(3);
  const province = own === '' ? (address.get('province') ?? '') : own;
  const now = presentYear();
  const year = Number(address.get('year') ?? now);
  const years = [2, 1, 0, -1, -2].map((ahead) => String(now + ahead));
  usePageTitle(t('deadlines.title'));
  return (
    <Stack>
      <Title order={1}>{t('deadlines.title')}</Title>
      <Group align="flex-end">
        {own === '' && <ProvinceSelect address={address} />}
        <FilterSelect
          address={address}
          name="year"
          label={t('filter.year')}
          options={years.map((each) => ({ value: each, label: each }))}
          otherwise={String(now)}
        />
      </Group>
      {province === '' ? (
        <Text role="status">{t('deadlines.chooseProvince')}</Text>
      ) : (
        <OfProvince year={year} province={province} address={address} />
      )}
    </Stack>
  );
};
