import { useText } from '../i18n/language.tsx';
import { daysLeft, lastGoodDay } from '../time/local-time.ts';
import { dueLabel, dueName, type NamedDue, urgencyOf } from './due-label.ts';
import styles from './lists.module.css';

type Props = {
  readonly dueAt: string | null;
  readonly workingDaysLeft: number | null;
  /** Says in the title what the date is the date of. */
  readonly of?: NamedDue | null;
};

/** The last good day in bold, what is left in words, and a bar: never colour alone. */
export const Due = ({ dueAt, workingDaysLeft, of = null }: Props) => {
  const speech = useText();
  const { t } = speech;
  if (dueAt === null) return <span className={styles['noDue']}>{t('due.none')}</span>;
  const now = Date.now();
  const last = lastGoodDay(dueAt);
  return (
    <span
      className={styles['due']}
      data-urgency={urgencyOf(workingDaysLeft || daysLeft(dueAt, now))}
      title={of === null ? t('due.lastDay', { date: last }) : `${dueName(speech, of)}: ${last}`}
    >
      <strong>{last}</strong>
      <span>{dueLabel(t, dueAt, workingDaysLeft, now)}</span>
    </span>
  );
};
