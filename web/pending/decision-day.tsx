import { Group, Text } from '@mantine/core';
import { useText } from '../i18n/language.tsx';
import { Due } from '../lists/due.tsx';
import { dateOf } from '../time/local-time.ts';

type Props = { readonly day: { readonly decideBefore: string; readonly workingDaysLeft: number } };

/** C124 Art. 9.1 says "before 20 November": the exclusive date, the last good day and what is left of it. */
export const DecisionDay = ({ day: { decideBefore, workingDaysLeft } }: Props) => {
  const { t } = useText();
  return (
    <Group gap="md">
      <Text fw={600}>{t('pending.decideBefore', { date: dateOf(decideBefore) })}</Text>
      <Due dueAt={decideBefore} workingDaysLeft={workingDaysLeft} />
    </Group>
  );
};
