import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { CaseLine } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { column } from './column.tsx';
import { Due } from './due.tsx';
import { waitsForPeriodEnd } from './missing.ts';
import { Overdue } from './overdue.tsx';
import { StatusTag } from './status-tag.tsx';

type Cell = { readonly row: CaseLine };

const Unit = ({ row }: Cell) => {
  const { name } = useText();
  return (
    <>
      <Anchor component={Link} href={`/cases/${row.caseId}`} fw={600}>
        {row.unitName}
      </Anchor>
      <Text size="sm" c="dimmed">
        {row.caseId} · {name('unitType', row.unitType)}
      </Text>
    </>
  );
};

const WaitsFor = ({ row }: Cell) => {
  const { t, name } = useText();
  if (row.pendingOffice === null) return t('common.none');
  return (
    <>
      {row.pendingOffice.name}
      {row.pendingRole !== null && (
        <Text size="sm" c="dimmed">
          {name('role', row.pendingRole)}
        </Text>
      )}
      {waitsForPeriodEnd(row) && <Text size="sm">{name('missing', 'PeriodEndNotConfirmed')}</Text>}
    </>
  );
};

const Outcome = ({ row }: Cell) => {
  const { t, name } = useText();
  if (row.status === 'Excluded') return t('common.none');
  return (
    <>
      {name('recognition', row.recognition)}
      {row.grade !== null && (
        <Text size="sm" c="dimmed">
          {name('grade', row.grade)}
        </Text>
      )}
    </>
  );
};

export const unitColumn = column('work.column.unit', Unit);
export const areaColumn = column<CaseLine>('work.column.area', ({ row }) => sentenceCase(row.areaName));
export const statusColumn = column<CaseLine>('work.column.status', ({ row }) => (
  <>
    <StatusTag status={row.status} />
    <Overdue of={row.overdueOf} />
  </>
));
export const pendingColumn = column('work.column.pending', WaitsFor);
export const dueColumn = column<CaseLine>('work.column.due', ({ row }) => (
  <Due dueAt={row.dueAt} workingDaysLeft={row.workingDaysLeft} of={row.dueOf} />
));
export const outcomeColumn = column('cases.column.recognition', Outcome);
