import { z } from 'zod';
import { dateOf } from '#domain/calendar/instant.ts';
import { deadlinesOf } from '#domain/policy/deadline-dates.ts';
import { previewOf } from '#domain/policy-stream/preview.ts';
import { policyTables } from '#domain/policy-stream/tables.ts';
import { readPolicyRows } from '#projections/policy/read-policy.ts';
import { PlainDate, ProvinceCode, Year } from '#schema/ids.ts';
import type { Api } from '../api.ts';
import { assertSharesArea } from '../auth/shares-area.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { deadlineLine } from '../deadlines/deadline-line.ts';
import { previewAnswer } from '../deadlines/preview-answer.ts';
import type { ApiDeps } from '../deps.ts';
import { Deadlines } from '../models/deadline.ts';
import { failures } from '../models/problem.ts';
import { refused } from '../problem/fault.ts';

const listDeadlines = {
  operationId: 'listDeadlines',
  summary: 'Every dated duty of a year in a province, with its reminders; and what a proposed row would move',
  tags: ['deadlines'],
  querystring: z.strictObject({
    year: z.coerce.number().pipe(Year),
    province: ProvinceCode,
    preview: z
      .union([z.uuid(), PlainDate])
      .optional()
      .describe('A proposed row by its id, or an unconfirmed day by its date'),
  }),
  response: { 200: Deadlines, ...failures },
};

export const deadlineRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/deadlines', { schema: listDeadlines }, async (request) => {
    const signedIn = signedInOf(request);
    const { year, province, preview: asked } = request.query;
    assertSharesArea(deps, signedIn, `vn.${province}`);
    const [national, provincial] = await Promise.all([
      readPolicyRows(deps.store, 'vn'),
      readPolicyRows(deps.store, province),
    ]);
    const { calendar, tables } = policyTables(national, { province, adopted: provincial.adopted });
    const when = { years: [year], today: dateOf(signedIn.receivedAt) };
    const preview = asked === undefined ? undefined : previewOf({ province, national, provincial }, asked, when);
    if (preview === null) throw refused({ code: 'PolicyRowNotFound', legalBasis: null, row: asked ?? '' });
    return {
      year,
      province,
      provinceName: request.names.area(`vn.${province}`),
      items: deadlinesOf(year, province, tables).map((deadline) => deadlineLine(calendar, deadline)),
      preview: preview === undefined ? null : previewAnswer(preview, request.names.language),
    };
  });
};
