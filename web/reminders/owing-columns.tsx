import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/language.tsx';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { column } from '../lists/column.tsx';
import { Due } from '../lists/due.tsx';
import { provinceOf } from '../lists/province-of.ts';
import { useAreaNames } from '../lists/use-area-names.ts';
import { stepText } from '../plan/step-text.ts';
import { plainDateText } from '../time/local-time.ts';
import type { Owing } from './use-owing.ts';

type Debt = Pick<Owing, 'owes' | 'caseId' | 'year' | 'area' | 'deadline' | 'due' | 'lastCall'>;
type Cell<T = Debt> = { readonly row: T };

/** A case, or what the office owes beside its cases. */
export const hrefOf = ({ caseId, year, owes }: Pick<Debt, 'caseId' | 'year' | 'owes'>): string =>
  caseId === null ? `/duties?year=${year}&office=${encodeURIComponent(owes.id)}` : `/cases/${caseId}`;

const Who = ({ row }: Cell) => {
  const areaName = useAreaNames(provinceOf([`@${row.area}`]).slice(3));
  return (
    <>
      <Anchor component={Link} href={hrefOf(row)} fw={600}>
        {sentenceCase(row.owes.name)}
      </Anchor>
      <Text size="sm" c="dimmed">
        {[areaName(row.area), row.caseId ?? ''].filter((part) => part !== '').join(' · ')}
      </Text>
    </>
  );
};

const Duty = ({ row }: Cell) => {
  const { t, name } = useText();
  return t('reminders.dutyOf', { duty: sentenceCase(name('deadline', row.deadline)), year: String(row.year) });
};

const Told = ({ row }: Cell<Owing>) => {
  const { t, name } = useText();
  if (row.lastStep === null || row.lastDay === null) return t('owing.notYet');
  return (
    <>
      {name('told', row.told)}
      <Text size="sm" c="dimmed">
        {[stepText(t, row.lastStep), plainDateText(row.lastDay)].join(' · ')}
      </Text>
    </>
  );
};

const LastCall = ({ row }: Cell) => {
  const { t, name } = useText();
  if (row.lastCall === null) return t('owing.noCall');
  return (
    <>
      {name('callOutcome', row.lastCall.outcome)}
      <Text size="sm" c="dimmed">
        {plainDateText(row.lastCall.on)}
      </Text>
    </>
  );
};

export const whoColumn = <T extends Debt>() => column<T>('owing.who', Who);
export const dutyColumn = <T extends Debt>() => column<T>('reminders.deadline', Duty);
export const lastDayColumn = <T extends Debt>() =>
  column<T>('deadlines.lastGoodDay', ({ row }) => <Due dueAt={row.due} workingDaysLeft={null} />);
export const callColumn = <T extends Debt>() => column<T>('owing.lastCall', LastCall);

export const OWING_COLUMNS = [
  whoColumn<Owing>(),
  dutyColumn<Owing>(),
  lastDayColumn<Owing>(),
  column('owing.told', Told),
  callColumn<Owing>(),
];
