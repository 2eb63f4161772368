import { z } from 'zod';
import { OfficeId } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { viewOfficers } from '../auth/officer-view.ts';
import { seesOffice } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { Officer } from '../models/office.ts';
import { failures } from '../models/problem.ts';
import { refused } from '../problem/fault.ts';

const listOfficers = {
  operationId: 'listOfficers',
  summary: 'Officers of an office, for assignment',
  tags: ['officers'],
  querystring: z.strictObject({ office: OfficeId }),
  response: { 200: z.object({ items: z.array(Officer) }), ...failures },
};

export const officerRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/officers', { schema: listOfficers }, async (request) => {
    const signedIn = signedInOf(request);
    const { office } = request.query;
    if (!seesOffice(presentAppointments(signedIn), office))
      throw refused({ code: 'OutsideScope', legalBasis: null, offices: [office] });
    const officers = await deps.officers.ofOffice(office, signedIn.receivedAt);
    return { items: await viewOfficers(deps.db, officers, request.names) };
  });
};
