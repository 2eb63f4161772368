import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import styles from '../lists/lists.module.css';
import { oneOf } from '../lists/one-of.ts';
import { type Address, useAddress } from '../lists/use-address.ts';
import { YearFilter } from '../lists/year-filter.tsx';
import { usePageTitle } from '../routing/use-page-title.ts';
import { plainDateOf } from '../time/local-time.ts';
import { DUTY_ACTS } from './duty-acts.ts';
import { DutyForm } from './duty-form.tsx';
import { DutyList } from './duty-list.tsx';
import { OfficeChoice, useDutyOffices } from './office-choice.tsx';
import { type OfficeDuties, useDuties } from './use-duties.ts';

const presentYear = (): number => Number(plainDateOf(new Date().toISOString()).slice(0, 4));

type Of = { readonly of: OfficeDuties; readonly address: Address };

const OfOffice = ({ of, address }: Of) => {
  const { t, name } = useText();
  const [done, setDone] = useState<string>();
  const act = oneOf(DUTY_ACTS, address.get('act'));
  const duty = of.duties.find(({ id }) => id === address.get('duty'));
  const close = () => address.set({ act: undefined, duty: undefined });
  return (
    <>
      {done !== undefined && (
        <Text role="status" fw={600}>
          {done}
        </Text>
      )}
      {act && duty && (
        <DutyForm
          key={`${act} ${duty.id}`}
          of={of}
          duty={duty}
          act={act}
          onCancel={close}
          onDone={() => {
            setDone(t('duties.done', { act: name('command', act), duty: name('obligation', duty.id) }));
            close();
          }}
        />
      )}
      <DutyList of={of} onAct={(id, chosen) => address.set({ duty: id, act: chosen })} />
    </>
  );
};

/** What my office owes in a year, and what others owe to it: handed in, received, returned. */
export const DutiesPage = () => {
  const { t } = useText();
  const address = useAddress();
  const offices = useDutyOffices();
  const office = address.get('office') ?? offices[0]?.value ?? '';
  const year = Number(address.get('year') ?? presentYear());
  const duties = useDuties(year, office);
  usePageTitle(t('duties.title'));
  return (
    <Stack>
      <Title order={1}>{t('duties.title')}</Title>
      <Text c="dimmed">{t('duties.hint')}</Text>
      <search aria-label={t('filter.title')} className={styles['filters']}>
        <OfficeChoice address={address} offices={offices} chosen={office} />
        <YearFilter address={address} otherwise={presentYear()} />
      </search>
      {office === '' ? (
        <Text role="status">{t('duties.noOffice')}</Text>
      ) : (
        <QueryState query={duties}>
          {(found) => <OfOffice key={`${found.year} ${found.office.id}`} of={found} address={address} />}
        </QueryState>
      )}
    </Stack>
  );
};
