import { z } from 'zod';
import { dateOf } from '#domain/calendar/instant.ts';
import { type Preview, previewOf, type RowsOf, repealPreviewOf } from '#domain/policy-stream/preview.ts';
import type { PolicyState } from '#domain/policy-stream/state.ts';
import { scopeOf } from '#domain/policy-stream/tables.ts';
import { readPolicyRows } from '#projections/policy/read-policy.ts';
import { type Instant, ProvinceCode, Year } from '#schema/ids.ts';
import { PolicyRow, PolicyScope } from '#schema/policy.ts';
import type { Api } from '../api.ts';
import { assertSharesArea } from '../auth/shares-area.ts';
import { signedInOf } from '../auth/signed-in.ts';
import { previewAnswer } from '../deadlines/preview-answer.ts';
import type { ApiDeps } from '../deps.ts';
import { PolicyPreview } from '../models/deadline.ts';
import { failures } from '../models/problem.ts';
import { refused } from '../problem/fault.ts';

const parsed = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'No JSON' });
    return z.NEVER;
  }
};
const RowAsText = z.string().max(4000).transform(parsed).pipe(PolicyRow);

const previewPolicy = {
  operationId: 'previewPolicyRow',
  summary: 'What a row would move before anybody proposes it, or what the end of an adopted row would',
  tags: ['deadlines'],
  params: z.object({ scope: PolicyScope }),
  querystring: z.strictObject({
    year: z.coerce.number().pipe(Year),
    province: ProvinceCode.describe('Whose days are told'),
    row: RowAsText.optional().describe('A row that is not proposed yet, as JSON'),
    repeal: z.uuid().optional().describe('An adopted row by its id; it goes before `row`'),
  }),
  response: { 200: PolicyPreview, ...failures },
};
type Query = z.infer<typeof previewPolicy.querystring>;

/** No row of a stream is called so: their ids are those of commands. */
const DRAFT = 'draft';

const withDraft = (rows: PolicyState, row: PolicyRow, at: Instant): PolicyState => ({
  ...rows,
  proposed: [...rows.proposed, { rowId: DRAFT, row, by: [], at }],
});

type Asked = { readonly scope: PolicyScope; readonly query: Query; readonly at: Instant };

const previewAsked = (rows: RowsOf, { scope, query: { year, row, repeal }, at }: Asked): Preview | null => {
  const when = { years: [year], today: dateOf(at) };
  if (repeal !== undefined) return repealPreviewOf(rows, { scope, rowId: repeal }, when);
  if (row === undefined) return null;
  const { national, provincial } = rows;
  const drafted =
    scope === 'vn'
      ? { ...rows, national: withDraft(national, row, at) }
      : { ...rows, provincial: withDraft(provincial, row, at) };
  return previewOf(drafted, DRAFT, when);
};

export const policyPreviewRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/policy/:scope/preview', { schema: previewPolicy }, async (request) => {
    const signedIn = signedInOf(request);
    const { scope } = request.params;
    const { query } = request;
    assertSharesArea(deps, signedIn, scopeOf(scope));
    assertSharesArea(deps, signedIn, `vn.${query.province}`);
    const [national, provincial] = await Promise.all([
      readPolicyRows(deps.store, 'vn'),
      readPolicyRows(deps.store, query.province),
    ]);
    const rows = { province: query.province, national, provincial };
    const found = previewAsked(rows, { scope, query, at: signedIn.receivedAt });
    if (found === null) throw refused({ code: 'PolicyRowNotFound', legalBasis: null, row: query.repeal ?? '' });
    return previewAnswer(found, request.names.language);
  });
};
