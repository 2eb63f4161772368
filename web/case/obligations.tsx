import { Table, Text } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { LegalBasis } from '../errors/legal-basis.tsx';
import { useText } from '../i18n/language.tsx';
import { Due } from '../lists/due.tsx';
import { plainDateText } from '../time/local-time.ts';
import { Panel } from './panel.tsx';

type Row = CaseView['obligations'][number];

const Line = ({ row }: { readonly row: Row }) => {
  const { name } = useText();
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{name('obligation', row.id)}</Text>
        <Text size="sm">{row.owes.name}</Text>
        <LegalBasis refusal={row} />
      </Table.Td>
      <Table.Td>
        {row.state === 'Open' ? (
          <Due dueAt={row.due} workingDaysLeft={row.workingDaysLeft} />
        ) : (
          plainDateText(row.lastGoodDay)
        )}
      </Table.Td>
      <Table.Td>{name('obligationState', row.state)}</Table.Td>
    </Table.Tr>
  );
};

/** Every dated duty around this case: who owes it, until when, on what basis. */
export const Obligations = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  if (of.obligations.length === 0) return null;
  return (
    <Panel title={t('case.obligations')}>
      <Table aria-label={t('case.obligations')} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('case.obligation.what')}</Table.Th>
            <Table.Th scope="col">{t('work.column.due')}</Table.Th>
            <Table.Th scope="col">{t('work.column.status')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {of.obligations.map((row) => (
            <Line key={`${row.id} ${row.owes.id} ${row.due}`} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
};
