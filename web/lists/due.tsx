import { useText } from '../i18n/language.tsx';
import { daysLeft, lastGoodDay } from '../time/local-time.ts';
import { dueLabel, urgencyOf } from './due-label.ts';
import styles from './lists.module.css';

type Props = { readonly dueAt: string | null; readonly workingDaysLeft: number | null };

/** The last good day in bold, what is left in words, and a bar: never colour alone. */
export const Due = ({ dueAt, workingDaysLeft }: Props) => {
  const { t } = useText();
  if (dueAt === null) return <span className={styles['noDue']}>{t('due.none')}</span>;
  const now = Date.now();
  const last = lastGoodDay(dueAt);
  return (
    <span
      className={styles['due']}
      data-urgency={urgencyOf(workingDaysLeft || daysLeft(dueAt, now))}
      title={t('due.lastDay', { date: last })}
    >
      <strong>{last}</strong>
      <span>{dueLabel(t, dueAt, workingDaysLeft, now)}</span>
    </span>
  );
};
