import type { Translator } from '../i18n/translator.ts';
import { daysLeft } from '../time/local-time.ts';

export type Urgency = 'overdue' | 'near' | 'soon' | 'later';

/** Steps of the reminder ladder that matter to the eye (lifecycle §5): 3 and 7 working days. */
export const urgencyOf = (workingDays: number): Urgency => {
  if (workingDays < 0) return 'overdue';
  if (workingDays <= 3) return 'near';
  return workingDays <= 7 ? 'soon' : 'later';
};

/** "quá hạn 3 ngày làm việc", "còn 5 ngày làm việc"; without the api's count, or at zero, calendar days from this machine's clock. */
export const dueLabel = (t: Translator['t'], dueAt: string, workingDays: number | null, now: number): string => {
  // No working day on either side: weekends and holidays alone lie between, so plain days tell more.
  if (workingDays === null || workingDays === 0) {
    const days = daysLeft(dueAt, now);
    if (days === 0) return t('due.today');
    return days < 0 ? t('due.overdue', { days: -days }) : t('due.left', { days });
  }
  if (workingDays < 0) return t('due.overdueWorking', { days: -workingDays });
  return t('due.leftWorking', { days: workingDays });
};
