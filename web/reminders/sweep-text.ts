import type { Reminders } from '../api/contract.ts';
import type { Translator } from '../i18n/translator.ts';
import { momentOf, plainDateOf, plainDateText, timeOf } from '../time/local-time.ts';

type Sweep = NonNullable<Reminders['lastSweep']>;

/** A sweep made up for later (an outage) ends on another day than that it is of: the hour alone would mislead. */
const timeOn = (day: string, at: string): string => (plainDateOf(at) === day ? timeOf(at) : momentOf(at));

const ofToday = (t: Translator['t'], { day, startedAt, finishedAt, issued }: Sweep): string =>
  finishedAt === null
    ? t('reminders.sweep.todayOpen', { time: timeOn(day, startedAt) })
    : t('reminders.sweep.today', { time: timeOn(day, finishedAt), count: issued });

const ofBefore = (t: Translator['t'], { day, startedAt, finishedAt, issued }: Sweep): string => {
  const date = plainDateText(day);
  return finishedAt === null
    ? t('reminders.sweep.lastOpen', { date, time: timeOn(day, startedAt) })
    : t('reminders.sweep.last', { date, time: timeOn(day, finishedAt), count: issued });
};

/** "Đợt quét hôm nay: xong lúc 08:03, 4.112 thông báo." Of another day it says which. */
export const sweepText = (t: Translator['t'], sweep: Sweep | null, now: number): string => {
  if (sweep === null) return t('reminders.sweep.none');
  return sweep.day === plainDateOf(new Date(now).toISOString()) ? ofToday(t, sweep) : ofBefore(t, sweep);
};
