import type { Reminders } from '../api/contract.ts';
import type { Translator } from '../i18n/translator.ts';
import { plainDateOf, plainDateText, timeOf } from '../time/local-time.ts';

type Sweep = NonNullable<Reminders['lastSweep']>;

const ofToday = (t: Translator['t'], { startedAt, finishedAt, issued }: Sweep): string =>
  finishedAt === null
    ? t('reminders.sweep.todayOpen', { time: timeOf(startedAt) })
    : t('reminders.sweep.today', { time: timeOf(finishedAt), count: issued });

const ofBefore = (t: Translator['t'], { day, startedAt, finishedAt, issued }: Sweep): string => {
  const date = plainDateText(day);
  return finishedAt === null
    ? t('reminders.sweep.lastOpen', { date, time: timeOf(startedAt) })
    : t('reminders.sweep.last', { date, time: timeOf(finishedAt), count: issued });
};

/** "Đợt quét hôm nay: xong lúc 08:03, 4.112 thông báo." Of another day it says which. */
export const sweepText = (t: Translator['t'], sweep: Sweep | null, now: number): string => {
  if (sweep === null) return t('reminders.sweep.none');
  return sweep.day === plainDateOf(new Date(now).toISOString()) ? ofToday(t, sweep) : ofBefore(t, sweep);
};
