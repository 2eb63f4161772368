import { z } from 'zod';
import { claimed } from '#projections/case-current/claims.ts';
import { every, matching, visibleTo } from '#projections/case-current/filters.ts';
import { owing } from '#projections/case-current/overdue.ts';
import { CaseDuty, CaseStatus, GradeAxis, Recognition, Step } from '#schema/case/parts.ts';
import { AreaPath, Instant, OfficerId, Year } from '#schema/ids.ts';
import { Role } from '#schema/roles.ts';
import { ManagementLevel, UnitType } from '#schema/unit.ts';
import type { Api } from '../api.ts';
import { scopeOf } from '../auth/scope.ts';
import { presentAppointments, signedInOf } from '../auth/signed-in.ts';
import type { ApiDeps } from '../deps.ts';
import { readCaseList } from '../lists/case-list.ts';
import { untilPosition } from '../lists/min-position.ts';
import { untilOwingKnown } from '../lists/until-followed.ts';
import { eitherWay, paging } from '../models/page.ts';
import { failures } from '../models/problem.ts';
import { CaseList } from '../models/work.ts';

export const minPosition = {
  'min-position': z
    .stringFormat('position', /^\d{1,18}$/)
    .optional()
    .describe('Waits up to two seconds until the answer holds this position'),
};

export const caseFilters = {
  year: z.coerce.number().pipe(Year).optional(),
  area: AreaPath.optional().describe('That area and all below it'),
  stage: Step.optional(),
  status: CaseStatus.optional(),
  type: UnitType.optional(),
  bloc: z.string().min(1).max(60).optional(),
  level: ManagementLevel.optional(),
  pendingRole: Role.optional(),
  assignee: OfficerId.optional(),
  dueBefore: Instant.optional(),
  obligation: CaseDuty.optional().describe('Owes this duty still'),
  overdue: eitherWay.describe('The legal date of that duty, or of any, has passed and it is not met'),
  recognition: Recognition.optional(),
  grade: GradeAxis.optional(),
  q: z.string().min(1).max(200).optional().describe('In the name, blind to accents and case; or a case or unit id'),
};

const listCases = {
  operationId: 'listCases',
  summary: 'Cases in the areas of my offices',
  tags: ['cases'],
  querystring: z.strictObject({
    ...caseFilters,
    sort: z.enum(['due', 'name', 'updated', 'case']).default('due'),
    ...paging,
    ...minPosition,
  }),
  response: { 200: CaseList, ...failures },
};

export const caseListRoutes = (app: Api, deps: ApiDeps): void => {
  app.get('/v1/cases', { schema: listCases }, async (request) => {
    const { query, names } = request;
    const signedIn = signedInOf(request);
    await untilPosition(deps.cases, query['min-position']);
    await untilOwingKnown(deps, query);
    const visible = scopeOf(presentAppointments(signedIn));
    const held = query.assignee === undefined ? [] : [claimed(signedIn.receivedAt)];
    const condition = every(visibleTo(visible), matching(query), owing(query, signedIn.receivedAt), ...held);
    return readCaseList(deps, { query, sort: query.sort, condition }, names, signedIn.receivedAt);
  });
};
