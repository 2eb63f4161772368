import { useText } from '../i18n/language.tsx';
import { column } from '../lists/column.tsx';
import { plainDateText } from '../time/local-time.ts';
import type { CalendarDay } from './use-deadlines.ts';

const Kind = ({ row }: { readonly row: CalendarDay }) => useText().name('calendarKind', row.kind);

export const DAY_COLUMNS = [
  column<CalendarDay>('calendar.date', ({ row }) => plainDateText(row.date)),
  column('calendar.kind', Kind),
  column<CalendarDay>('calendar.name', ({ row }) => row.name),
  column<CalendarDay>('calendar.source', ({ row }) => row.source),
];
