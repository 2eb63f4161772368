import type { Translator } from '../i18n/translator.ts';
import { daysLeft } from '../time/local-time.ts';

export type Urgency = 'overdue' | 'near' | 'soon' | 'later';

/** Steps of the reminder ladder that matter to the eye (lifecycle §5): 3 and 7 working days. */
export const urgencyOf = (workingDays: number): Urgency => {
  if (workingDays < 0) return 'overdue';
  if (workingDays <= 3) return 'near';
  return workingDays <= 7 ? 'soon' : 'later';
};

/** A machine whose clock is wrong counts other days than the api, which is then believed. */
const isNear = (days: number, workingDays: number | null): boolean =>
  (days === 0 || days === 1) && (workingDays === null || (workingDays >= 0 && workingDays <= days + 1));

/**
 * The last good day ends today, the day before it has one day left, whatever kind of days these are. Further off the
 * api's count of working days; without it, or where weekends and holidays alone lie between, plain calendar days.
 */
export const dueLabel = (t: Translator['t'], dueAt: string, workingDays: number | null, now: number): string => {
  const days = daysLeft(dueAt, now);
  if (isNear(days, workingDays)) return days === 0 ? t('due.today') : t('due.left', { days });
  if (workingDays === null || workingDays === 0) {
    return days < 0 ? t('due.overdue', { days: -days }) : t('due.left', { days });
  }
  if (workingDays < 0) return t('due.overdueWorking', { days: -workingDays });
  return t('due.leftWorking', { days: workingDays });
};

/** What a date is the date of (the api's `DueOf`). */
export type NamedDue = { readonly id: string; readonly internal: boolean };

/** "Hạn kiểm tra (nội bộ)": a date of our own says so, and is never taken for one of the law. */
export const dueName = ({ t, name }: Pick<Translator, 't' | 'name'>, { id, internal }: NamedDue): string => {
  const duty = name('dueOf', id);
  return internal ? t('due.nameInternal', { duty }) : t('due.name', { duty });
};
