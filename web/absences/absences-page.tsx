import { Stack, Text, Title } from '@mantine/core';
import type { Officer } from '../api/contract.ts';
import { Panel } from '../case/panel.tsx';
import { QueryState } from '../errors/query-state.tsx';
import { useText } from '../i18n/language.tsx';
import { FilterSelect } from '../lists/filter-select.tsx';
import { useAddress } from '../lists/use-address.ts';
import { usePageTitle } from '../routing/use-page-title.ts';
import { useSession } from '../session/use-session.ts';
import { AbsenceList } from './absence-list.tsx';
import { RecordAbsence } from './record-absence.tsx';
import { useAbsences } from './use-absences.ts';
import { useColleagues } from './use-colleagues.ts';

type Of = { readonly officer: string; readonly colleagues: readonly Officer[] };

const OfOfficer = ({ officer, colleagues }: Of) => {
  const { t } = useText();
  const absences = useAbsences(officer);
  return (
    <>
      <Panel title={t('absences.listed')}>
        <QueryState query={absences}>{({ items }) => <AbsenceList items={items} officer={officer} />}</QueryState>
      </Panel>
      <RecordAbsence key={officer} officer={officer} deputies={colleagues.filter(({ id }) => id !== officer)} />
    </>
  );
};

/** When I am away and who is told in my place; the head of an office sees to it for the others too. */
export const AbsencesPage = () => {
  const { t } = useText();
  const { officer } = useSession();
  const address = useAddress();
  const colleagues = useColleagues();
  const isHead = officer.appointments.some(({ role }) => role === 'OFFICE_HEAD');
  const of = isHead ? (address.get('officer') ?? officer.id) : officer.id;
  usePageTitle(t('absences.title'));
  return (
    <Stack>
      <Title order={1}>{t('absences.title')}</Title>
      <Text c="dimmed">{t('absences.hint')}</Text>
      {isHead && (
        <FilterSelect
          address={address}
          name="officer"
          label={t('absences.officer')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          otherwise={officer.id}
        />
      )}
      <OfOfficer officer={of} colleagues={colleagues} />
    </Stack>
  );
};
