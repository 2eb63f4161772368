import { Group, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { Due } from '../lists/due.tsx';
import { StatusTag } from '../lists/status-tag.tsx';
import { dateOf } from '../time/local-time.ts';

const WaitsFor = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  if (of.pendingOffice === null) return <Text>{t('case.waitsForNobody')}</Text>;
  const role = of.pendingRole === null ? '' : ` (${name('role', of.pendingRole)})`;
  return <Text>{t('case.waitsFor', { who: `${of.pendingOffice.name}${role}` })}</Text>;
};

/** Which case, where it stands since when, who must act by when. */
export const CaseHead = ({ of }: { readonly of: CaseView }) => {
  const { t } = useText();
  return (
    <Stack gap="xs">
      <Title order={1}>{of.facts.name}</Title>
      <Text c="dimmed">
        {t('case.yearOf', { year: String(of.year) })} · {of.caseId} · {sentenceCase(of.areaName)} ·{' '}
        {t('case.version', { version: of.version })}
        {of.demonstration && ` · ${t('common.demonstration')}`}
      </Text>
      <Group gap="md">
        <StatusTag status={of.status} />
        <Text>{t('case.since', { date: dateOf(of.statusSince) })}</Text>
        <WaitsFor of={of} />
        {of.dueAt !== null && <Due dueAt={of.dueAt} workingDaysLeft={of.workingDaysLeft} />}
      </Group>
    </Stack>
  );
};
