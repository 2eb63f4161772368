import { z } from 'zod';
import { PersonId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { readOfficer } from '../auth/appointments.ts';
import { readPersonNames } from '../auth/persons.ts';
import { seesOffice } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { Absences } from '../models/absence.ts';
import { failures } from '../models/problem.ts';
import { refused } from '../problem/fault.ts';

const listAbsences = {
  operationId: 'listAbsences',
  summary: 'When an officer is away, and who is told in his place',
  tags: ['officers'],
  params: z.object({ officerId: PersonId }),
  querystring: z.strictObject({}),
  response: { 200: Absences, ...failures },
};

export const absenceRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/officers/:officerId/absences', { schema: listAbsences }, async (request, reply) => {
    const signedIn = signedInOf(request);
    const { officerId } = request.params;
    const { absences, appointments, version } = await readOfficer(deps.store, officerId);
    const offices = [...new Set(appointments.map(({ office }) => office))];
    const mine = presentAppointments(signedIn);
    if (officerId !== signedIn.officer && !offices.some((office) => seesOffice(mine, office)))
      throw refused({ code: 'OutsideScope', legalBasis: null, offices });
    const nameOf = await readPersonNames(
      deps.db,
      absences.map(({ deputy }) => deputy),
    );
    reply.header('etag', `"${version}"`);
    const items = absences.map(({ from, until, deputy }) => ({
      from,
      until,
      deputy: { id: deputy, name: nameOf(deputy) },
    }));
    return { officerId, version, items: items.toSorted((a, b) => b.from.localeCompare(a.from)) };
  });
};
