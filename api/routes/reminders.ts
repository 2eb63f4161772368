import { z } from 'zod';
import { listReminders } from '#projections/obligation/reminders.ts';
import { ProvinceCode, Year } from '#schema/ids.ts';
import { lastSweep } from '#store/sweeps.ts';
import type { Api } from '../api.ts';
import { scopeOf, sharesArea } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { untilFollowed } from '../lists/until-followed.ts';
import { Reminders } from '../models/notice.ts';
import { failures } from '../models/problem.ts';
import { refused } from '../problem/fault.ts';

const listed = {
  operationId: 'listReminders',
  summary: 'Who was reminded of which deadline, step by step, and how many still owe',
  tags: ['reminders'],
  querystring: z.strictObject({
    province: ProvinceCode,
    deadline: z.string().min(1).max(40).optional(),
    year: z.coerce.number().pipe(Year).optional(),
  }),
  response: { 200: Reminders, ...failures },
};

export const reminderRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/reminders', { schema: listed }, async (request) => {
    const { province, deadline, year } = request.query;
    const area = `vn.${province}`;
    const scope = scopeOf(presentAppointments(signedInOf(request)));
    if (!sharesArea({ ...scope, units: [] }, area)) throw refused({ code: 'OutsideScope', legalBasis: null, area });
    await untilFollowed(deps.db, 'obligation');
    const items = await listReminders(deps.db, { province, deadline, year, areas: scope.areas });
    return { province, items: [...items], lastSweep: (await lastSweep(deps.db, province)) ?? null };
  });
};
