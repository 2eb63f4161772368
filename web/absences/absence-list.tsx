import { Button, Group, Paper, Text } from '@mantine/core';
import styles from '../duties/duties.module.css';
import { ProblemAlert } from '../errors/problem-alert.tsx';
import { useText } from '../i18n/language.tsx';
import { dateOf, lastGoodDay } from '../time/local-time.ts';
import { backToday, stateOf } from './absence-days.ts';
import { type Absence, useAbsenceAct } from './use-absences.ts';

const One = ({ of, officer }: { readonly of: Absence; readonly officer: string }) => {
  const { t } = useText();
  const ending = useAbsenceAct(officer);
  const state = stateOf(of, Date.now());
  const days = t('absences.days', { from: dateOf(of.from), last: lastGoodDay(of.until) });
  const end = () => {
    const body = { type: 'EndAbsence', data: { from: of.from, until: backToday(of, Date.now()) } } as const;
    ending.mutate({ body, key: crypto.randomUUID() });
  };
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{days}</Text>
          <Text size="sm">{t('absences.deputyIs', { name: of.deputy.name })}</Text>
          <Text size="sm">{t(`absences.state.${state}`)}</Text>
        </div>
        {state !== 'over' && (
          <Button
            variant="default"
            loading={ending.isPending}
            aria-label={`${t(`absences.end.${state}`)}: ${days}`}
            onClick={end}
          >
            {t(`absences.end.${state}`)}
          </Button>
        )}
      </Group>
      {ending.isError && <ProblemAlert error={ending.error} />}
    </Paper>
  );
};

/** An absence that was taken back before it began stays on record, and is none. */
const isAbsence = ({ from, until }: Absence): boolean => from < until;

export const AbsenceList = ({ items, officer }: { readonly items: readonly Absence[]; readonly officer: string }) => {
  const { t } = useText();
  const shown = items.filter(isAbsence);
  if (shown.length === 0) return <Text role="status">{t('absences.none')}</Text>;
  return (
    <ul className={styles['list']}>
      {shown.map((absence) => (
        <One key={absence.from} of={absence} officer={officer} />
      ))}
    </ul>
  );
};
