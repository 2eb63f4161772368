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
import cards from '../theme/card-list.module.css';
import { plainDateOf } from '../time/local-time.ts';
import { AdoptRow } from './adopt-row.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { DEADLINE_COLUMNS } from './deadline-columns.tsx';
import { ownScope } from './own-scope.ts';
import { ProposeDay } from './propose-day.tsx';
import { ProposeDeadline } from './propose-deadline.tsx';
import { ProposeYear } from './propose-year.tsx';
import { ProvinceSelect } from './province-select.tsx';
import { RepealRow } from './repeal-row.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { type DeadlineLine, useDeadlines } from './use-deadlines.ts';

const presentYear = (): number => Number(plainDateOf(new Date().toISOString()).slice(0, 4));

type Of = { readonly year: number; readonly province: string };

const Table = ({ title, lines }: { readonly title: string; readonly lines: readonly DeadlineLine[] }) => (
  <Panel title={title}>
    <div className={cards['list']}>
      <DataTable caption={title} columns={DEADLINE_COLUMNS} rows={lines} rowKey={({ version }) => version} />
    </div>
  </Panel>
);

type At = Of & { readonly address: Address };

/** The act on a row that the address names: adopting one that waits, or ending one. */
const RowAct = ({ year, province, address, scope }: At & { readonly scope: string }) => {
  const [adopt, repeal] = [address.get('adopt'), address.get('repeal')];
  const close = () => address.set({ adopt: undefined, repeal: undefined });
  if (adopt !== undefined)
    return <AdoptRow key={adopt} year={year} province={province} scope={scope} row={adopt} onClose={close} />;
  return repeal === undefined ? null : (
    <RepealRow key={repeal} at={{ scope, province, year }} row={repeal} onClose={close} />
  );
};

const OfProvince = ({ year, province, address }: At) => {
  const { t } = useText();
  const { officer } = useSession();
  const scope = ownScope(officer, province);
  const deadlines = useDeadlines(year, province);
  const acts =
    scope === null
      ? undefined
      : {
          adopt: (row: string) => address.set({ adopt: row, repeal: undefined }),
          repeal: (row: string) => address.set({ repeal: row, adopt: undefined }),
        };
  return (
    <>
      {scope !== null && <RowAct year={year} province={province} address={address} scope={scope} />}
      <QueryState query={deadlines}>
        {({ items, provinceName }) => (
          <>
            <Table
              title={t('deadlines.caption', { year: String(year), province: sentenceCase(provinceName) })}
              lines={items}
            />
            {scope !== null && (
              <ProposeDeadline key={`${scope} ${year}`} at={{ scope, province, year }} lines={items} />
            )}
          </>
        )}
      </QueryState>
      <CalendarPanel year={year} province={province} onAdopt={acts?.adopt} />
      {scope !== null && (
        <>
          <ProposeDay at={{ scope, province, year }} />
          <ProposeYear at={{ scope, province, year }} />
        </>
      )}
      <RowsPanel scope={scope ?? province} acts={acts} />
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
