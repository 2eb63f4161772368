import type { Translator } from '../i18n/translator.ts';
import { plainDateText } from '../time/local-time.ts';
import type { PolicyRows } from './use-deadlines.ts';

type Row = PolicyRows['proposed'][number]['row'];

/** A row in one sentence, as it is listed and as it is about to be adopted. */
export const rowText = ({ t, name }: Pick<Translator, 't' | 'name'>, row: Row): string => {
  if (row.table === 'CALENDAR')
    return [plainDateText(row.date), name('calendarKind', row.kind), row.name, row.source].join(' · ');
  if (row.table === 'CALENDAR_YEAR')
    return [t('calendar.complete', { year: String(row.year) }), row.source].join(' · ');
  const date = `${String(row.before.day).padStart(2, '0')}/${String(row.before.month).padStart(2, '0')}`;
  const which = row.year === null ? t('propose.everyYear') : t('propose.onlyYear', { year: String(row.year) });
  return [name('obligation', row.id), t('deadlines.before', { date }), which, row.issuer, row.source].join(' · ');
};
