import { z } from 'zod';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { type CalendarDay, coverageOf } from '#domain/calendar/working-calendar.ts';
import { readPolicyTables } from '#projections/policy/read-policy.ts';
import { ProvinceCode, Year } from '#schema/ids.ts';
import { calendarWarning } from '#texts/calendar-warning.ts';
import type { Api } from '../api.ts';
import { assertSharesArea } from '../auth/shares-area.ts';
import { signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { YearCalendar } from '../models/deadline.ts';
import { failures } from '../models/problem.ts';

const readCalendar = {
  operationId: 'readCalendar',
  summary: 'Holidays, days in lieu and swapped working days of a year, and how much of it is known',
  tags: ['deadlines'],
  params: z.object({ year: z.coerce.number().pipe(Year) }),
  querystring: z.strictObject({ province: ProvinceCode }),
  response: { 200: YearCalendar, ...failures },
};

const ofYear = (days: Iterable<CalendarDay>, year: number) =>
  [...days]
    .filter(({ date }) => yearOf(date) === year)
    .map(({ date, kind, name, source }) => ({ date, kind, name, source }))
    .sort((a, b) => a.date.localeCompare(b.date));

export const calendarRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/calendar/:year', { schema: readCalendar }, async (request) => {
    const { year } = request.params;
    const { province } = request.query;
    assertSharesArea(deps, signedInOf(request), `vn.${province}`);
    const { calendar } = await readPolicyTables(deps.store, province);
    const coverage = coverageOf(calendar, year);
    const unconfirmed = ofYear(calendar.unconfirmed, year);
    const warning = calendarWarning({ year, coverage, unconfirmed: unconfirmed.length }, request.names.language);
    return { year, province, coverage, warning, days: ofYear(calendar.days.values(), year), unconfirmed };
  });
};
