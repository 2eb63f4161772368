import type { Translator } from '../i18n/translator.ts';
import { dateOf, lastGoodDay, timeOf } from '../time/local-time.ts';

type Moment = { readonly at: string; readonly kind: string };

const DAY_BEGINS = '00:00';

/** Day and hour. A date in law is exclusive: one at midnight lasts to the end of the day before. */
export const whenOf = (t: Translator['t'], { at, kind }: Moment): { readonly day: string; readonly hour: string } =>
  kind === 'DUE' && timeOf(at) === DAY_BEGINS
    ? { day: lastGoodDay(at), hour: t('plan.untilEnd') }
    : { day: dateOf(at), hour: timeOf(at) };
