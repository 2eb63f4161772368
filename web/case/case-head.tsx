import { Group, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '../api/contract.ts';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { Due } from '../lists/due.tsx';
import { dueName } from '../lists/due-label.ts';
import { waitsForPeriodEnd } from '../lists/missing.ts';
import { StatusTag } from '../lists/status-tag.tsx';
import { dateOf } from '../time/local-time.ts';

const WaitsFor = ({ of }: { readonly of: CaseView }) => {
  const { t, name } = useText();
  if (of.pendingOffice === null) return <Text>{t('case.waitsForNobody')}</Text>;
  const role = of.pendingRole === null ? '' : ` (${name('role', of.pendingRole)})`;
  return <Text>{t('case.waitsFor', { who: `${of.pendingOffice.name}${role}` })}</Text>;
};

/** By when, and the date of what: an internal limit is not one of the law. */
const DueBy = ({ of: { dueAt, dueOf, workingDaysLeft } }: { readonly of: CaseView }) => {
  const speech = useText();
  if (dueAt === null) return null;
  return (
    <Group gap="xs">
      {dueOf !== null && <Text>{dueName(speech, dueOf)}:</Text>}
      <Due dueAt={dueAt} workingDaysLeft={workingDaysLeft} of={dueOf} />
    </Group>
  );
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
        <DueBy of={of} />
      </Group>
      {waitsForPeriodEnd(of) && <Text>{t('case.periodEndWaits', { office: of.offices.standingBody.name })}</Text>}
    </Stack>
  );
};
